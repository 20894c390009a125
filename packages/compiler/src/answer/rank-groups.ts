import type { MetricValue } from '@leadlight/metrics'
import type { Group } from '../plan/scan.js'

/** A group with its values over the whole period. */
export interface RankedGroup {
  readonly group: Group
  readonly values: readonly MetricValue[]
}

/** The order of groups: by the first metric, falling, null last; then by value, blank last. */
export function rankGroups(groups: readonly RankedGroup[]): readonly RankedGroup[] {
  return [...groups].sort(
    (a, b) =>
      compareNumbers(a.values[0]?.value ?? null, b.values[0]?.value ?? null, true) ||
      compareGroups(a.group, b.group),
  )
}

/** Orders numbers; null comes last either way. */
export function compareNumbers(a: number | null, b: number | null, descending: boolean): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null)
  return descending ? b - a : a - b
}

/** Orders groups value by value, by code point, blank last. */
export function compareGroups(a: Group, b: Group): number {
  for (let i = 0; i < a.length; i++) {
    const order = compareTexts(a[i] ?? null, b[i] ?? null)
    if (order !== 0) return order
  }
  return 0
}

/** Orders texts by code point, as the store does; null last. */
export function compareTexts(a: string | null, b: string | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null)
  const left = [...a]
  const right = [...b]
  for (let i = 0; i < Math.min(left.length, right.length); i++) {
    const order = (left[i]?.codePointAt(0) ?? 0) - (right[i]?.codePointAt(0) ?? 0)
    if (order !== 0) return order
  }
  return left.length - right.length
}
