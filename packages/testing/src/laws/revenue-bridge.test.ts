import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { MetricQueryError } from '@leadlight/compiler'
import type { Answer, AnswerValue } from '@leadlight/compiler'
import type { ExchangeRateRecord, SubscriptionRecord } from '@leadlight/database'
import type { Grain, MetricQuery } from '@leadlight/metrics'
import fc from 'fast-check'

import { testDatabase } from '../engines/test-database.js'
import type { TestDatabase } from '../engines/test-database.js'
import { addDays, addMonths } from '../oracle/instant.js'
import type { World } from '../oracle/world.js'
import { ask } from '../truth/ask.js'
import { loadWorld } from '../truth/load-world.js'
import { CURRENCIES } from '../worlds/vocabulary.js'
import { worlds } from '../worlds/world-arbitrary.js'
import { addable } from './sums.js'

const WORLDS = Number(process.env['LEADLIGHT_PROVE_WORLDS'] ?? (process.env['CI'] ? 12 : 6))
const SEED = Number(process.env['LEADLIGHT_PROVE_SEED'] ?? 20261122)

/** Added up from the start; the last two are taken off. */
const MOVEMENTS = ['START', 'NEW', 'RETURNED', 'EXPANSION', 'FX', 'CONTRACTION', 'CHURN'] as const
const TAKEN_OFF = 2
const LINES = [...MOVEMENTS, 'END'] as const

/** Months of a subscription, so that there is more to lead from than random worlds hold. */
const termSeed = fc.record({
  lead: fc.nat({ max: 4 }),
  starts: fc.integer({ min: 0, max: 20 }),
  lasts: fc.constantFrom(1, 2, 3, 6, 30),
  amount: fc.constantFrom('10', '25', '40', '0'),
  currency: fc.constantFrom(...CURRENCIES),
})

function withTerms(world: World, seeds: readonly TermSeed[]): World {
  const leads = world.records.flatMap(({ kind, id }) => (kind === 'lead' ? [id] : []))
  const terms = seeds.flatMap(({ lead, starts, lasts, amount, currency }, i) => {
    const buyer = leads[lead % Math.max(1, leads.length)]
    if (buyer === undefined) return []
    const term: SubscriptionRecord = {
      kind: 'subscription',
      id: `term ${i}`,
      lead: buyer,
      startsAt: addMonths('2018-01-01', starts),
      endsAt: addMonths('2018-01-01', starts + lasts),
      every: 'month',
      amount,
      currency,
    }
    return [term]
  })
  return { ...world, now: '2030-01-01T00:00:00Z', records: [...world.records, ...terms] }
}

type TermSeed = typeof termSeed extends fc.Arbitrary<infer T> ? T : never

const cases = worlds({ future: false }).chain((world) =>
  fc.record({
    world: fc.constant(world),
    terms: fc.array(termSeed, { minLength: 12, maxLength: 20 }),
    /** Instead of rates with gaps there is one of every few days, each different. */
    dense: fc.boolean(),
    currency: fc.constantFrom(...CURRENCIES),
    grain: fc.constantFrom<Grain>('MONTH', 'QUARTER', 'YEAR'),
    by: fc.constantFrom('source', 'cohort', 'country'),
  }),
)

function withRates(world: World): World {
  const pairs = CURRENCIES.flatMap((base) =>
    CURRENCIES.filter((quote) => quote !== base).map((quote) => [base, quote] as const),
  )
  const rates = pairs.flatMap(([base, quote], i) =>
    Array.from({ length: 200 }, (_, n): ExchangeRateRecord => ({
      kind: 'exchangeRate',
      id: `dense ${i} ${n}`,
      base,
      quote,
      day: addDays('2017-05-01', 5 * n),
      rate: `${1 + ((i * 7 + n * 13) % 40) / 20}`,
    })),
  )
  const others = world.records.filter(({ kind }) => kind !== 'exchangeRate')
  return { ...world, records: [...rates, ...others] }
}

/** What a bridge's lines come to, and what it says the end is. */
function ends(values: readonly AnswerValue[]): readonly [bigint, bigint] {
  const amounts = values.map(addable)
  const plus = MOVEMENTS.length - TAKEN_OFF
  const sum = amounts
    .slice(0, MOVEMENTS.length)
    .reduce((total, amount, i) => (i < plus ? total + amount : total - amount), 0n)
  return [sum, amounts[MOVEMENTS.length] ?? 0n]
}

describe('the bridge of recurring revenue', () => {
  let test: TestDatabase
  beforeAll(async () => {
    test = await testDatabase()
  })
  afterAll(() => test.close())

  it('leads from the start to the end to the cent, over rates, groups and buckets', async () => {
    const seen = new Map<string, number>()
    await fc.assert(
      fc.asyncProperty(cases, async ({ world: given, terms, dense, currency, grain, by }) => {
        const sparse = withTerms(given, terms)
        const world = dense ? withRates(sparse) : sparse
        const context = await loadWorld(test.database, world)
        const common = { period: { from: '2017-06-01', to: '2020-01-01' }, currency } as const
        const lines = LINES.map((line) => ({
          id: 'recurringBridge',
          as: line,
          params: { bridgeLine: line },
        }))
        const questions: readonly MetricQuery[] = [
          { ...common, metrics: lines, grain },
          { ...common, metrics: lines, grain, by: [by] },
          { ...common, metrics: [{ id: 'recurringRevenue' }], grain },
        ]
        const { answers } = await ask(test.database, questions, context)
        const [whole, groups, balance] = answers.map((answer): Answer => {
          if (answer instanceof MetricQueryError) throw answer
          return answer
        })
        for (const answer of [whole, groups]) {
          for (const values of [
            answer?.totals ?? [],
            ...(answer?.cells ?? []).map((cell) => cell.values),
          ]) {
            const [sum, end] = ends(values)
            expect(sum).toBe(end)
            values.forEach((value, i) => {
              const line = LINES[i] ?? ''
              if (addable(value) !== 0n) seen.set(line, (seen.get(line) ?? 0) + 1)
              if (line !== 'FX') expect(addable(value)).toBeGreaterThanOrEqual(0n)
            })
          }
        }
        if (!dense) return
        // Where every rate is known nobody is left out: an end is the balance, and the next start.
        const cells = whole?.cells ?? []
        cells.forEach(({ values }, i) => {
          const [start, end] = [values[0], values[MOVEMENTS.length]].map(
            (value) => value && addable(value),
          )
          const held = balance?.cells[i]?.values[0]
          expect(end).toBe(held && addable(held))
          const before = cells[i - 1]?.values[MOVEMENTS.length]
          if (before) expect(start).toBe(addable(before))
        })
      }),
      { numRuns: WORLDS, seed: SEED, endOnFailure: true },
    )
    // Every line carried something somewhere, or the law would be of nothing.
    expect([...LINES].filter((line) => !seen.has(line))).toEqual([])
  }, 3_600_000)
})
