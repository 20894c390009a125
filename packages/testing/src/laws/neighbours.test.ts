import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Answer } from '@leadlight/compiler'
import { MetricQueryError } from '@leadlight/compiler'
import fc from 'fast-check'

import { testDatabase } from '../engines/test-database.js'
import type { TestDatabase } from '../engines/test-database.js'
import type { World } from '../oracle/world.js'
import { ask } from '../truth/ask.js'
import { loadWorld } from '../truth/load-world.js'
import { queries } from '../worlds/query-arbitrary.js'
import { worlds } from '../worlds/world-arbitrary.js'

/*
 * A workspace answers as if it were alone, whoever lives beside it: random worlds call their leads,
 * deals and campaigns by the same names, so that whatever looks past its own workspace finds them.
 */

const WORLDS = Number(process.env['LEADLIGHT_PROVE_WORLDS'] ?? (process.env['CI'] ? 10 : 4))
const SEED = Number(process.env['LEADLIGHT_PROVE_SEED'] ?? 20261122)
const QUERIES = 25

const cases = fc
  .tuple(worlds({ future: false }), worlds({ future: false }), worlds({ future: false }))
  .chain(([world, before, after]) =>
    fc.record({
      world: fc.constant(world),
      before: fc.constant(before),
      after: fc.constant(after),
      asked: fc.array(queries(world), { minLength: QUERIES, maxLength: QUERIES }),
    }),
  )

/** What was answered, without the statements and their numbers of workspaces. */
const plain = (answers: readonly (Answer | MetricQueryError)[]): unknown =>
  answers.map((answer) =>
    answer instanceof MetricQueryError
      ? answer.problems
      : [answer.cells, answer.totals, answer.notes, answer.horizon],
  )

describe('Q2: a workspace', () => {
  let shared: TestDatabase
  beforeAll(async () => {
    shared = await testDatabase()
  })
  afterAll(() => shared.close())

  it('M11: answers alike alone and among others, whatever these are told', async () => {
    let told = 0
    await fc.assert(
      fc.asyncProperty(cases, async ({ world, before, after, asked }) => {
        const load = (database: TestDatabase, of: World) => loadWorld(database.database, of)
        const own = await testDatabase()
        const alone = await load(own, world)
        const expected = plain((await ask(own.database, asked, alone)).answers)
        await own.close()
        await load(shared, before)
        const among = await load(shared, world)
        expect(plain((await ask(shared.database, asked, among)).answers)).toEqual(expected)
        await load(shared, after)
        expect(plain((await ask(shared.database, asked, among)).answers)).toEqual(expected)
        told += JSON.stringify(expected).length
      }),
      { numRuns: WORLDS, seed: SEED, endOnFailure: true },
    )
    expect(told).toBeGreaterThan(1_000 * WORLDS)
  }, 3_600_000)
})
