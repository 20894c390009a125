import { logGamma } from './log-gamma.js'
import { minimise, within } from './minimise.js'

/** Buyers with the same history; times in weeks. */
export interface BuyerGroup {
  /** Days with a purchase after the first one. */
  readonly repeats: number
  /** From the first day with a purchase to the last; 0 without repeats. */
  readonly recency: number
  /** From the first day with a purchase to the end of what is known. */
  readonly age: number
  readonly buyers: number
}

/**
 * The parameters of BG/NBD: while they buy, buyers do so at rates that are gamma distributed (`r`,
 * `alpha`), and after each purchase drop out with chances that are beta distributed (`a`, `b`).
 */
export interface BgNbd {
  readonly r: number
  readonly alpha: number
  readonly a: number
  readonly b: number
}

/** Parameters lie between e to the power of minus this and of this: beyond, nothing changes any more. */
const WALL = 7.5

/** The log-likelihood of histories, after Fader, Hardie and Lee (2005), equation 6. */
export function bgNbdLogLikelihood(model: BgNbd, groups: readonly BuyerGroup[]): number {
  const { r, alpha, a, b } = model
  const ofCounts: number[] = []
  const ofCount = (x: number): number =>
    (ofCounts[x] ??=
      logGamma(r + x) -
      logGamma(r) +
      r * Math.log(alpha) +
      logGamma(a + b) +
      logGamma(b + x) -
      logGamma(b) -
      logGamma(a + b + x))
  let sum = 0
  for (const { repeats: x, recency, age, buyers } of groups) {
    const stayed = -(r + x) * Math.log(alpha + age)
    sum += buyers * (ofCount(x) + (x === 0 ? stayed : logSum(stayed, goneAfter(model, x, recency))))
  }
  return sum
}

const goneAfter = ({ r, alpha, a, b }: BgNbd, x: number, recency: number): number =>
  Math.log(a / (b + x - 1)) - (r + x) * Math.log(alpha + recency)

/** ln (eᵃ + eᵇ), without leaving the range of numbers. */
const logSum = (a: number, b: number): number =>
  Math.max(a, b) + Math.log1p(Math.exp(-Math.abs(a - b)))

/** The parameters of greatest likelihood; null where the search finds none. */
export function fitBgNbd(groups: readonly BuyerGroup[]): BgNbd | null {
  const { point, converged } = minimise(
    within(WALL, (at) => -bgNbdLogLikelihood(modelAt(at), groups)),
    [0, Math.min(WALL - 1, Math.max(0, Math.log(meanAge(groups)))), 0, 0],
  )
  return converged ? modelAt(point) : null
}

/** The search is among logarithms, so that every parameter is above 0. */
const modelAt = ([r = 0, alpha = 0, a = 0, b = 0]: readonly number[]): BgNbd => ({
  r: Math.exp(r),
  alpha: Math.exp(alpha),
  a: Math.exp(a),
  b: Math.exp(b),
})

function meanAge(groups: readonly BuyerGroup[]): number {
  const buyers = groups.reduce((sum, group) => sum + group.buyers, 0)
  return groups.reduce((sum, { age, buyers: of }) => sum + age * of, 0) / buyers
}
