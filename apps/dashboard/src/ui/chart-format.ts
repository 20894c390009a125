import type { ChartFormat } from '@leadlight/charts'
import { formatValue, type ValueFormat } from '@leadlight/metrics'

/** How a chart writes a metric's values: short on the axis, in full in the tooltip. */
export function chartFormat(format: ValueFormat): ChartFormat {
  return {
    short: (value) => formatValue(value, { ...format, compact: true }),
    full: (value) => formatValue(value, format),
  }
}
