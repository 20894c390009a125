import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { MetricQueryError } from '@leadlight/compiler'
import type { Answer, CompileContext } from '@leadlight/compiler'
import { CATALOG, dimensionsOf, findMetric, kindOf, measuresOf } from '@leadlight/metrics'
import type { Filter, Grain, MetricParams, MetricQuery, Period } from '@leadlight/metrics'
import fc from 'fast-check'

import { testDatabase } from '../engines/test-database.js'
import type { TestDatabase } from '../engines/test-database.js'
import type { World } from '../oracle/world.js'
import { ask } from '../truth/ask.js'
import { loadWorld } from '../truth/load-world.js'
import { VALUES } from '../worlds/filter-arbitrary.js'
import { paramsOf, periods } from '../worlds/query-arbitrary.js'
import { worlds } from '../worlds/world-arbitrary.js'
import { addable, sumOf, sumOfPart } from './sums.js'

/*
 * Relations that hold between answers whatever the numbers are. They need no oracle, so that they
 * find what both readings of a definition might have wrong in the same way.
 */

const WORLDS = Number(process.env['LEADLIGHT_PROVE_WORLDS'] ?? (process.env['CI'] ? 12 : 6))
const SEED = Number(process.env['LEADLIGHT_PROVE_SEED'] ?? 20261122)
const PER_WORLD = 40

/** Dimensions of which one row may have several values: their groups overlap. */
const MANY_VALUED = new Set(['program', 'segment'])

/** Where a relation is asked: a metric with its parameters, a period, a dimension and a value of it. */
interface Place {
  readonly metric: string
  readonly params: MetricParams
  readonly period: Period
  readonly dimension: string | null
  readonly value: string
  readonly grains: readonly [Grain, Grain]
}

function places(world: World): fc.Arbitrary<Place> {
  const attributes = ['tier']
  return fc.constantFrom(...CATALOG).chain((metric) =>
    fc
      .record({
        params: paramsOf(metric.id),
        period: periods(world),
        dimension: fc.constantFrom(null, ...dimensionsOf(metric, attributes)),
        grains: fc.constantFrom<(readonly [Grain, Grain])[]>(
          ['DAY', 'WEEK'],
          ['DAY', 'MONTH'],
          ['WEEK', 'MONTH'],
          ['MONTH', 'YEAR'],
        ),
      })
      .chain((place) =>
        fc
          .constantFrom('nobody has this', ...(VALUES[place.dimension ?? ''] ?? []))
          .map((value) => ({ ...place, params: place.params ?? {}, metric: metric.id, value })),
      ),
  )
}

const cases = worlds({ future: false }).chain((world) =>
  fc.record({
    world: fc.constant(world),
    asked: fc.array(places(world), { minLength: PER_WORLD, maxLength: PER_WORLD }),
  }),
)

/** Asks questions together; those that the workspace refuses (a stage that comes first) are undefined. */
async function answersTo(
  database: TestDatabase['database'],
  context: CompileContext,
  questions: readonly MetricQuery[],
): Promise<readonly (Answer | undefined)[]> {
  const { answers } = await ask(database, questions, context)
  return answers.map((answer) => (answer instanceof MetricQueryError ? undefined : answer))
}

const question = ({ metric, params, period }: Place, more: Partial<MetricQuery>): MetricQuery => ({
  metrics: [{ id: metric, params }],
  period,
  ...more,
})

const isDistinct = ({ metric, params }: Place): boolean => {
  const definition = findMetric(metric)
  return (
    definition?.unit === 'COUNT' &&
    kindOf(definition, params).kind === 'simple' &&
    measuresOf(definition, params).some(({ aggregate }) => aggregate === 'distinct')
  )
}

const statisticOf = ({ params }: Place): string => String(params['statistic'] ?? 'MEDIAN')

