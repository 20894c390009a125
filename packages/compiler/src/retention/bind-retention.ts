import type { Bucket, Grain, MetricQuery, ResolvedPeriod } from '@leadlight/metrics'
import {
  bucketsOf,
  compareInstants,
  dayOf,
  MAX_BUCKETS,
  nextDay,
  startOfDay,
} from '@leadlight/metrics'
import { bindAs } from '../bind/bind-as.js'
import type { BoundQuery } from '../bind/bound-query.js'
import type { CompileContext } from '../context.js'
import { Problems } from '../errors.js'
import type { RetentionActivity, RetentionQuery } from './retention.js'

const MAX_PERIODS = 60
const MAX_COHORTS = 150

/** A retention question with its names settled and its times cut. */
export interface BoundRetention extends BoundTriangle {
  /** The same of the period that it is compared with; null without one. */
  readonly previous: BoundTriangle | null
}

/** The triangle of one period. */
export interface BoundTriangle extends Pick<
  BoundQuery,
  'period' | 'filter' | 'segment' | 'currency'
> {
  readonly grain: Grain
  readonly periods: number
  readonly activity: RetentionActivity
  readonly by: string | null
  /** From the period's beginning as far as the data reach; the first ones are the cohorts. */
  readonly buckets: readonly Bucket[]
  readonly cohorts: number
}

/**
 * Names, filters and money follow the rules of the metrics that a triangle goes with.
 *
 * @throws MetricQueryError with every problem of the question
 */
export function bindRetention(query: RetentionQuery, context: CompileContext): BoundRetention {
  const problems = new Problems()
  const grain = query.grain ?? 'MONTH'
  const periods = query.periods ?? 12
  if (!Number.isInteger(periods) || periods < 1 || periods > MAX_PERIODS) {
    problems.add(
      'BAD_PARAMETER',
      ['periods'],
      `\`periods\` is ${periods}; it takes whole numbers from 1 to ${MAX_PERIODS}.`,
      'Leave it out for 12.',
      { periods },
    )
  }
  problems.throwIfAny()
  const asMetric: MetricQuery = {
    metrics: [{ id: 'newCustomers' }, { id: 'revenue' }],
    period: query.period,
    grain,
    ...(query.where ? { where: query.where } : {}),
    ...(query.segment === undefined ? {} : { segment: query.segment }),
    ...(query.segmentAt === undefined ? {} : { segmentAt: query.segmentAt }),
    ...(query.by === undefined ? {} : { by: [query.by] }),
    ...(query.currency === undefined ? {} : { currency: query.currency }),
    ...(query.compareTo === undefined ? {} : { compareTo: query.compareTo }),
  }
  const bound = bindAs('Retention', asMetric, context)
  const cohorts = bound.buckets.filter(({ start }) => hasBegun(start, context)).length
  if (cohorts > MAX_COHORTS) {
    problems.add(
      'TOO_MANY_BUCKETS',
      ['grain'],
      `The period has ${cohorts} cohorts of this grain; ${MAX_COHORTS} can be told at once.`,
      'Ask for a coarser grain or a shorter period.',
      { cohorts },
    )
  }
  const buckets = bucketsToTheEnd(bound.period, grain, context)
  const { previous } = bound
  const earlier = previous && bucketsToTheEnd(previous, grain, context)
  if (Math.max(buckets.length, earlier?.length ?? 0) > MAX_BUCKETS) {
    problems.add(
      'TOO_MANY_BUCKETS',
      ['grain'],
      `From the beginning of the period to the end of the data there are more than ${MAX_BUCKETS} buckets of this grain.`,
      'Ask for a coarser grain.',
    )
  }
  problems.throwIfAny()
  const asked = {
    filter: bound.filter,
    segment: bound.segment,
    currency: bound.currency,
    grain,
    periods,
    activity: query.activity ?? ('BOUGHT' as const),
    by: query.by ?? null,
  }
  return {
    ...asked,
    period: bound.period,
    buckets,
    cohorts,
    previous:
      previous && earlier
        ? { ...asked, period: previous, buckets: earlier, cohorts: begunIn(previous, earlier) }
        : null,
  }
}

/** How many of the buckets begin in a period, which may be cut where the other one stands. */
const begunIn = ({ end }: ResolvedPeriod, buckets: readonly Bucket[]): number =>
  buckets.filter(({ start }) => compareInstants(start, end) < 0).length

const hasBegun = (start: string, { horizon }: CompileContext): boolean =>
  compareInstants(start, horizon) <= 0

/** The buckets from the period's beginning to that of the horizon; the last one is whole. */
function bucketsToTheEnd(
  period: ResolvedPeriod,
  grain: Grain,
  { settings, horizon }: CompileContext,
): readonly Bucket[] {
  const afterHorizon = nextDay(dayOf(horizon, period.zone))
  const to = afterHorizon > period.to ? afterHorizon : period.to
  const reach = { ...period, to, end: startOfDay(to, period.zone) }
  return bucketsOf(reach, grain, settings).filter(
    ({ start }) => compareInstants(start, horizon) <= 0,
  )
}
