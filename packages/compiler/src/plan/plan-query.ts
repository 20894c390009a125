import type { Bucket, EstimateContext } from '@leadlight/metrics'
import { factOf, minorDigits, wholePeriod } from '@leadlight/metrics'
import type { BoundMetric, BoundQuery } from '../bind/bound-query.js'
import type { CompileContext } from '../context.js'
import type { MetricPlan, Need } from './metric-plan.js'
import { planMetric } from './plan-metric.js'
import type { Group, Scan, ShownGroups } from './scan.js'
import type { NumberRef, ScanList } from './scan-list.js'

/** The four tables of numbers that an answer is put together from. */
export interface QueryPlan {
  readonly query: BoundQuery
  readonly metrics: readonly PlannedMetric[]
}

/** Where each number of a metric is found, per level. */
export interface PlannedMetric {
  readonly metric: BoundMetric
  readonly plan: MetricPlan
  /** Buckets × groups. */
  readonly cells: readonly NumberRef[]
  /** The whole period × groups: they rank the groups. */
  readonly groups: readonly NumberRef[]
  /** The whole period, everybody: asked anew, never summed. */
  readonly total: readonly NumberRef[]
  readonly previousCells: readonly NumberRef[] | null
  readonly previousTotal: readonly NumberRef[] | null
}

/** The numbers of the groups beyond the limit. */
export interface OtherPlan {
  readonly cells: readonly (readonly NumberRef[])[]
  readonly previousCells: readonly (readonly NumberRef[])[] | null
}

/** Plans a question; the scans that it needs go onto the list, shared with all that is on it already. */
export function planQuery(query: BoundQuery, context: CompileContext, scans: ScanList): QueryPlan {
  const whole = [wholePeriod(query.period)]
  const wholeBefore = query.previous ? [wholePeriod(query.previous)] : null
  const metrics = query.metrics.map((metric): PlannedMetric => {
    const plan = planMetric(
      metric.definition,
      metric.params,
      context.settings.stages,
      estimateContext(query, context),
    )
    const ask = (buckets: readonly Bucket[], by: readonly string[]): readonly NumberRef[] =>
      plan.needs.map((need) => scans.add(scanOf(need, query, buckets, by, null), need.measure))
    return {
      metric,
      plan,
      cells: ask(query.buckets, query.by),
      groups: ask(whole, query.by),
      total: ask(whole, []),
      previousCells: query.previous ? ask(query.previousBuckets, query.by) : null,
      previousTotal: wholeBefore ? ask(wholeBefore, []) : null,
    }
  })
  return { query, metrics }
}

/** Plans the row of all groups but those shown, asked anew rather than subtracted. */
export function planOther(
  { query, metrics }: QueryPlan,
  shown: readonly Group[],
  scans: ScanList,
): OtherPlan {
  const rest: ShownGroups = { by: query.by, groups: shown }
  const ask = (plan: MetricPlan, buckets: readonly Bucket[]): readonly NumberRef[] =>
    plan.needs.map((need) => scans.add(scanOf(need, query, buckets, [], rest), need.measure))
  return {
    cells: metrics.map(({ plan }) => ask(plan, query.buckets)),
    previousCells: query.previous
      ? metrics.map(({ plan }) => ask(plan, query.previousBuckets))
      : null,
  }
}

/** What an estimator is told of a question. */
export function estimateContext(
  { zone, currency }: Pick<Asked, 'zone' | 'currency'>,
  { horizon, workspaceId }: CompileContext,
): Omit<EstimateContext, 'params'> {
  const digits = currency === null ? 2 : minorDigits(currency)
  return { horizon, zone, currency, digits, workspaceId }
}

/** Whom a question is about, and how it tells days and amounts. */
export type Asked = Pick<BoundQuery, 'filter' | 'segment' | 'zone' | 'currency'>

/** The rows of one need, cut into the cells of a question. */
export function scanOf(
  need: Need,
  query: Asked,
  buckets: readonly Bucket[],
  by: readonly string[],
  without: ShownGroups | null,
): Omit<Scan, 'measures'> {
  const fact = factOf(need.fact)
  return {
    fact,
    anchor: need.anchor,
    held: need.held ?? null,
    params: need.params ?? {},
    goal: need.goal,
    buckets,
    by,
    filter: query.filter,
    segment: query.segment,
    zone: query.zone,
    currency: fact.money ? query.currency : null,
    without,
  }
}
