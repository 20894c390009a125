import type {
  Comparison,
  Grain,
  MetricId,
  MetricParamsInput,
  MetricQueryInput,
  Part,
  PeriodInput,
  SegmentAt,
} from '../gql/graphql.js'

/** What a metric's page asks about. */
export interface MetricQuestion {
  readonly id: MetricId
  readonly params: MetricParamsInput
  readonly period: PeriodInput
  readonly compareTo: Comparison | null
  readonly segment: string | null
  readonly segmentAt: SegmentAt | null
  readonly grain: Grain
  /** The dimension of the breakdown. */
  readonly by: string
}

/** The questions behind a metric's page: its course, its groups, and the course of the largest groups. */
export interface MetricQueries {
  readonly series: MetricQueryInput
  readonly breakdown: MetricQueryInput
  readonly split: MetricQueryInput
}

const PARTS: readonly Part[] = ['VALUE', 'N', 'IMMATURE', 'MATURE_VALUE', 'PREVIOUS', 'CHANGE']
/** How many groups the table lists before the rest becomes Other. */
const MOST_GROUPS = 15
/** How many groups can be told apart as colours. */
const MOST_COLOURS = 6

/** The queries of a metric's page. Totals come with the series, re-queried over the whole period. */
export function metricQueries(question: MetricQuestion): MetricQueries {
  const { id, params, period, compareTo, segment, segmentAt, grain, by } = question
  const base = { metrics: [{ id, params }], period, segment, segmentAt }
  const largestFirst = [{ column: id, descending: true }]
  return {
    series: { ...base, compareTo, grain, parts: PARTS },
    breakdown: {
      ...base,
      compareTo,
      by: [by],
      parts: PARTS,
      orderBy: largestFirst,
      limit: MOST_GROUPS,
      other: true,
    },
    // Without an order, rows come by time and the limit keeps the largest groups.
    split: { ...base, grain, by: [by], limit: MOST_COLOURS, other: true },
  }
}
