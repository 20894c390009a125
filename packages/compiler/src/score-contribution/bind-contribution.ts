import { bindAs } from '../bind/bind-as.js'
import { windowProblem } from '../bind/window-problem.js'
import type { CompileContext } from '../context.js'
import type { BoundContribution } from './bound-contribution.js'
import type { ScoreContributionQuery } from './score-contribution.js'

/**
 * Names, periods and filters follow the rules of the metric `newLeadsGross`: they are about leads.
 *
 * @throws MetricQueryError with every problem of the question
 */
export function bindContribution(
  query: ScoreContributionQuery,
  context: CompileContext,
): BoundContribution {
  const { period, where, segment, segmentAt, windowDays, compareTo, by } = query
  const { grain, breakdownBy, limit } = query
  const window = windowDays === undefined ? null : windowProblem(windowDays)
  const { period: resolved, ...bound } = bindAs(
    'Score contribution',
    {
      metrics: [{ id: 'newLeadsGross' }],
      period,
      ...(where && { where }),
      ...(segment === undefined ? {} : { segment }),
      ...(segmentAt === undefined ? {} : { segmentAt }),
      ...(grain === undefined ? {} : { grain }),
      ...(breakdownBy === undefined ? {} : { by: [breakdownBy] }),
      ...(limit === undefined ? {} : { limit }),
      ...(compareTo && { compareTo }),
    },
    context,
    { by: 'breakdownBy', problems: window ? [window] : [] },
  )
  return {
    period: resolved,
    previous: bound.previous,
    timed: bound.timed,
    buckets: bound.timed ? bound.buckets : [],
    previousBuckets: bound.timed ? bound.previousBuckets : [],
    by,
    breakdownBy: breakdownBy ?? null,
    limit: bound.limit,
    windowDays: windowDays ?? null,
    filter: bound.filter,
    segment: bound.segment,
  }
}
