import type { Part } from '../frame/frame.js'
import type { SegmentAt } from '../segment/segment-rule.js'
import type { Filter } from './filter.js'
import type { Grain } from './grain.js'
import type { Comparison, Period } from './period.js'

/**
 * The one question type: GraphQL inputs, saved tiles and page addresses are this. Plain data.
 * Rows are cells of bucket (where `grain` is given) × one value per dimension of `by`.
 */
export interface MetricQuery {
  readonly metrics: readonly MetricSelection[]
  readonly by?: readonly string[]
  readonly grain?: Grain
  readonly period: Period
  readonly where?: Filter
  readonly segment?: string
  /** When membership is told: at the moment of what is counted where left out. */
  readonly segmentAt?: SegmentAt
  readonly compareTo?: Comparison
  /** ISO 4217; the workspace's own where left out. */
  readonly currency?: string
  /** Answer as it was known at this instant, ISO 8601 with an offset; the present where left out. */
  readonly asOf?: string
  /** Which parts of each metric become columns; VALUE alone where left out. */
  readonly parts?: readonly Part[]
  readonly having?: readonly Having[]
  readonly orderBy?: readonly OrderBy[]
  /** Keep this many groups: those that rank first by the first metric over the whole period. */
  readonly limit?: number
  /** Put the groups beyond `limit` into a row of their own. */
  readonly other?: boolean
}

/** A metric with its parameters; `as` names the column where one metric is asked twice. */
export interface MetricSelection {
  readonly id: string
  readonly as?: string
  readonly params?: MetricParams
}

/** Values of a metric's parameters, by name. */
export type MetricParams = Readonly<Record<string, string | number | null | undefined>>

/** Keep groups whose value passes every bound given; a null value passes none. */
export interface Having {
  readonly column: string
  readonly gt?: number
  readonly gte?: number
  readonly lt?: number
  readonly lte?: number
}

/** A column by its id, or `time`. Nulls come last either way. */
export interface OrderBy {
  readonly column: string
  readonly descending?: boolean
}
