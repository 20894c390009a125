import { fraction, minus, times, type Fraction } from '../fraction.js'

/** Remainders that differ by less are equal. */
const NEARLY = 1_000_000_000n

/**
 * Splits whole units by weights that sum to 1: each gets the floor of its share of the magnitude,
 * and what is left over goes one by one to the largest remainders, of equal ones to the earlier.
 */
export function splitByWeights(amount: bigint, weights: readonly Fraction[]): readonly bigint[] {
  const sign = amount < 0n ? -1n : 1n
  const magnitude = amount * sign
  const parts = weights.map((weight, place) => {
    const share = times(fraction(magnitude), weight)
    const floor = share.over / share.under
    return { place, floor, remainder: nearly(minus(share, fraction(floor))) }
  })
  let left = magnitude - parts.reduce((sum, { floor }) => sum + floor, 0n)
  const credits = parts.map(({ floor }) => floor)
  const byRemainder = [...parts].sort(
    (a, b) => Number(b.remainder - a.remainder) || a.place - b.place,
  )
  for (const { place } of byRemainder) {
    if (left <= 0n) break
    credits[place] = (credits[place] ?? 0n) + 1n
    left -= 1n
  }
  return credits.map((credit) => credit * sign)
}

/** In billionths, rounded. */
function nearly({ over, under }: Fraction): bigint {
  return (2n * over * NEARLY + under) / (2n * under)
}
