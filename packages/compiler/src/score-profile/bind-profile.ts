import type { MetricQuery } from '@leadlight/metrics'
import { bind } from '../bind/bind.js'
import type { CompileContext } from '../context.js'
import { MetricQueryError } from '../errors.js'
import type { Problem } from '../errors.js'
import { checkScoringRules } from '../scoring/bind-scoring-rules.js'
import type { BoundProfile } from './bound-profile.js'
import type { ScoreProfileQuery } from './score-profile.js'

/**
 * Names, periods and filters follow the rules of the metric `leadScore`.
 *
 * @throws MetricQueryError with every problem of the question
 */
export function bindProfile(query: ScoreProfileQuery, context: CompileContext): BoundProfile {
  const { atAgeDays, where, segment, segmentAt, by, limit, compareTo, ruled } = query
  const asMetric: MetricQuery = {
    metrics: [{ id: 'leadScore', params: atAgeDays === undefined ? {} : { atAgeDays } }],
    period: query.period,
    grain: query.grain ?? 'MONTH',
    ...(where && { where }),
    ...(segment === undefined ? {} : { segment }),
    ...(segmentAt === undefined ? {} : { segmentAt }),
    ...(by === undefined ? {} : { by: [by] }),
    ...(limit === undefined ? {} : { limit }),
    ...(compareTo && { compareTo }),
  }
  const bound = withOwnPaths(() => bind(asMetric, context))
  if (ruled) checkScoringRules(ruled.rules, context, ['rules'])
  return { ...bound, age: atAgeDays ?? null, by: by ?? null, ruled: ruled ?? null }
}

function withOwnPaths<Result>(work: () => Result): Result {
  try {
    return work()
  } catch (error) {
    if (!(error instanceof MetricQueryError)) throw error
    const [first, ...rest] = error.problems
    throw new MetricQueryError([withOwnPath(first), ...rest.map(withOwnPath)])
  }
}

/** The place in this question that a place in the metric's question stands for. */
function withOwnPath(problem: Problem): Problem {
  const [room, , ...rest] = problem.path
  if (room === 'metrics') return { ...problem, path: rest.slice(1) }
  return room === 'by' ? { ...problem, path: ['by'] } : problem
}
