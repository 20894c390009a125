import type { Bucket, Filter, MetricSelection, ResolvedPeriod } from '@leadlight/metrics'
import { bindAs } from '../bind/bind-as.js'
import type { BoundSegment } from '../bind/rule-node.js'
import type { CompileContext } from '../context.js'
import type { FunnelQuery } from './funnel.js'

/** What every part of the funnel is asked with, its names settled. */
export interface BoundFunnel {
  readonly period: ResolvedPeriod
  readonly previous: ResolvedPeriod | null
  readonly timed: boolean
  readonly buckets: readonly Bucket[]
  readonly previousBuckets: readonly Bucket[]
  readonly filter: Filter | null
  readonly segment: BoundSegment | null
  readonly by: string | null
  readonly zone: string
  readonly currency: string | null
}

/**
 * Settles a question's names. Which dimensions, filters and segments suit a part is what suits the
 * metric that counts the same things.
 *
 * @throws MetricQueryError with every problem
 */
export function bindFunnel(
  query: FunnelQuery,
  metric: MetricSelection,
  part: string,
  context: CompileContext,
): BoundFunnel {
  const { period, where, segment, segmentAt, by, grain, compareTo, currency } = query
  const bound = bindAs(
    part,
    {
      metrics: [metric],
      period,
      ...(where && { where }),
      ...(segment !== undefined && { segment }),
      ...(segmentAt !== undefined && { segmentAt }),
      ...(by !== undefined && { by: [by] }),
      ...(grain && { grain }),
      ...(compareTo && { compareTo }),
      ...(currency !== undefined && { currency }),
    },
    context,
  )
  return {
    period: bound.period,
    previous: bound.previous,
    timed: bound.timed,
    buckets: bound.buckets,
    previousBuckets: bound.previousBuckets,
    filter: bound.filter,
    segment: bound.segment,
    by: by ?? null,
    zone: bound.zone,
    currency: currency ?? context.settings.currency,
  }
}
