import { fitDeals } from './deal-history.js'
import { LEAST_CLOSED } from './foretell.js'
import { historyAt, type PastDeal } from './past-deal.js'

/**
 * The chance that an open deal is won within so many milliseconds from now, as all these deals tell;
 * null where fewer than LEAST_CLOSED of them have closed. Times of deals are milliseconds from now.
 */
export function dealChances(
  deals: readonly PastDeal[],
  ahead: number,
): ((deal: PastDeal) => number) | null {
  const history = historyAt(deals, 0)
  if (history.filter(({ ended }) => ended).length < LEAST_CLOSED) return null
  const fit = fitDeals(history)
  return ({ began }) => fit.winsWithin({ age: -began, from: 0, until: ahead })
}
