import { comparisonPeriod } from '@leadlight/metrics'
import { bind } from '../bind/bind.js'
import type { CompileContext } from '../context.js'
import { MetricQueryError } from '../errors.js'
import { windowProblem } from '../bind/window-problem.js'
import type { BoundContribution } from '../sql/print-score-contribution.js'
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
  const { period, where, segment, windowDays, compareTo, by } = query
  const problem = windowDays === undefined ? null : windowProblem(windowDays)
  const bound = bind(
    {
      metrics: [{ id: 'newLeadsGross' }],
      period,
      ...(where && { where }),
      ...(segment === undefined ? {} : { segment }),
    },
    context,
  )
  if (problem) throw new MetricQueryError([problem])
  const rules = { ...context.settings, zone: bound.period.zone }
  return {
    period: bound.period,
    previous: compareTo ? comparisonPeriod(bound.period, compareTo, rules, context.horizon) : null,
    by,
    windowDays: windowDays ?? null,
    filter: bound.filter,
    segment: bound.segment,
  }
}
