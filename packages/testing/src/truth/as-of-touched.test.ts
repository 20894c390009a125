import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { accept, derive, TABLES } from '@leadlight/database'
import type { AsOfAsk, AsOfWay, Database, Later } from '@leadlight/database'
import fc from 'fast-check'
import { testDatabase } from '../engines/test-database.js'
import type { TestDatabase } from '../engines/test-database.js'
import type { World } from '../oracle/world.js'
import { makeWorld } from '../worlds/make-world.js'
import { DELAYS, recordWorld } from '../worlds/recording.js'
import { worldToArrivals } from '../worlds/world-to-arrivals.js'
import { worlds } from '../worlds/world-arbitrary.js'
import { changes, MANY, TOLD } from './few-touched.js'
import { loadWorld } from './load-world.js'

const WORLDS = Number(process.env['LEADLIGHT_PROVE_WORLDS'] ?? (process.env['CI'] ? 3 : 2))
const SEED = Number(process.env['LEADLIGHT_PROVE_SEED'] ?? 20261122)
const MOMENTS = 2
const LAST = 20

const SHOWN = TABLES.filter(({ room }) => room === 'derived' || room === 'ledger').map(
  ({ name }) => name,
)
const LATERS: readonly (Later | undefined)[] = [
  ...[undefined, undefined, undefined, undefined],
  ...(['late', 'since', 'refunds', 'corrections'] as const),
]

const LONG_AGO = '2016-01-01T00:00:00Z'
const LONG_AFTER = '2025-01-01T00:00:00Z'

/** A world in which all is recorded by now, though some of it has yet to happen. */
const under = (world: World): World => ({
  ...world,
  records: world.records.map((record) =>
    Date.parse(record.recordedAt ?? '') > Date.parse(world.now)
      ? { ...record, recordedAt: world.now }
      : record,
  ),
})

/** The last instants at which something was recorded, after which little came. */
function lateMoments({ records }: World): readonly string[] {
  const stamps = [...new Set(records.map(({ recordedAt }) => recordedAt ?? ''))]
  const sorted = stamps.sort((a, b) => Date.parse(a) - Date.parse(b))
  return sorted.slice(-LAST)
}

let test: TestDatabase
beforeAll(async () => {
  test = await testDatabase()
})
afterAll(() => test.close())

/** All that was known at an instant, and the way in which it was found out; tables are asked for in an order. */
async function everything(
  database: Database,
  ask: AsOfAsk,
  tables = SHOWN,
): Promise<{ readonly way: AsOfWay; readonly rows: Readonly<Record<string, readonly string[]>> }> {
  const { client, way, close } = await database.openAsOf(ask)
  try {
    const rows: Record<string, readonly string[]> = {}
    for (const table of tables) {
      // A column that is filled by itself has to be named.
      const own = table === 'lead_fact' ? ', t.last_engaged_at' : ''
      const found = await client.query<{ row: string }>(
        `select to_jsonb(t)::text as row${own} from ${table} t order by 1`,
      )
      rows[table] = found.map(({ row }) => row)
    }
    return { way, rows }
  } finally {
    await close()
  }
}

/** Tells the same of others, all of it long ago: nobody of them is touched but by what lay ahead. */
async function tellQuietly(database: Database, workspaceId: number, world: World): Promise<void> {
  const records = world.records.map((record) => ({ ...record, recordedAt: LONG_AGO }))
  await send(database, workspaceId, 'quiet', { ...world, records })
}

async function send(
  database: Database,
  workspaceId: number,
  source: string,
  world: World,
): Promise<string> {
  const { recordedAt, rejections } = await accept(
    database,
    {
      ...{ workspaceId, source, now: new Date(world.now), live: world.live },
      derive: (client, _, touched) => derive(client, workspaceId, touched),
    },
    worldToArrivals(world),
  )
  expect(rejections).toEqual([])
  return recordedAt
}

const cases = fc
  .record({
    world: worlds({ early: true }),
    delays: fc.array(fc.constantFrom(...DELAYS), { minLength: 7, maxLength: 31 }),
    later: fc.constantFrom(...LATERS),
    isOver: fc.boolean(),
  })
  .map(({ world, delays, later, isOver }) => ({
    world: isOver
      ? { ...recordWorld(world, delays), now: LONG_AFTER }
      : under(recordWorld(world, delays)),
    later,
  }))
  .chain(({ world, later }) =>
    fc.record({
      world: fc.constant(world),
      later: fc.constant(later),
      order: fc.shuffledSubarray(SHOWN, { minLength: SHOWN.length }),
      moments: fc.array(fc.constantFrom(...lateMoments(world)), {
        minLength: MOMENTS,
        maxLength: MOMENTS,
      }),
    }),
  )

describe('the past of those alone who were touched since', () => {
  it(`is in every row what deriving everybody anew gives, in ${WORLDS} random worlds`, async () => {
    const ways = new Set<AsOfWay>()
    await fc.assert(
      fc.asyncProperty(cases, async ({ world, moments, later, order }) => {
        const { workspaceId } = await loadWorld(test.database, world)
        await tellQuietly(test.database, workspaceId, world)
        for (const asOf of moments) {
          const ask = {
            ...{ workspaceId, asOf, now: new Date(world.now) },
            ...(later && { later }),
          }
          const quick = await everything(test.database, { ...ask, touchedShare: Infinity })
          // Steps run as tables are asked for, in whatever order that is.
          const whole = await everything(test.database, { ...ask, touchedShare: 0 }, order)
          ways.add(quick.way).add(whole.way)
          for (const table of SHOWN)
            expect([table, quick.rows[table]]).toEqual([table, whole.rows[table]])
        }
      }),
      { numRuns: WORLDS, seed: SEED, endOnFailure: true },
    )
    expect([...ways]).toEqual(expect.arrayContaining(['touched', 'everything']))
  }, 3_600_000)

  it('is taken where few of many were touched, and not where most were', async () => {
    const now = new Date()
    const first = makeWorld(
      [
        ...Array.from({ length: 100 }, (_, i) => ({
          kind: 'account' as const,
          id: `account-${i}`,
        })),
        ...MANY,
        ...TOLD,
      ],
      { now: now.toISOString() },
    )
    const { workspaceId } = await loadWorld(test.database, first)
    const since = async (): Promise<string> => {
      const [row] = await test.database.withContext({ workspaceId, role: 'read' }, (client) =>
        client.query<{ at: string }>(
          `select to_char(max(last_recorded_at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at from source`,
        ),
      )
      return (row as { at: string }).at
    }
    const alike = async (asOf: string, expected: AsOfWay): Promise<void> => {
      const quick = await everything(test.database, { workspaceId, asOf, now })
      const whole = await everything(test.database, { workspaceId, asOf, now, touchedShare: 0 })
      expect([quick.way, whole.way]).toEqual([expected, 'everything'])
      for (const table of SHOWN)
        expect([table, quick.rows[table]]).toEqual([table, whole.rows[table]])
    }
    const begun = await since()
    for (const change of changes(now)) {
      const before = await since()
      await send(test.database, workspaceId, 'world', makeWorld(change, { now: now.toISOString() }))
      await alike(before, 'touched')
    }
    await alike(begun, 'touched')
    await send(
      test.database,
      workspaceId,
      'world',
      makeWorld(
        MANY.map(({ id }, i) => ({
          kind: 'stage',
          id: `all-${i}`,
          lead: id,
          stage: 'mql',
          at: '2024-11-01',
        })),
        { now: now.toISOString() },
      ),
    )
    await alike(begun, 'everything')
  }, 600_000)
})
