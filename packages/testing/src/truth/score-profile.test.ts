import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { compileScoreProfile } from '@leadlight/compiler'
import type {
  CompileContext,
  ProfileCell,
  ScoreProfileAnswer,
  ScoreProfileQuery,
} from '@leadlight/compiler'
import type { LedgerRecord } from '@leadlight/database'
import { SEGMENT_TIMES } from '@leadlight/metrics'
import type { Grain } from '@leadlight/metrics'
import fc from 'fast-check'
import { testDatabase } from '../engines/test-database.js'
import type { TestDatabase } from '../engines/test-database.js'
import { countScoreProfile } from '../oracle/score-profile.js'
import type { CountedCell, CountedProfile } from '../oracle/score-profile.js'
import type { World } from '../oracle/world.js'
import { filters } from '../worlds/filter-arbitrary.js'
import { makeWorld } from '../worlds/make-world.js'
import { dimensionsOf, periods } from '../worlds/query-arbitrary.js'
import { given, maybe, seldom } from '../worlds/scene.js'
import { tiny } from '../worlds/tiny.js'
import { worlds } from '../worlds/world-arbitrary.js'
import { loadWorld } from './load-world.js'
import { runPlan } from './run-plan.js'

let test: TestDatabase
beforeAll(async () => {
  test = await testDatabase()
})
afterAll(() => test.close())

async function answer(
  context: CompileContext,
  query: ScoreProfileQuery,
): Promise<ScoreProfileAnswer> {
  const plan = compileScoreProfile(query, context)
  return plan.answer(await runPlan(test.database, context.workspaceId, plan.statements))
}

/** The answer's cells by the places that the oracle gives them; nobody's are left out of groups. */
function cellsOf(found: ScoreProfileAnswer): CountedProfile {
  const all: (readonly [string, ProfileCell | null])[] = [
    ['now', found.total],
    ['before', found.previous],
    ...found.cohorts.flatMap((cohort, i) => [
      [`now ${i}`, cohort] as const,
      [`before ${i}`, cohort.previous] as const,
    ]),
    ...found.groups.flatMap(({ value, total, previous, cohorts }) => {
      const group = ` in ${value ?? '(blank)'}`
      return [
        [`now${group}`, total] as const,
        [`before${group}`, previous] as const,
        ...cohorts.flatMap((cohort, i) => [
          [`now ${i}${group}`, cohort] as const,
          [`before ${i}${group}`, cohort.previous] as const,
        ]),
      ]
    }),
  ]
  return Object.fromEntries(
    all.flatMap(([place, cell]) => {
      if (!cell || (place.includes(' in ') && cell.leads === 0)) return []
      const { leads, scored, unscored, immature, bands, above, aboveShare } = cell
      const { mean, p25, median, p75, models } = cell
      const told = models.map((share) => `${share.model ?? '(none)'}: ${share.leads}`)
      const counts = { leads, scored, unscored, immature, bands, above, aboveShare }
      return [[place, { ...counts, mean, p25, median, p75, models: told }]]
    }),
  )
}

/** Models of equal weight may come in any order of the second reading. */
const unordered = (cell: CountedCell): CountedCell => ({ ...cell, models: cell.models.toSorted() })

function compare(found: ScoreProfileAnswer, counted: CountedProfile): void {
  const product = cellsOf(found)
  // Groups that only the earlier period has, and its buckets that pair with none, are not told.
  const places = Object.keys(counted)
  const groups = new Set(
    places.filter((place) => place.startsWith('now in ') && counted[place]?.leads),
  )
  const buckets = places.filter((place) => /^now \d+$/.test(place)).length
  const expected = Object.entries(counted).filter(([place, cell]) => {
    const [when = '', group] = place.split(/(?= in )/)
    const [period, bucket = -1] = when.split(' ')
    if (group !== undefined && (cell.leads === 0 || !groups.has(`now${group}`))) return false
    return period === 'now' || Number(bucket) < buckets
  })
  expect(Object.keys(product).sort()).toEqual(expected.map(([place]) => place).sort())
  for (const [place, cell] of expected) {
    expect({ place, ...unordered(product[place] as CountedCell) }).toEqual({
      place,
      ...unordered(cell),
    })
  }
}

const WORLDS = Number(process.env['LEADLIGHT_PROVE_WORLDS'] ?? (process.env['CI'] ? 14 : 8))

