import type { Filter, ScoringRules } from '@leadlight/metrics'
import { scoringProblems } from '@leadlight/metrics'
import { bind } from '../bind/bind.js'
import type { CompileContext } from '../context.js'
import { MetricQueryError } from '../errors.js'
import type { Problem } from '../errors.js'

/**
 * Checks rules against what the workspace declares.
 *
 * @throws MetricQueryError with every problem of the rules
 */
export function checkScoringRules(
  rules: ScoringRules,
  context: CompileContext,
  path: Problem['path'],
): void {
  const [first, ...rest] = [
    ...scoringProblems(rules).map((problem): Problem => ({
      code: 'BAD_SCORING_RULE',
      message: problem.message,
      path: [...path, ...problem.path],
      params: {},
      suggestion: problem.suggestion,
    })),
    ...rules.fit.flatMap(({ when }, i) =>
      filterProblems(when, 'newLeadsGross', context, [...path, 'fit', i, 'when']),
    ),
    ...rules.engagement.flatMap(({ when }, i) =>
      when ? filterProblems(when, 'engagements', context, [...path, 'engagement', i, 'when']) : [],
    ),
  ]
  if (first) throw new MetricQueryError([first, ...rest])
}

/** A filter of leads or of engagements follows the rules of the metric that counts them. */
function filterProblems(
  where: Filter,
  metric: string,
  context: CompileContext,
  path: Problem['path'],
): readonly Problem[] {
  try {
    bind({ metrics: [{ id: metric }], period: { preset: 'LAST_MONTH' }, where }, context)
    return []
  } catch (error) {
    if (!(error instanceof MetricQueryError)) throw error
    return error.problems.map((problem) => ({
      ...problem,
      path: [...path, ...problem.path.slice(1)],
    }))
  }
}
