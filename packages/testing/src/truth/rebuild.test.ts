import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { accept, buildRollups, derive, deriveAll, OF_PEOPLE, sumDerived } from '@leadlight/database'
import type { Arrival, Database } from '@leadlight/database'
import fc from 'fast-check'
import { testDatabase } from '../engines/test-database.js'
import type { TestDatabase } from '../engines/test-database.js'
import type { World } from '../oracle/world.js'
import { worldToArrivals } from '../worlds/world-to-arrivals.js'
import { worlds } from '../worlds/world-arbitrary.js'

const TABLES = [
  ...['lead_fact', 'milestone', 'spell', 'transition', 'score_interval', 'lead_attribute'],
  ...['account_attribute', 'send_fact', 'opportunity_fact', 'customer_fact', 'revenue_fact'],
  ...['visit_fact', 'landing_view', 'engagement_fact', 'statistic_fact', 'social_fact'],
  ...['goal_event', 'hand_over_fact', 'opportunity_interval', 'opportunity_mql'],
  ...['conversion_fact', 'journey', 'touch_fact'],
  ...['enrolment_fact', 'dormancy', 'quiet_spell', 'opt_out'],
  ...['assignment_fact', 'nurture_start'],
  ...['customer_spell', 'subscription_fact', 'purchase_fact', 'invitation_fact'],
]

let test: TestDatabase
beforeAll(async () => {
  test = await testDatabase()
})
afterAll(() => test.close())

let made = 0

/** Loads a world in several batches, its facts following each; things come before what names them. */
async function loadInBatches(database: Database, world: World, batches: number): Promise<number> {
  const { workspaceId } = await database.createWorkspace({
    slug: `rebuild-${++made}`,
    name: 'Rebuild',
    zone: world.settings.zone,
    currency: 'EUR',
  })
  await database.withContext({ workspaceId, role: 'ingest' }, (client) =>
    buildRollups(client, workspaceId),
  )
  const named = new Set([
    'campaign',
    'program',
    'programStep',
    'asset',
    'account',
    'lead',
    'opportunity',
  ])
  const arrivals = worldToArrivals(world)
  const first = arrivals.filter(({ record }) => named.has(record.kind))
  const later = arrivals.filter(({ record }) => !named.has(record.kind))
  const size = Math.max(1, Math.ceil(later.length / batches))
  const parts: (readonly Arrival[])[] = [first]
  for (let i = 0; i < later.length; i += size) parts.push(later.slice(i, i + size))
  for (const batch of parts) {
    await accept(
      database,
      {
        workspaceId,
        source: 'world',
        now: new Date(world.now),
        derive: (client, _, touched) => derive(client, workspaceId, touched),
      },
      batch,
    )
  }
  return workspaceId
}

async function contents(
  database: Database,
  workspaceId: number,
): Promise<Record<string, string[]>> {
  return database.withContext({ workspaceId, role: 'read' }, async (client) => {
    const found: Record<string, string[]> = {}
    for (const table of TABLES) {
      const rows = await client.query<{ row: string }>(
        `select t::text as row from ${table} t order by 1`,
      )
      found[table] = rows.map(({ row }) => row)
    }
    // Rollups, in however many rows they are told.
    for (const { table, rows, sum } of await sumDerived(client, workspaceId)) {
      found[`sum of ${table}`] = [`${rows} rows`, sum]
    }
    return found
  })
}

/** Tables with facts of somebody who has no row among the people. */
async function factsOfNobodyKnown(
  database: Database,
  workspaceId: number,
): Promise<readonly string[]> {
  return database.withContext({ workspaceId, role: 'read' }, async (client) => {
    const found = OF_PEOPLE.map(
      (table) => `select '${table}' as name where exists (
        select from ${table} t where t.lead_no is not null
          and not exists (select from lead_fact f where f.lead_no = t.lead_no))`,
    )
    const rows = await client.query<{ name: string }>(found.join(' union all '))
    return rows.map(({ name }) => name)
  })
}

describe('I7: derived facts that followed batch by batch', () => {
  it('are those that a rebuild from the ledger makes', async () => {
    await fc.assert(
      fc.asyncProperty(worlds(), fc.integer({ min: 1, max: 5 }), async (world, batches) => {
        const workspaceId = await loadInBatches(test.database, world, batches)
        const followed = await contents(test.database, workspaceId)
        // By this a derivation tells whether it has anything of anybody to clear away.
        expect(await factsOfNobodyKnown(test.database, workspaceId)).toEqual([])
        await deriveAll(
          (work) => test.database.withContext({ workspaceId, role: 'ingest' }, work),
          workspaceId,
          { until: world.now },
        )
        expect(await contents(test.database, workspaceId)).toEqual(followed)
      }),
      { numRuns: 20, seed: 7, endOnFailure: true },
    )
  }, 600_000)
})