describe('Q1: a score profile', () => {
  it(`is what counting by hand gives, on ${WORLDS} random worlds`, async () => {
    const dimensions = dimensionsOf(['leadScore'])
    const questions = (world: World): fc.Arbitrary<ScoreProfileQuery> =>
      fc
        .record({
          period: periods(world),
          grain: maybe(fc.constantFrom<Grain>('MONTH', 'QUARTER', 'YEAR', 'WEEK')),
          atAgeDays: maybe(fc.constantFrom(1, 7, 30, 90)),
          where: seldom(filters(dimensions)),
          segment: seldom(fc.constantFrom(...Object.keys(world.segments))),
          segmentAt: maybe(fc.constantFrom(...SEGMENT_TIMES)),
          by: maybe(fc.constantFrom(...dimensions)),
          compareTo: maybe(fc.constantFrom('PREVIOUS_PERIOD' as const, 'PREVIOUS_YEAR' as const)),
        })
        .map((query): ScoreProfileQuery => given(query))
    const cases = worlds({ future: false }).chain((world) =>
      fc.record({
        world: fc.constant(world),
        asked: fc.array(questions(world), { minLength: 12, maxLength: 12 }),
      }),
    )
    await fc.assert(
      fc.asyncProperty(cases, async ({ world, asked }) => {
        const context = await loadWorld(test.database, world)
        for (const query of asked) {
          compare(await answer(context, query), countScoreProfile(world, query))
        }
      }),
      { numRuns: WORLDS, seed: 20261123, endOnFailure: true },
    )
  }, 600_000)
})

const YEAR = { from: '2026-01-01', to: '2026-03-01' }

describe('a score profile of the tiny world', () => {
  it('is the one worked out by hand', async () => {
    const context = await loadWorld(test.database, tiny())
    const found = await answer(context, { period: YEAR, compareTo: 'PREVIOUS_PERIOD' })
    // January: Ana 25, Bob 5, Eva (31 January) nothing yet. February: Dan 22, and it is not over.
    expect(found.cohorts).toMatchObject([
      {
        leads: 3,
        scored: 2,
        unscored: 1,
        bands: [0, 1, 0, 1, 0, 0],
        mean: 15,
        p25: 10,
        median: 15,
        p75: 20,
        above: 1,
        aboveShare: 1 / 3,
        provisional: false,
      },
      { leads: 1, scored: 1, bands: [0, 0, 1, 0, 0, 0], median: 22, above: 1, provisional: true },
    ])
    expect(found.total).toMatchObject({
      leads: 4,
      scored: 3,
      median: 22,
      above: 2,
      aboveShare: 0.5,
    })
    expect(found.previous).toMatchObject({ leads: 0, median: null, aboveShare: null })
    expect(found.limits).toEqual([0, 10, 25, 50, 100])
  })

  it('read at an age gives everybody as long, and leaves out whoever is younger', async () => {
    const context = await loadWorld(test.database, tiny())
    const found = await answer(context, { period: YEAR, atAgeDays: 20 })
    // Eva's 20 points came a day after her; Dan is 19 and a half days old at the horizon.
    expect(found.cohorts).toMatchObject([
      { leads: 3, scored: 3, unscored: 0, median: 20, above: 2, immature: 0 },
      { leads: 1, scored: 0, unscored: 0, immature: 1, median: null, above: 0, aboveShare: null },
    ])
  })
})

describe('a new scoring model', () => {
  const lead = (id: string, createdAt: string): LedgerRecord => ({ kind: 'lead', id, createdAt })
  const score = (of: string, at: string, model: string): LedgerRecord => ({
    kind: 'score',
    id: `${of}-${at}`,
    lead: of,
    at,
    delta: 10,
    model,
  })
  const world = makeWorld([
    lead('a', '2026-01-02'),
    lead('b', '2026-02-02'),
    lead('c', '2026-03-02'),
    score('a', '2026-01-03', 'one'),
    score('a', '2026-02-10', 'two'),
    score('b', '2026-02-05', 'one'),
    score('b', '2026-02-10', 'two'),
    score('c', '2026-03-10', 'two'),
  ])

  it('is a break where it gives its first scores, and between what is compared', async () => {
    const context = await loadWorld(test.database, world)
    const found = await answer(context, {
      period: { from: '2026-02-01', to: '2026-04-01' },
      compareTo: 'PREVIOUS_PERIOD',
    })
    expect(found.cohorts.map(({ newModels }) => newModels)).toEqual([[], []])
    expect(found.comparisonBreak).toEqual(['one', 'two'])
    const whole = await answer(context, { period: { from: '2026-01-01', to: '2026-04-01' } })
    expect(whole.cohorts.map(({ newModels }) => newModels)).toEqual([[], ['two'], []])
    expect(whole.total.models).toEqual([
      { model: 'two', leads: 2 },
      { model: 'one', leads: 1 },
    ])
  })
})
