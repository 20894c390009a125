/** Shares are taken to so many parts of one, so that the same shares always split alike. */
const FINE = 10 ** 15

/** Remainders are told apart to so many parts of a unit: shares are floating-point numbers. */
const NEARLY = 10_000n

/**
 * Splits whole units by shares, which need not sum to anything: each gets the floor of its part of
 * the magnitude, and what is left goes one by one to the largest remainders, of equal ones (to
 * four decimals) to the earlier. The sign is put back.
 */
export function splitByShares(amount: bigint, shares: readonly number[]): readonly bigint[] {
  const weights = shares.map((share) => BigInt(Math.round(share * FINE)))
  const all = weights.reduce((sum, weight) => sum + weight, 0n)
  if (all === 0n) return shares.map((_, i) => (i === 0 ? amount : 0n))
  const sign = amount < 0n ? -1n : 1n
  const magnitude = amount * sign
  const parts = weights.map((weight, place) => ({
    place,
    floor: (magnitude * weight) / all,
    remainder: (2n * ((magnitude * weight) % all) * NEARLY + all) / (2n * all),
  }))
  let left = magnitude - parts.reduce((sum, { floor }) => sum + floor, 0n)
  const byRemainder = parts.toSorted((a, b) =>
    a.remainder === b.remainder ? a.place - b.place : a.remainder < b.remainder ? 1 : -1,
  )
  const credits = parts.map(({ floor }) => floor)
  for (const { place } of byRemainder) {
    if (left <= 0n) break
    credits[place] = (credits[place] ?? 0n) + 1n
    left -= 1n
  }
  return credits.map((credit) => credit * sign)
}
