import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { compileReconciliation, compileScoreGaps } from '@leadlight/compiler'
import type { CompileContext, ReconciledBooks, ReconciliationQuery, Row } from '@leadlight/compiler'
import fc from 'fast-check'
import { testDatabase } from '../engines/test-database.js'
import type { TestDatabase } from '../engines/test-database.js'
import { parseDecimal, toDecimal } from '../oracle/fraction.js'
import { instantOf } from '../oracle/instant.js'
import { reconcileByHand } from '../oracle/score-reconciliation.js'
import type { CountedReconciliation } from '../oracle/score-reconciliation.js'
import type { World } from '../oracle/world.js'
import { filters } from '../worlds/filter-arbitrary.js'
import { dimensionsOf } from '../worlds/query-arbitrary.js'
import { given, maybe, seldom } from '../worlds/scene.js'
import { worlds } from '../worlds/world-arbitrary.js'
import { loadWorld } from './load-world.js'
import { runPlan } from './run-plan.js'

let test: TestDatabase
beforeAll(async () => {
  test = await testDatabase()
})
afterAll(() => test.close())

const number = (decimal: string): string => toDecimal(parseDecimal(decimal), 6)

const told = ({ checked, differing, unstated, gap }: ReconciledBooks): string =>
  [checked, differing, unstated, number(gap)].join(', ')

/** What the product answers, its gaps page by page, in the words of the oracle. */
async function answer(
  context: CompileContext,
  query: ReconciliationQuery,
): Promise<CountedReconciliation> {
  const run = (statements: Parameters<typeof runPlan>[2]) =>
    runPlan(test.database, context.workspaceId, statements)
  const plan = compileReconciliation(query, context)
  const found = plan.answer(await run(plan.statements))
  const gaps = compileScoreGaps(query, undefined, context)
  const rows: Row[] = []
  for (;;) {
    const last = rows.at(-1)
    const [page = []] = await run([gaps.page(last ? gaps.placeOf(last) : null, 2)])
    rows.push(...page)
    if (page.length < 2) break
  }
  for (const { value, differing } of found.groups.slice(0, 1)) {
    const own = compileScoreGaps(query, { value }, context)
    const [page = []] = await run([own.page(null, 1000)])
    expect({ query, value, gaps: page.length }).toEqual({ query, value, gaps: differing })
  }
  expect(found.sources.reduce((sum, { checked }) => sum + checked, 0)).toBe(found.checked)
  return {
    whole: told(found),
    groups: Object.fromEntries(
      found.groups.map((group) => [group.value ?? '(blank)', told(group)]),
    ),
    gaps: rows
      .map((row) => gaps.read(row))
      .map(({ stored, summed, since }) =>
        [number(stored), number(summed), instantOf(since, 'UTC')].join(' '),
      )
      .sort(),
  }
}

const WORLDS = Number(process.env['LEADLIGHT_PROVE_WORLDS'] ?? (process.env['CI'] ? 8 : 5))

describe('Q1: points held against stored scores', () => {
  it(`are what adding up by hand gives, on ${WORLDS} random worlds`, async () => {
    const dimensions = dimensionsOf(['newLeadsGross'])
    const questions = (world: World): fc.Arbitrary<ReconciliationQuery> =>
      fc
        .record({
          where: seldom(filters(dimensions)),
          segment: seldom(fc.constantFrom(...Object.keys(world.segments))),
          by: maybe(fc.constantFrom(...dimensions)),
        })
        .map((query): ReconciliationQuery => given(query))
    const cases = worlds({ future: false }).chain((world) =>
      fc.record({
        world: fc.constant(world),
        asked: fc.array(questions(world), { minLength: 6, maxLength: 6 }),
      }),
    )
    let differing = 0
    await fc.assert(
      fc.asyncProperty(cases, async ({ world, asked }) => {
        const context = await loadWorld(test.database, world)
        for (const query of asked) {
          const counted = reconcileByHand(world, query)
          expect({ query, ...(await answer(context, query)) }).toEqual({ query, ...counted })
          differing += counted.gaps.length
        }
      }),
      { numRuns: WORLDS, seed: 20261126, endOnFailure: true },
    )
    // Books that all agree would prove nothing.
    expect(differing).toBeGreaterThan(0)
  }, 600_000)
})
