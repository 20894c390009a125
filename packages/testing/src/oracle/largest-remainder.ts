/**
 * Splits minor units by weights. Each part is rounded down, and one unit more goes to the parts that
 * lost most by it; of those that lost alike, to the one that comes first when counting begins after
 * `turn` parts, around and around.
 */
export function largestRemainder(
  amount: bigint,
  weights: readonly bigint[],
  turn: bigint,
): readonly bigint[] {
  const sign = amount < 0n ? -1n : 1n
  const magnitude = amount * sign
  const all = weights.reduce((sum, weight) => sum + weight, 0n)
  const parts = weights.map((weight) => (magnitude * weight) / all)
  const count = weights.length
  const begin = Number(turn % BigInt(count))
  const queue = weights
    .map((weight, i) => ({
      i,
      lost: (magnitude * weight) % all,
      place: (i - begin + count) % count,
    }))
    .sort((a, b) => (a.lost === b.lost ? a.place - b.place : a.lost < b.lost ? 1 : -1))
  let left = magnitude - parts.reduce((sum, part) => sum + part, 0n)
  for (const { i } of queue) {
    if (left === 0n) break
    parts[i] = (parts[i] ?? 0n) + 1n
    left -= 1n
  }
  return parts.map((part) => part * sign)
}
