import { logGamma } from './log-gamma.js'
import { minimise, within } from './minimise.js'

/** Buyers with the same number of repeats and the same sum spent on them. */
export interface SpendGroup {
  readonly repeats: number
  /** All that one of them spent on its repeats, above 0, in any unit of money. */
  readonly spent: number
  readonly buyers: number
}

/**
 * The parameters of Gamma-Gamma: what a buyer spends at a time is gamma distributed (`p`), about
 * means that differ from buyer to buyer (`q`, `v`); `v` is in the unit of what was spent.
 */
export interface GammaGamma {
  readonly p: number
  readonly q: number
  readonly v: number
}

const WALL = 9

/** The log-likelihood of sums spent, after Fader and Hardie (2013), note 25, equation 1a. */
export function gammaGammaLogLikelihood(
  { p, q, v }: GammaGamma,
  groups: readonly SpendGroup[],
): number {
  const ofCounts: number[] = []
  const ofCount = (x: number): number =>
    (ofCounts[x] ??=
      logGamma(p * x + q) - logGamma(p * x) - logGamma(q) + q * Math.log(v) + Math.log(x))
  let sum = 0
  for (const { repeats: x, spent, buyers } of groups) {
    const own = ofCount(x) + (p * x - 1) * Math.log(spent) - (p * x + q) * Math.log(v + spent)
    sum += buyers * own
  }
  return sum
}

/** The parameters of greatest likelihood; null where the search finds none, or none with a mean. */
export function fitGammaGamma(groups: readonly SpendGroup[]): GammaGamma | null {
  const unit = meanSpend(groups)
  if (!(unit > 0)) return null
  // The search is among logarithms, and of money in units of the mean.
  const scaled = groups.map((group) => ({ ...group, spent: group.spent / unit }))
  const { point, converged } = minimise(
    within(WALL, (at) => -gammaGammaLogLikelihood(modelAt(at), scaled)),
    [0, 1, 0],
  )
  const model = modelAt(point)
  return converged && model.q > 1 ? { ...model, v: model.v * unit } : null
}

/** What a buyer spends at a time on average, given its repeats: the same note, equation 5. */
export function expectedSpend(
  { p, q, v }: GammaGamma,
  { repeats, spent }: Omit<SpendGroup, 'buyers'>,
): number {
  return (p * (v + spent)) / (p * repeats + q - 1)
}

const modelAt = ([p = 0, q = 0, v = 0]: readonly number[]): GammaGamma => ({
  p: Math.exp(p),
  q: Math.exp(q),
  v: Math.exp(v),
})

function meanSpend(groups: readonly SpendGroup[]): number {
  let spent = 0
  let repeats = 0
  for (const group of groups) {
    spent += group.spent * group.buyers
    repeats += group.repeats * group.buyers
  }
  return repeats === 0 ? 0 : spent / repeats
}
