import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { compileScoreContribution, CONTRIBUTORS, MetricQueryError } from '@leadlight/compiler'
import type {
  CompileContext,
  ScoreContributionAnswer,
  ScoreContributionQuery,
} from '@leadlight/compiler'
import type { LedgerRecord } from '@leadlight/database'
import { SEGMENT_TIMES } from '@leadlight/metrics'
import fc from 'fast-check'
import { testDatabase } from '../engines/test-database.js'
import type { TestDatabase } from '../engines/test-database.js'
import { countContribution } from '../oracle/score-contribution.js'
import type { World } from '../oracle/world.js'
import { filters } from '../worlds/filter-arbitrary.js'
import { makeWorld } from '../worlds/make-world.js'
import { dimensionsOf, periods } from '../worlds/query-arbitrary.js'
import { given, maybe, seldom } from '../worlds/scene.js'
import { worlds } from '../worlds/world-arbitrary.js'
import { loadWorld } from './load-world.js'
import { runPlan } from './run-plan.js'
import { expectedContribution, oddRecords, toldContribution } from './told-contribution.js'

let test: TestDatabase
beforeAll(async () => {
  test = await testDatabase()
})
afterAll(() => test.close())

async function answer(
  context: CompileContext,
  query: ScoreContributionQuery,
): Promise<ScoreContributionAnswer> {
  const plan = compileScoreContribution(query, context)
  return plan.answer(await runPlan(test.database, context.workspaceId, plan.statements))
}

const WORLDS = Number(process.env['LEADLIGHT_PROVE_WORLDS'] ?? (process.env['CI'] ? 12 : 6))

/** Behind how many answers of a world is looked. */
const LOOKS = 3

describe('Q1: score contribution', () => {
  it(`is what counting by hand gives, on ${WORLDS} random worlds`, async () => {
    const dimensions = dimensionsOf(['newLeadsGross'])
    const questions = (world: World): fc.Arbitrary<ScoreContributionQuery> =>
      fc
        .record({
          period: periods(world),
          by: fc.constantFrom(...CONTRIBUTORS),
          windowDays: maybe(fc.constantFrom(1, 7, 30, 90)),
          where: seldom(filters(dimensions)),
          segment: maybe(fc.constantFrom(...Object.keys(world.segments))),
          segmentAt: maybe(fc.constantFrom(...SEGMENT_TIMES)),
          grain: maybe(fc.constantFrom('MONTH' as const, 'QUARTER' as const)),
          breakdownBy: maybe(fc.constantFrom(...dimensions)),
          compareTo: maybe(fc.constantFrom('PREVIOUS_PERIOD' as const, 'PREVIOUS_YEAR' as const)),
        })
        .map((query): ScoreContributionQuery => given(query))
    const cases = worlds({ future: false }).chain((world) =>
      fc.record({
        world: fc.constant(world),
        asked: fc.array(questions(world), { minLength: 8, maxLength: 8 }),
      }),
    )
    await fc.assert(
      fc.asyncProperty(cases, async ({ world, asked }) => {
        const context = await loadWorld(test.database, world)
        for (const [place, query] of asked.entries()) {
          const counted = countContribution(world, query)
          const found = await answer(context, query)
          expect({ query, ...toldContribution(found) }).toEqual({
            query,
            ...expectedContribution(counted.whole),
          })
          const groups = Object.fromEntries(
            found.groups.map((group) => [group.value ?? '(blank)', toldContribution(group)]),
          )
          const expected = Object.entries(counted.groups)
          expect({ query, groups }).toEqual({
            query,
            groups: Object.fromEntries(
              expected.map(([value, group]) => [value, expectedContribution(group)]),
            ),
          })
          if (place >= LOOKS) continue
          const odd = await oddRecords(test.database, query, counted, context)
          expect({ query, odd }).toEqual({ query, odd: [] })
        }
      }),
      { numRuns: WORLDS, seed: 20261124, endOnFailure: true },
    )
  }, 600_000)
})

/** A hundred people with a form each, and a hundred with a visit; forms make MQLs of half of them, visits of a tenth. */
function crowd(): readonly LedgerRecord[] {
  const points = (lead: string, of: 'formSubmitted' | 'visit', delta: number): LedgerRecord => ({
    kind: 'score',
    id: `${lead}-${of}-${delta}`,
    lead,
    at: '2026-01-10',
    delta,
    activityType: of,
  })
  return Array.from({ length: 200 }, (_, i) => i).flatMap((i): readonly LedgerRecord[] => {
    const lead = `lead${i}`
    const isForm = i < 100
    const becomes = isForm ? i % 2 === 0 : i % 10 === 0
    return [
      { kind: 'lead', id: lead, createdAt: '2026-01-05' },
      points(lead, isForm ? 'formSubmitted' : 'visit', 5),
      ...(becomes
        ? ([{ kind: 'stage', id: `${lead}-mql`, lead, at: '2026-01-20', stage: 'mql' }] as const)
        : []),
    ]
  })
}

describe('what raises scores', () => {
  const period = { from: '2026-01-01', to: '2026-02-01' }

  it('is named with what comes of it, against those whom it did not touch', async () => {
    const context = await loadWorld(test.database, makeWorld(crowd()))
    const found = await answer(context, { period, by: 'ACTIVITY' })
    expect(found.base).toMatchObject({ converted: 60, n: 200, rate: 0.3 })
    expect(found.rows).toMatchObject([
      {
        value: 'formSubmitted',
        given: '500',
        people: 100,
        touched: { converted: 50, n: 100, rate: 0.5 },
        others: { converted: 10, n: 100, rate: 0.1 },
        difference: 0.4,
        effect: 'EFFECT',
      },
      { value: 'visit', given: '500', effect: 'FEWER', difference: -0.4 },
    ])
  })

  it('waits for those whose window is not over', async () => {
    const world = makeWorld(crowd(), { now: '2026-01-25T00:00:00Z', live: true })
    const context = await loadWorld(test.database, world)
    const soon = await answer(context, { period, by: 'ACTIVITY', windowDays: 30 })
    expect(soon).toMatchObject({ base: { n: 0, rate: null }, immature: 200 })
    expect(soon.rows.map(({ effect }) => effect)).toEqual(['TOO_FEW', 'TOO_FEW'])
    const late = await answer(context, { period, by: 'ACTIVITY', windowDays: 5 })
    expect(late.base).toMatchObject({ converted: 0, n: 200 })
  })

  it('has no window of no days', async () => {
    const context = await loadWorld(test.database, makeWorld([]))
    const ask = () => compileScoreContribution({ period, by: 'RULE', windowDays: 0 }, context)
    expect(ask).toThrow(MetricQueryError)
  })
})
