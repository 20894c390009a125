import type {
  CellQuery,
  Comparison,
  Filter,
  Grain,
  MetricDefinition,
  MetricParams,
  MetricQuery,
  Part,
  Period,
  SegmentAt,
} from '@leadlight/metrics'

/** What all metrics of one `kpis` are asked about. */
export interface KpisAsk {
  readonly period: Period
  readonly where?: Filter
  readonly segment?: string
  readonly segmentAt?: SegmentAt
  readonly compareTo?: Comparison
  readonly currency?: string
  readonly asOf?: string
}

/** One metric of a `kpis`, with its parameters. */
export interface KpiAsk extends KpisAsk {
  readonly metric: MetricDefinition
  readonly params: MetricParams
}

/** The question for the value over the whole period. */
export function totalQuery({ metric, params, ...asked }: KpiAsk): MetricQuery {
  return { metrics: [{ id: metric.id, params }], ...asked }
}

/** The question for the value of each bucket. */
export function seriesQuery(ask: KpiAsk, grain: Grain): MetricQuery {
  return { ...totalQuery(ask), grain }
}

/** The question for the largest groups, the rest in one. */
export function groupsQuery(ask: KpiAsk, dimension: string, limit: number): MetricQuery {
  return { ...totalQuery(ask), by: [dimension], limit, other: true }
}

/** The question for each bucket of the same groups. */
export function groupSeriesQuery(
  ask: KpiAsk,
  dimension: string,
  limit: number,
  grain: Grain,
): MetricQuery {
  return { ...groupsQuery(ask, dimension, limit), grain }
}

/** The question for the records behind a part of the value. */
export function cellQuery({ metric, params, ...asked }: KpiAsk, part: Part): CellQuery {
  return { metric: metric.id, params, part, ...asked }
}
