import type { PartGroup, PartPeriod, PartPoint } from '@leadlight/compiler'
import { isPartial } from '@leadlight/metrics'
import type { ResolvedPeriod } from '@leadlight/metrics'

import type { ExplanationType } from '../explain/explanation.type.js'
import type { FreshnessType } from '../freshness/freshness.type.js'
import { labelOf } from '../metrics/group-labels.js'
import type { GroupLabels } from '../metrics/group-labels.js'

/** What was found of a part as the schema has it: its numbers stand under the name of their field. */
export type Told = TellOfPeriod & {
  readonly comparison: TellOfPeriod | null
  readonly freshness: FreshnessType
  readonly explain: ExplanationType
}

interface TellOfPeriod {
  readonly period: ResolvedPeriod
  readonly series: readonly object[]
  readonly breakdown: readonly object[]
}

/** Puts numbers under the name of their field. */
export interface Naming<Values> {
  readonly field: string
  /** The numbers as they are shown. */
  show(values: Values): unknown
  readonly labels: GroupLabels
  readonly horizon: string
}

/** One period's numbers as the schema has them. */
export function tellPeriod<Values>(
  { period, whole, series, groups }: PartPeriod<Values>,
  naming: Naming<Values>,
): TellOfPeriod {
  const point = ({ bucket, values }: PartPoint<Values>): object => ({
    bucket: bucket.label ?? bucket.fromDay,
    start: bucket.start,
    partial: isPartial(bucket, naming.horizon),
    [naming.field]: naming.show(values),
  })
  const group = ({ value, whole: own, series: points }: PartGroup<Values>): object => ({
    value,
    label: labelOf(value, naming.labels),
    [naming.field]: naming.show(own),
    series: points.map(point),
  })
  return {
    period,
    [naming.field]: naming.show(whole),
    series: series.map(point),
    breakdown: groups.map(group),
  }
}
