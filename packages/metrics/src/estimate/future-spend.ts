import { fitBgNbd, type BgNbd } from './bg-nbd.js'
import { bySpend, byRhythm, condense } from './condense.js'
import { expectedPurchases } from './expected-purchases.js'
import { expectedSpend, fitGammaGamma, type GammaGamma } from './gamma-gamma.js'
import type { Buyers } from './read-buyers.js'

/** What buyers who are customers still will spend together, and the models that say so. */
export interface FutureSpend {
  readonly rhythm: BgNbd
  readonly spend: GammaGamma
  readonly total: number
}

/** Groups of buyers that a model is fitted to at most, so that nobody waits for long. */
const MOST = 4_000

/**
 * Fits both models to all buyers and sums what the active ones will spend in so many weeks; null where
 * one does not fit. Repeats that came to nothing say nothing of what a purchase is worth.
 */
export function futureSpend(
  buyers: readonly Buyers[],
  weeks: number,
  most = MOST,
): FutureSpend | null {
  const rhythm = fitBgNbd(condense(buyers, byRhythm, most))
  if (!rhythm) return null
  const spenders = buyers.filter(({ repeats, spent }) => repeats > 0 && spent > 0)
  const spend = fitGammaGamma(condense(spenders, bySpend, most))
  if (!spend) return null
  const active = buyers.filter((one) => one.active)
  // What is expected rises evenly with what was spent, so that a mean stands for all of its group.
  const total = condense(active, byRhythm, most).reduce(
    (sum, one) =>
      sum + one.buyers * expectedPurchases(rhythm, one, weeks) * expectedSpend(spend, one),
    0,
  )
  return Number.isFinite(total) ? { rhythm, spend, total } : null
}
