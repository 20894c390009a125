import { accept, buildRollups, derive, readWorkspaceFacts } from '@leadlight/database'
import type { Database } from '@leadlight/database'
import type { CompileContext } from '@leadlight/compiler'
import type { World } from '../oracle/world.js'
import { worldToArrivals } from '../worlds/world-to-arrivals.js'

let made = 0

/**
 * Puts a world into a workspace of its own and derives its facts; gives what questions are read
 * against. Told by several sources it is there several times over.
 */
export async function loadWorld(
  database: Database,
  world: World,
  sources: readonly string[] = ['world'],
): Promise<CompileContext> {
  const { zone, currency, weekStart, fiscalYearStart, calendar, mqlThreshold, followUp, rules } =
    world.settings
  const { workspaceId } = await database.createWorkspace({
    slug: `world-${process.pid}-${++made}`,
    name: 'World',
    zone,
    ...(currency === null ? {} : { currency }),
    weekStart,
    fiscalYearStart,
    ...(calendar === undefined ? {} : { calendar }),
    ...(mqlThreshold === null ? {} : { mqlThreshold }),
    settings: { ...(followUp && { followUp }), ...rules },
  })
  // Built of nothing, so that they follow all that is told.
  await database.withContext({ workspaceId, role: 'ingest' }, (client) =>
    buildRollups(client, workspaceId),
  )
  for (const source of sources) await tell(database, workspaceId, source, world)
  return database.withContext({ workspaceId, role: 'read' }, async (client) => {
    const facts = await readWorkspaceFacts(client, workspaceId)
    return {
      workspaceId,
      settings: world.settings,
      attributes: facts.attributes,
      horizon: horizonOf(world, facts.sources.latestEffectiveAt),
      segments: world.segments,
      // The oracle knows no difference between nothing and nothing known.
      absentFacts: [],
      rollups: facts.rollups,
    }
  })
}

async function tell(
  database: Database,
  workspaceId: number,
  source: string,
  world: World,
): Promise<void> {
  const receipt = await accept(
    database,
    {
      workspaceId,
      source,
      now: new Date(world.now),
      live: world.live,
      reportsDeliveries: world.reportsDeliveries,
      derive: (client, _, touched) => derive(client, workspaceId, touched),
    },
    worldToArrivals(world),
  )
  if (receipt.rejected > 0) {
    throw new Error(`The world was not taken whole: ${JSON.stringify(receipt.rejections, null, 2)}`)
  }
}

/** How far a world's facts reach when they are asked. */
export function horizonOf(
  { live, now }: Pick<World, 'live' | 'now'>,
  latest: string | null,
): string {
  if (live || latest === null || Date.parse(latest) > Date.parse(now)) return now
  return latest
}
