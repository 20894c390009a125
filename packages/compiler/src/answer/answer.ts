import type {
  Bucket,
  Frame,
  MetricValue,
  Note,
  ResolvedPeriod,
  ValueComparison,
} from '@leadlight/metrics'
import type { BoundMetric } from '../bind/bound-query.js'
import type { Group } from '../plan/scan.js'

/** A question's answer: the same numbers as a table and cell by cell. */
export interface Answer {
  readonly frame: Frame
  /** The last instant that the data speaks of. */
  readonly horizon: string
  readonly period: ResolvedPeriod
  readonly previous: ResolvedPeriod | null
  readonly currency: string | null
  readonly buckets: readonly Bucket[]
  /** Pairs with `buckets` by position; a surplus bucket has no partner. */
  readonly previousBuckets: readonly Bucket[]
  readonly metrics: readonly BoundMetric[]
  /** One per metric: the whole period, all groups. */
  readonly totals: readonly AnswerValue[]
  readonly cells: readonly AnswerCell[]
  /** Indexes of the plan's statements that it was made from. */
  readonly statements: readonly number[]
  /** The period holds days whose numbers are not settled yet. */
  readonly provisional: boolean
  readonly notes: readonly Note[]
}

/** One row of an answer. */
export interface AnswerCell {
  /** Place in `buckets`; always 0 without a grain. */
  readonly bucket: number
  readonly group: Group
  /** All groups beyond the limit together. */
  readonly other: boolean
  /** One per metric. */
  readonly values: readonly AnswerValue[]
}

/** A metric's value in a cell, set against the earlier period where one was asked for. */
export interface AnswerValue extends MetricValue {
  readonly comparison: ValueComparison | null
}
