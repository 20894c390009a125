import type { PastDeal } from './back-test-forecast.js'
import type { CollectedRows } from './estimate.js'

/**
 * Deals from rows of one amount each: what tells the deal from others, its state, and milliseconds on
 * one clock: when it began, closed and was told the amount; minor units last.
 */
export function readPastDeals(rows: CollectedRows): readonly PastDeal[] {
  const deals = new Map<unknown, PastDeal>()
  for (const [key, state, began, closed, told, amount] of rows) {
    const known = deals.get(key)
    const worth =
      told === null || told === undefined
        ? []
        : [{ from: Number(told), amount: amount === null ? null : Number(amount) }]
    deals.set(key, {
      began: Number(began),
      closed: closed === null ? null : Number(closed),
      won: state === 'won',
      worth: [...(known?.worth ?? []), ...worth].sort((a, b) => a.from - b.from),
    })
  }
  return [...deals.values()]
}
