import type { PastDeal } from './back-test-forecast.js'
import { fitDeals, type ClosedDeal } from './deal-history.js'
import { LEAST_CLOSED } from './foretell.js'

/**
 * The chance that an open deal is won within so many milliseconds from now, as all these deals tell;
 * null where fewer than LEAST_CLOSED of them have closed. Times of deals are milliseconds from now.
 */
export function dealChances(
  deals: readonly PastDeal[],
  ahead: number,
): ((deal: PastDeal) => number) | null {
  if (deals.filter(({ closed }) => closed !== null).length < LEAST_CLOSED) return null
  const history = deals
    .map(({ began, closed, won }): ClosedDeal => ({
      lasted: (closed ?? 0) - began,
      outcome: closed === null ? 'open' : won ? 'won' : 'lost',
      ended: closed !== null,
    }))
    .sort((a, b) => a.lasted - b.lasted)
  const fit = fitDeals(history)
  return ({ began }) => fit.winsWithin({ age: -began, from: 0, until: ahead })
}