/** Whether cells add up: over groups always where it is no ratio and counts no people twice. */
const addsUp = ({ metric }: Place, over: 'groups' | 'time'): boolean => {
  const additivity = findMetric(metric)?.additivity
  return additivity === 'ADDITIVE' || (over === 'groups' && additivity === 'SEMI_ADDITIVE')
}

/** Shares whose numerators and denominators add up over single-valued groups. */
const isShare = ({ metric, params }: Place): boolean => {
  const definition = findMetric(metric)
  if (!definition) return false
  const { kind } = kindOf(definition, params)
  const distinct = measuresOf(definition, params).some(({ aggregate }) => aggregate === 'distinct')
  return (kind === 'conversion' || kind === 'ratio') && !distinct
}

describe('Q2: what holds between answers', () => {
  let test: TestDatabase
  beforeAll(async () => {
    test = await testDatabase()
  })
  afterAll(() => test.close())

  /** Checks a relation at many places of many worlds. */
  const everywhere = async (
    asks: (place: Place) => readonly MetricQuery[],
    check: (place: Place, answers: readonly Answer[]) => void,
    asksCopy: (place: Place) => readonly MetricQuery[] = () => [],
  ): Promise<void> => {
    let checked = 0
    await fc.assert(
      fc.asyncProperty(cases, async ({ world, asked }) => {
        const context = await loadWorld(test.database, world)
        const questions = asked.map(asks)
        const answers = await answersTo(test.database, context, questions.flat())
        const copy = await copied(world, asked.flatMap(asksCopy))
        let copyAt = 0
        let at = 0
        asked.forEach((place, i) => {
          const own = answers.slice(at, (at += questions[i]?.length ?? 0))
          own.push(...copy.slice(copyAt, (copyAt += asksCopy(place).length)))
          if (own.length === 0 || own.includes(undefined)) return
          checked++
          try {
            check(place, own as readonly Answer[])
          } catch (error) {
            throw new Error(JSON.stringify(place), { cause: error })
          }
        })
      }),
      { numRuns: WORLDS, seed: SEED, endOnFailure: true },
    )
    expect(checked).toBeGreaterThan(WORLDS)
  }

  /** Answers of the same world, told twice over. */
  const copied = async (
    world: World,
    questions: readonly MetricQuery[],
  ): Promise<readonly (Answer | undefined)[]> => {
    if (questions.length === 0) return []
    const context = await loadWorld(test.database, world, ['world', 'copy'])
    return answersTo(test.database, context, questions)
  }

  const totalOf = (answer: Answer | undefined) => {
    const total = answer?.totals[0]
    if (!total) throw new Error('No total.')
    return total
  }

  it('M1: a condition, its contrary and the blanks make the whole', async () => {
    await everywhere(
      (place) => {
        const { dimension, value } = place
        if (dimension === null || MANY_VALUED.has(dimension)) return []
        const parts: readonly Filter[] = [
          { dimension, is: value },
          { not: { dimension, is: value } },
          { dimension, isBlank: true },
        ]
        return [question(place, {}), ...parts.map((where) => question(place, { where }))]
      },
      (place, [whole, ...parts]) => {
        const values = parts.map(totalOf)
        const total = totalOf(whole)
        if (addsUp(place, 'groups')) expect(sumOf(values)).toBe(addable(total))
        if (isShare(place)) {
          for (const part of ['numerator', 'denominator', 'n', 'immature'] as const)
            expect([part, sumOfPart(part, values)]).toEqual([part, sumOfPart(part, [total])])
        }
        // What is taken back makes a sum smaller; different people are never fewer than in a part.
        if (!isDistinct(place)) return
        for (const value of values) expect(value.value ?? 0).toBeLessThanOrEqual(total.value ?? 0)
        expect(total.value ?? 0).toBeLessThanOrEqual(
          values.reduce((sum, { value }) => sum + (value ?? 0), 0),
        )
      },
    )
  }, 3_600_000)

  it('M2, M9: groups make the total, and asking for them does not change it', async () => {
    await everywhere(
      (place) =>
        place.dimension === null
          ? []
          : [question(place, {}), question(place, { by: [place.dimension] })],
      (place, [whole, grouped]) => {
        expect(totalOf(grouped)).toEqual(totalOf(whole))
        const values = (grouped?.cells ?? []).flatMap((cell) => cell.values)
        if (place.dimension === null || MANY_VALUED.has(place.dimension)) return
        if (addsUp(place, 'groups')) expect(sumOf(values)).toBe(addable(totalOf(whole)))
        if (isShare(place)) {
          for (const part of ['numerator', 'denominator'] as const)
            expect(sumOfPart(part, values)).toBe(sumOfPart(part, [totalOf(whole)]))
        }
      },
    )
  }, 3_600_000)

  it('M3: time may be cut finely or coarsely', async () => {
    await everywhere(
      (place) =>
        [undefined, ...place.grains].map((grain) => question(place, grain ? { grain } : {})),
      (place, [whole, ...cut]) => {
        if (!addsUp(place, 'time')) return
        for (const answer of cut) {
          const values = answer.cells.flatMap((cell) => cell.values)
          expect(sumOf(values)).toBe(addable(totalOf(whole)))
        }
      },
    )
  }, 3_600_000)

  it('M4: a condition may be written in many ways', async () => {
    await everywhere(
      (place) => {
        const { dimension, value } = place
        if (dimension === null) return []
        const is = { dimension, is: value }
        const other = { dimension, is: 'another' }
        const same: readonly Filter[] = [
          { or: [is, other] },
          { or: [other, is] },
          { dimension, in: [value, 'another'] },
          { dimension, in: ['another', value, value] },
          { and: [{ or: [is, other] }, { dimension, in: [value, 'another'] }] },
          { or: [{ dimension, between: [value, value] }, other] },
          ...(MANY_VALUED.has(dimension) ? [] : [{ not: { not: { or: [is, other] } } }]),
        ]
        return same.map((where) => question(place, { where }))
      },
      (_place, [first, ...others]) => {
        for (const answer of others) expect(totalOf(answer)).toEqual(totalOf(first))
      },
    )
  }, 3_600_000)

  it('M10: whoever reaches a later stage has reached the earlier one', async () => {
    const stages = ['mql', 'sql', 'opportunity', 'customer']
    await everywhere(
      (place) =>
        stages.map((to) =>
          question(place, {
            metrics: [{ id: 'stageConversionRate', params: { ...place.params, from: 'lead', to } }],
          }),
        ),
      (_place, answers) => {
        const reached = answers.map((answer) => totalOf(answer).numerator ?? 0)
        expect(reached).toEqual([...reached].sort((a, b) => b - a))
        expect(new Set(answers.map((answer) => totalOf(answer).denominator)).size).toBe(1)
      },
    )
  }, 3_600_000)

  it('M12: twice the data are twice the counts, and the same rates', async () => {
    await everywhere(
      (place) => [question(place, {})],
      (place, [once, twice]) => {
        const [one, two] = [totalOf(once), totalOf(twice)]
        const definition = findMetric(place.metric)
        const kind = definition && kindOf(definition, place.params).kind
        // Whether a stay is long depends on how many stays there are to tell.
        if (kind === 'estimate' || place.metric === 'stalledLeads') return
        if (kind === 'simple') expect(addable(two)).toBe(2n * addable(one))
        if (kind === 'statistic' && !['MEAN', 'MIN', 'MAX'].includes(statisticOf(place))) return
        if (kind !== 'simple') expect(two.exact).toBe(one.exact)
        for (const part of ['numerator', 'denominator', 'n', 'immature'] as const)
          expect([part, sumOfPart(part, [two])]).toEqual([part, 2 * sumOfPart(part, [one])])
      },
      (place) => [question(place, {})],
    )
  }, 3_600_000)
})
