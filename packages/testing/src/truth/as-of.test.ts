import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { MetricQueryError } from '@leadlight/compiler'
import type { Answer } from '@leadlight/compiler'
import { accept, derive, isDatabaseError } from '@leadlight/database'
import type { Database } from '@leadlight/database'
import type { MetricQuery } from '@leadlight/metrics'
import fc from 'fast-check'
import { testDatabase } from '../engines/test-database.js'
import type { TestDatabase } from '../engines/test-database.js'
import { evaluate } from '../oracle/evaluate.js'
import { knownAt } from '../oracle/known-at.js'
import type { World } from '../oracle/world.js'
import { queries } from '../worlds/query-arbitrary.js'
import { DELAYS, recordWorld } from '../worlds/recording.js'
import { worlds } from '../worlds/world-arbitrary.js'
import { askAsOf } from './ask-as-of.js'
import { differences } from './differences.js'
import { loadWorld } from './load-world.js'

const WORLDS = Number(process.env['LEADLIGHT_PROVE_WORLDS'] ?? (process.env['CI'] ? 10 : 5))
const SEED = Number(process.env['LEADLIGHT_PROVE_SEED'] ?? 20261122)
const MOMENTS = 3
const QUERIES = 10

let test: TestDatabase
beforeAll(async () => {
  test = await testDatabase()
})
afterAll(() => test.close())

const recorded: fc.Arbitrary<World> = fc
  .record({
    world: worlds(),
    delays: fc.array(fc.constantFrom(...DELAYS), { minLength: 7, maxLength: 31 }),
  })
  .map(({ world, delays }) => ({ ...recordWorld(world, delays), now: '2025-01-01T00:00:00Z' }))

const cases = recorded.chain((world) =>
  fc.record({
    world: fc.constant(world),
    moments: fc.array(fc.constantFrom(...world.records.map(({ recordedAt }) => recordedAt ?? '')), {
      minLength: MOMENTS,
      maxLength: MOMENTS,
    }),
    asked: fc.array(queries(world), { minLength: QUERIES, maxLength: QUERIES }),
  }),
)

/** What was answered, without the statements and their times. */
const plain = (answers: readonly (Answer | MetricQueryError)[]): unknown =>
  answers.map((answer) =>
    answer instanceof MetricQueryError ? answer.message : [answer.cells, answer.totals],
  )

describe('what was known at an instant', () => {
  it(`is what counting by hand gives of what was recorded by then, in ${WORLDS} random worlds`, async () => {
    await fc.assert(
      fc.asyncProperty(cases, async ({ world, moments, asked }) => {
        const context = await loadWorld(test.database, world)
        for (const [at, asOf] of moments.entries()) {
          const then = knownAt(world, asOf)
          const share = at === 0 ? 0 : Infinity
          const { answers } = await askAsOf(test.database, asked, context, world, asOf, share)
          for (const [i, answer] of answers.entries()) {
            const query = asked[i] as MetricQuery
            if (answer instanceof MetricQueryError) continue
            const found = differences(answer, evaluate(then, query))
            if (found.length > 0)
              throw new Error(`${asOf} ${JSON.stringify(query)}\n${found.slice(0, 12).join('\n')}`)
          }
        }
      }),
      { numRuns: WORLDS, seed: SEED, endOnFailure: true },
    )
  }, 3_600_000)

  it('M13: is answered alike whatever is recorded afterwards', async () => {
    await fc.assert(
      fc.asyncProperty(cases, async ({ world, asked }) => {
        const { first, second } = halves(world)
        const context = await loadWorld(test.database, first)
        const asOf = await lastStamp(test.database, context.workspaceId)
        const before = await askAsOf(test.database, asked, context, world, asOf)
        await send(test.database, context.workspaceId, second)
        const after = await askAsOf(test.database, asked, context, world, asOf, Infinity)
        expect(plain(after.answers)).toEqual(plain(before.answers))
        expect(after.present).toBe(false)
      }),
      { numRuns: WORLDS, seed: SEED, endOnFailure: true },
    )
  }, 3_600_000)

  it('is nothing before the first fact, and the refusal names that', async () => {
    const [world] = fc.sample(recorded, { numRuns: 1, seed: SEED })
    const { workspaceId } = await loadWorld(test.database, world as World)
    const error = await test.database
      .openAsOf({ workspaceId, asOf: '2001-02-03T04:05:06Z', now: new Date() })
      .catch((thrown: unknown) => thrown)
    expect(isDatabaseError(error, 'AS_OF_TOO_EARLY')).toBe(true)
    const earliest = (world as World).records.map(({ recordedAt }) => recordedAt ?? '').sort()[0]
    expect((error as Error).message).toContain(String(earliest).slice(0, 19))
  })
})

/** A world whose facts are recorded as they arrive: some now, the rest later. */
function halves(world: World): { readonly first: World; readonly second: World } {
  const records = world.records.map(({ recordedAt: _told, ...record }) => record as never)
  const middle = Math.floor(records.length * 0.8)
  // What others refer to comes first, whatever the order of the world.
  const named = new Set([
    ...['campaign', 'program', 'programStep', 'asset', 'account', 'lead', 'opportunity'],
  ])
  const isNamed = ({ kind }: World['records'][number]): boolean => named.has(kind)
  const sorted: World['records'] = [
    ...(records as World['records']).filter(isNamed),
    ...(records as World['records']).filter((record) => !isNamed(record)),
  ]
  return {
    first: { ...world, records: sorted.slice(0, middle) },
    second: { ...world, records: sorted.slice(middle) },
  }
}

async function send(database: Database, workspaceId: number, world: World): Promise<void> {
  await accept(
    database,
    {
      workspaceId,
      source: 'world',
      now: new Date(world.now),
      derive: (client, _, touched) => derive(client, workspaceId, touched),
    },
    world.records.map((record, i) => ({ record, place: `later:${i + 1}` })),
  )
}

async function lastStamp(database: Database, workspaceId: number): Promise<string> {
  const [row] = await database.withContext({ workspaceId, role: 'read' }, (client) =>
    client.query<{ at: string }>(
      `select to_char(max(last_recorded_at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at from source`,
    ),
  )
  return (row as { at: string }).at
}
