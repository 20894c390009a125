/** A way that several took: what they met, in order, and what came of it. */
export interface TouchPath {
  readonly steps: readonly string[]
  /** How many converted. */
  readonly conversions: number
  /** What the conversions were worth together, in whole units. */
  readonly value: number
  /** How many did not convert. */
  readonly nulls: number
}

/** What a model that learns from paths found of one thing that was met. */
export interface LearnedShare {
  readonly state: string
  /** Its part of all conversions, and of all that they were worth; each sums to one over the states. */
  readonly ofConversions: number
  readonly ofValue: number
  /** What of either would be gone without it. */
  readonly removalEffect: number
  readonly removalEffectOnValue: number
}

/** States by code point, so that equal data are worked through in one order. */
export function statesOf(paths: readonly TouchPath[]): readonly string[] {
  return [...new Set(paths.flatMap(({ steps }) => steps))].sort((a, b) =>
    a < b ? -1 : a > b ? 1 : 0,
  )
}

/** Parts of a whole; all alike where there is nothing to tell them apart. */
export function normalised(parts: readonly number[]): readonly number[] {
  const all = parts.reduce((sum, part) => sum + part, 0)
  return parts.map((part) => (all > 0 ? part / all : 1 / parts.length))
}
