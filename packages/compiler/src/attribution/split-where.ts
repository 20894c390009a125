import type { Filter } from '@leadlight/metrics'
import { OF_TOUCH } from '@leadlight/metrics'

/** A filter in two: what it asks of conversions and their people, and what of touches. */
export interface SplitFilter {
  readonly population: Filter | null
  /** Both have to hold; a condition that speaks of both is among these. */
  readonly touches: Filter | null
}

/** Tells conditions on touches (all other dimensions say whose the credit is), which hold after weighting, from those on whom they lead to. */
export function splitWhere(filter: Filter | null): SplitFilter {
  const parts = filter === null ? [] : partsOf(filter)
  const [touches, population] = [true, false].map((of) => {
    const own = parts.filter(
      (part) => dimensionsIn(part).some((name) => Object.hasOwn(OF_TOUCH, name)) === of,
    )
    return own.length === 0 ? null : own.length === 1 ? (own[0] ?? null) : { and: own }
  })
  return { population: population ?? null, touches: touches ?? null }
}

/** Every dimension that a filter speaks of. */
export function dimensionsIn({ and = [], or = [], not, dimension }: Filter): readonly string[] {
  return [
    ...(dimension === undefined ? [] : [dimension]),
    ...[...and, ...or].flatMap(dimensionsIn),
    ...(not ? dimensionsIn(not) : []),
  ]
}

/** Conditions that all have to hold. */
function partsOf({ and, or, not, dimension, ...tests }: Filter): readonly Filter[] {
  return [
    ...(and ?? []).flatMap(partsOf),
    ...(or ? [{ or }] : []),
    ...(not ? [{ not }] : []),
    ...(dimension === undefined ? [] : [{ dimension, ...tests }]),
  ]
}
