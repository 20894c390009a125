import type { MetricQuery } from '@leadlight/metrics'
import { bindAs } from '../bind/bind-as.js'
import type { CompileContext } from '../context.js'
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
  const bound = bindAs('The score profile', asMetric, context)
  if (ruled) checkScoringRules(ruled.rules, context, ['rules'])
  return { ...bound, age: atAgeDays ?? null, by: by ?? null, ruled: ruled ?? null }
}
