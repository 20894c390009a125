import type { CollectedRows } from './estimate.js'
import type { PastDeal } from './past-deal.js'

/** A deal by its number within the workspace, which never leaves the server. */
export interface NumberedDeal extends PastDeal {
  readonly number: number
}

/**
 * Deals from rows of one amount each: its number, its state, and milliseconds on
 * one clock: when it began, closed and was told the amount; minor units last.
 */
export function readPastDeals(rows: CollectedRows): readonly NumberedDeal[] {
  const deals = new Map<unknown, NumberedDeal>()
  for (const [key, state, began, closed, told, amount] of rows) {
    const known = deals.get(key)
    const worth =
      told === null || told === undefined
        ? []
        : [{ from: Number(told), amount: amount === null ? null : Number(amount) }]
    deals.set(key, {
      number: Number(key),
      began: Number(began),
      closed: closed === null ? null : Number(closed),
      won: state === 'won',
      worth: [...(known?.worth ?? []), ...worth].sort((a, b) => a.from - b.from),
    })
  }
  return [...deals.values()]
}
