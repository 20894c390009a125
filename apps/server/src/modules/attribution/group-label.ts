import { valueName } from '@leadlight/metrics'

/** What people call a group. */
export function groupLabel(
  dimension: string,
  value: string | null,
  labels: ReadonlyMap<string, string>,
): string {
  if (value === null) return '(blank)'
  return labels.get(value) ?? valueName(dimension, value) ?? value
}
