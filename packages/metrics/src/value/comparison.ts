import type { MetricValue } from './metric-value.js'

/** A value set against an earlier one. */
export interface ValueComparison {
  readonly previous: number | null
  /** Later minus earlier; of rates in their own unit (0.02 is two points). Null where either is. */
  readonly change: number | null
  /** Change over the earlier value's size; null where that is 0. */
  readonly relativeChange: number | null
  /** Both sides had the same time to convert; if not, mature members alone were compared. */
  readonly equalMaturity: boolean
}

/** Sets a value against an earlier one; where members are immature, the mature ones are compared. */
export function compareValues(current: MetricValue, previous: MetricValue): ValueComparison {
  const immature = (current.immature ?? 0) > 0 || (previous.immature ?? 0) > 0
  const now = immature ? current.matureValue : current.value
  const before = immature ? previous.matureValue : previous.value
  const change = now === null || before === null ? null : now - before
  return {
    previous: previous.value,
    change,
    relativeChange: change === null || !before ? null : change / Math.abs(before),
    equalMaturity: !immature,
  }
}
