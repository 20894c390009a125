import type { Bucket, Filter, MetricSelection, ResolvedPeriod } from '@leadlight/metrics'
import { bind } from '../bind/bind.js'
import type { BoundSegment } from '../bind/rule-node.js'
import type { CompileContext } from '../context.js'
import { MetricQueryError, Problems } from '../errors.js'
import type { Problem } from '../errors.js'
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
  const { period, where, segment, segmentAt, by, grain, compareTo } = query
  const bound = named(part, metric.id, () =>
    bind(
      {
        metrics: [metric],
        period,
        ...(where && { where }),
        ...(segment !== undefined && { segment }),
        ...(segmentAt !== undefined && { segmentAt }),
        ...(by !== undefined && { by: [by] }),
        ...(grain && { grain }),
        ...(compareTo && { compareTo }),
      },
      context,
    ),
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
    currency: bindCurrency(query, context),
  }
}

/** A problem is one of the part that people asked for, not of the metric that lends its rules. */
function named<Result>(part: string, metric: string, work: () => Result): Result {
  try {
    return work()
  } catch (error) {
    if (!(error instanceof MetricQueryError)) throw error
    const [first, ...rest] = error.problems.map((problem): Problem => {
      const message = problem.message.replace(`Metric \`${metric}\``, part)
      return { ...problem, message, path: placeOf(problem.path) }
    })
    throw first ? new MetricQueryError([first, ...rest]) : error
  }
}

/** Where a problem is in the question: it has one dimension, and no metrics. */
function placeOf(path: Problem['path']): Problem['path'] {
  if (path[0] === 'by') return ['by']
  return path[0] === 'metrics' && path[2] === 'params' ? path.slice(3) : path
}

function bindCurrency({ currency }: FunnelQuery, { settings }: CompileContext): string | null {
  if (currency === undefined) return settings.currency
  if (/^[A-Z]{3}$/.test(currency)) return currency
  const problems = new Problems()
  problems.add(
    'UNKNOWN_CURRENCY',
    ['currency'],
    `\`${currency}\` is no currency.`,
    'Use an ISO 4217 code of three capitals, such as EUR.',
    { currency },
  )
  problems.throwIfAny()
  return null
}
