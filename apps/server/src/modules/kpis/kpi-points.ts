import type { Answer, AnswerCell } from '@leadlight/compiler'
import { isPartial } from '@leadlight/metrics'

import { NO_VALUE_MEASURED } from './no-value.js'
import type { KpiPointType } from './kpi-point.type.js'
import type { ValueFormat } from './value-format.js'

/** The points of a series: one for each bucket of an answer, with the cell that speaks of it. */
export function pointsOf(
  { buckets, previousBuckets, cells, horizon }: Answer,
  format: ValueFormat,
  ours: readonly AnswerCell[] = cells,
): readonly KpiPointType[] {
  const byBucket = new Map(ours.map(({ bucket, values: [value] }) => [bucket, value]))
  return buckets.map((of, index) => {
    const { label, fromDay, start } = of
    const { value, numerator, denominator, n, immature, comparison } =
      byBucket.get(index) ?? NO_VALUE_MEASURED
    return {
      bucket: label ?? fromDay,
      start,
      partial: isPartial(of, horizon),
      value,
      numerator,
      denominator,
      n,
      immature,
      previousBucket: previousBuckets[index]?.label ?? null,
      previous: comparison?.previous ?? null,
      format,
    }
  })
}
