import type { BuyerGroup } from './bg-nbd.js'
import type { CollectedRows } from './estimate.js'

/** Buyers with one history and one sum, in minor units; those who are customers still are apart. */
export interface Buyers extends BuyerGroup {
  /** What one of them spent on its repeats. */
  readonly spent: number
  readonly active: boolean
}

/** Reads rows of kind `buyer`; those whose purchases cannot be converted are counted and left out. */
export function readBuyers(rows: CollectedRows): {
  readonly buyers: readonly Buyers[]
  readonly unknown: number
} {
  const buyers: Buyers[] = []
  let unknown = 0
  for (const [kind, repeats, recency, age, amount, active, count] of rows) {
    if (kind !== 'buyer') continue
    if (amount === null || amount === undefined) {
      unknown += Number(count)
      continue
    }
    buyers.push({
      repeats: Number(repeats),
      recency: Number(recency) / 7,
      age: Number(age) / 7,
      // Discounts may be more than was paid: such repeats came to nothing.
      spent: Math.max(0, Number(amount)),
      active: active === true,
      buyers: Number(count),
    })
  }
  return { buyers, unknown }
}
