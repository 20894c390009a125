import type { CostRecord, ExchangeRateRecord, Weights } from '@leadlight/database'
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
  spread: fc.constantFrom(undefined, undefined, 'even', 'sends', 'weights'),
  share: fc.constantFrom('cost', 'sends', 'leads', 'weights', undefined),
  heavy: fc.array(fc.nat({ max: 5 }), { minLength: 3, maxLength: 3 }),
})

const POOLS: readonly CostRecord['costKind'][] = ['labour', 'technology', 'overhead']

/** Days and months that weigh something, of them at least one day. */
function dayWeights(from: string, heavy: readonly number[]): Weights {
  const [first = 0, second = 0, third = 0] = heavy
  return {
    [from]: first + 1,
    [addDays(from, 2)]: second,
    [addDays(from, 5).slice(0, 7)]: third,
  }
}

function shareWeights(heavy: readonly number[]): Weights {
  const [first = 0, second = 0, third = 0] = heavy
  return {
    [`campaign:${CAMPAIGNS[0]}`]: first + 1,
    [`campaign:${CAMPAIGNS[1]}`]: second,
    [`program:${PROGRAMS[0]}`]: third,
  }
}

/** Money spent on days and over weeks, given back at times, and at times nobody knows how much. */
export const costs: fc.Arbitrary<Writer<CostRecord>> = fc
  .array(costSeed, { maxLength: 12, size: 'max' })
  .map(
    (seeds) => (scene) =>
      seeds.map(({ moment, offset, days, amount, foreign, costKind, ...seed }) => {
        const { spread, share, heavy, ...named } = seed
        const { campaign, program, ...loose } = named
        const isShared = share !== undefined && POOLS.includes(costKind)
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
          ...given(isShared ? loose : named),
          ...given({ spread }),
          ...(spread === 'weights' ? { weights: dayWeights(from, heavy) } : {}),
          ...(isShared ? { share } : {}),
          ...(isShared && share === 'weights' ? { shareWeights: shareWeights(heavy) } : {}),
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
