import { ONE, type Effects } from './effects.js'

/** With more players than this the coalitions are too many to go through. */
const MOST = 12

/**
 * What each group adds on average to what others bring, over all orders in which they may join. A
 * coalition brings what the ways bring that meet nobody else. What would be gone without a group is
 * what the ways bring that meet it.
 */
export function coalitionEffects<Way extends { readonly steps: readonly string[] }>(
  ways: readonly Way[],
  groups: readonly string[],
  worthOf: (way: Way) => bigint,
): Effects {
  const n = groups.length
  if (n > MOST) throw new Error(`${n} groups are more than ${MOST}.`)
  const masks = ways.map((way) => ({
    mask: groups.reduce((sum, group, i) => sum + (way.steps.includes(group) ? 2 ** i : 0), 0),
    worth: worthOf(way),
  }))
  const worth = Array.from({ length: 2 ** n }, (_, coalition) =>
    masks.reduce((sum, way) => sum + ((way.mask & coalition) === way.mask ? way.worth : 0n), 0n),
  )
  const all = worth.at(-1) ?? 0n
  const shares = groups.map((_, i) =>
    worth.reduce((sum, before, coalition) => {
      if (coalition & (1 << i)) return sum
      const others = groups.filter((__, j) => coalition & (1 << j)).length
      // In so many orders exactly these others have joined before.
      const orders = factorial(others) * factorial(n - others - 1)
      return sum + orders * ((worth[coalition | (1 << i)] ?? 0n) - before)
    }, 0n),
  )
  return {
    removed: groups.map((_, i) => {
      const left = worth[2 ** n - 1 - 2 ** i] ?? 0n
      return all === 0n ? 0n : ((all - left) * ONE) / all
    }),
    shares,
  }
}

const factorial = (n: number): bigint => (n < 2 ? 1n : BigInt(n) * factorial(n - 1))
