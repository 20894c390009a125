import type { MetricQuery } from '@leadlight/metrics'
import { bind } from '../bind/bind.js'
import type { BoundQuery } from '../bind/bound-query.js'
import { windowProblem } from '../bind/window-problem.js'
import type { CompileContext } from '../context.js'
import { MetricQueryError } from '../errors.js'
import type { Problem } from '../errors.js'
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
  const { period: resolved, ...bound } = bindAsMetric(
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
    window ? [window] : [],
    context,
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

/** The metric lends its rules; what is wrong is told of the question, with what else is. */
function bindAsMetric(
  query: MetricQuery,
  others: readonly Problem[],
  context: CompileContext,
): BoundQuery {
  const found: Problem[] = [...others]
  try {
    const bound = bind(query, context)
    if (found.length === 0) return bound
  } catch (error) {
    if (!(error instanceof MetricQueryError)) throw error
    found.unshift(...error.problems.map(ofQuestion))
  }
  const [first, ...rest] = found
  if (!first) throw new Error('A question was refused without a word.')
  throw new MetricQueryError([first, ...rest])
}

const ofQuestion = (problem: Problem): Problem => ({
  ...problem,
  message: problem.message.replace('Metric `newLeadsGross`', 'Score contribution'),
  path: problem.path[0] === 'by' ? ['breakdownBy'] : problem.path,
})
