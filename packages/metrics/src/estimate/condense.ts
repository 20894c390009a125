import type { Buyers } from './read-buyers.js'

/** What makes buyers alike: exactly at width 0, else within steps of so many units. */
type LikenessOf = (one: Buyers, width: number) => readonly number[]

/** The days of their purchases, in steps of weeks. */
export const byRhythm: LikenessOf = ({ repeats, recency, age }, width) =>
  width === 0
    ? [repeats, recency, age]
    : [repeats, Math.floor(recency / width), Math.floor(age / width)]

/** What they spent, in steps of hundredths of itself. */
export const bySpend: LikenessOf = ({ repeats, spent }, width) =>
  width === 0 ? [repeats, spent] : [repeats, Math.round((Math.log(spent) * 100) / width)]

/**
 * Puts those together who are alike, with the means of what they are: exactly alike first, and where
 * that leaves more groups than a search can look at again and again, in wider and wider steps.
 */
export function condense(
  buyers: readonly Buyers[],
  likenessOf: LikenessOf,
  most: number,
): readonly Buyers[] {
  for (let width = 0; ; width = Math.max(1, 2 * width)) {
    const groups = new Map<string, Buyers>()
    for (const one of buyers) {
      const key = likenessOf(one, width).join(' ')
      const known = groups.get(key)
      groups.set(key, known ? merged(known, one) : one)
    }
    // Steps beyond all that there is put nobody together any more.
    if (groups.size <= most || width > 1_000) return [...groups.values()]
  }
}

function merged(a: Buyers, b: Buyers): Buyers {
  const buyers = a.buyers + b.buyers
  const mean = (of: (one: Buyers) => number): number =>
    of(a) === of(b) ? of(a) : (of(a) * a.buyers + of(b) * b.buyers) / buyers
  return {
    ...a,
    recency: mean(({ recency }) => recency),
    age: mean(({ age }) => age),
    spent: mean(({ spent }) => spent),
    buyers,
  }
}
