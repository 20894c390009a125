import type { CostRecord, ExchangeRateRecord } from '@leadlight/database'
import fc from 'fast-check'
import { addDays } from '../oracle/instant.js'
import { dayNear, given, maybe, pick, seldom, type Writer } from './scene.js'
import { AMOUNTS, CAMPAIGNS, CHANNELS, COST_KINDS, CURRENCIES, PROGRAMS } from './vocabulary.js'

const nat = fc.nat({ max: 1000 })

const costSeed = fc.record({
  moment: nat,
  offset: fc.integer({ min: -3, max: 3 }),
  days: fc.constantFrom(1, 1, 1, 2, 3, 7, 28, 31, 40),
  amount: fc.option(nat, { nil: undefined, freq: 6 }),
  foreign: seldom(fc.constantFrom(...CURRENCIES)),
  costKind: fc.constantFrom(...COST_KINDS),
  campaign: maybe(fc.constantFrom(...CAMPAIGNS)),
  program: seldom(fc.constantFrom(...PROGRAMS)),
  channel: seldom(fc.constantFrom(...CHANNELS, '')),
})

/** Money spent on days and over weeks, given back at times, and at times nobody knows how much. */
export const costs: fc.Arbitrary<Writer<CostRecord>> = fc
  .array(costSeed, { maxLength: 12, size: 'max' })
  .map(
    (seeds) => (scene) =>
      seeds.map(({ moment, offset, days, amount, foreign, costKind, ...named }) => {
        const currency = foreign ?? scene.currency
        const from = dayNear(moment, offset, scene)
        const magnitude = amount === undefined ? undefined : pick<string>(AMOUNTS[currency], amount)
        const isPaidBack = amount !== undefined && amount % 9 === 0 && magnitude !== '0'
        return {
          kind: 'cost',
          id: scene.nextId('k'),
          from,
          to: addDays(from, days),
          currency,
          costKind,
          ...given({ amount: isPaidBack ? `-${magnitude}` : magnitude }),
          ...given(named),
        }
      }),
  )

const rateSeed = fc.record({
  moment: nat,
  offset: fc.integer({ min: -9, max: 2 }),
  base: fc.constantFrom(...CURRENCIES),
  quote: fc.constantFrom('EUR', 'EUR', ...CURRENCIES),
  rate: fc.constantFrom('1.1', '0.905', '0.0075', '132.45', '3.14159265', '0.5'),
})

/** Rates with gaps; one a day for each pair. */
export const exchangeRates: fc.Arbitrary<Writer<ExchangeRateRecord>> = fc
  .array(rateSeed, { maxLength: 25, size: 'max' })
  .map((seeds) => (scene) => {
    const seen = new Set<string>()
    return seeds.flatMap(({ moment, offset, base, quote, rate }) => {
      const day = dayNear(moment, offset, scene)
      const key = `${base} ${quote} ${day}`
      if (base === quote || seen.has(key)) return []
      seen.add(key)
      return [{ kind: 'exchangeRate', id: scene.nextId('x'), base, quote, day, rate }]
    })
  })
