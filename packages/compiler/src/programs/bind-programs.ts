import type { MetricQuery } from '@leadlight/metrics'
import { bindAs } from '../bind/bind-as.js'
import type { OwnWords } from '../bind/bind-as.js'
import type { BoundQuery } from '../bind/bound-query.js'
import { numberOrNull } from '../bind/bound-query.js'
import type { CompileContext } from '../context.js'
import type { ProgramsQuery, SliceQuery } from './programs.js'

/** A question about programs with its names settled. */
export interface BoundPrograms extends Pick<
  BoundQuery,
  'period' | 'previous' | 'filter' | 'segment' | 'buckets'
> {
  readonly windowDays: number | null
  readonly by: string | null
}

/**
 * The rules for names, windows and times are those of the goal rate.
 *
 * @throws MetricQueryError with every problem of the question
 */
export function bindPrograms(
  query: ProgramsQuery,
  { grain, by }: SliceQuery,
  context: CompileContext,
  places: OwnWords = {},
): BoundPrograms {
  const asMetric: MetricQuery = {
    metrics: [
      {
        id: 'programGoalRate',
        params: query.windowDays === undefined ? {} : { windowDays: query.windowDays },
      },
    ],
    period: query.period,
    ...(query.where ? { where: query.where } : {}),
    ...(query.segment === undefined ? {} : { segment: query.segment }),
    ...(query.segmentAt === undefined ? {} : { segmentAt: query.segmentAt }),
    ...(query.compareTo === undefined ? {} : { compareTo: query.compareTo }),
    ...(by === undefined ? {} : { by: [by] }),
    ...(grain === undefined ? {} : { grain }),
  }
  const bound = bindAs('The question about programs', asMetric, context, places)
  return {
    period: bound.period,
    previous: bound.previous,
    filter: bound.filter,
    segment: bound.segment,
    buckets: bound.buckets,
    windowDays: numberOrNull(bound.metrics[0]?.params['windowDays']),
    by: by ?? null,
  }
}
