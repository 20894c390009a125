import type { MetricQuery } from '@leadlight/metrics'
import { bindAs } from '../bind/bind-as.js'
import { numberOrNull } from '../bind/bound-query.js'
import type { CompileContext } from '../context.js'
import { MetricQueryError } from '../errors.js'
import type { Problem } from '../errors.js'
import type { BoundLift } from '../sql/programs/print-lift.js'
import type { LiftDesign, LiftQuery, ProgramsQuery } from './programs.js'

/**
 * Settles every name of a lift, by the rules of its metric.
 *
 * @throws MetricQueryError with every problem of the question; `FILTER_NOT_APPLICABLE` where the
 * design cannot bear its filter
 */
export function bindLift(
  query: ProgramsQuery,
  { goal, windowDays }: LiftQuery,
  design: LiftDesign,
  context: CompileContext,
): BoundLift {
  const asMetric: MetricQuery = {
    metrics: [
      {
        id: 'nurtureLift',
        // Every program has a goal of its own; the metric needs one to be named.
        params: {
          design,
          goal: goal ?? 'formSubmission',
          ...(windowDays === undefined ? {} : { windowDays }),
        },
      },
    ],
    period: query.period,
    ...(query.where ? { where: query.where } : {}),
    ...(query.segment === undefined ? {} : { segment: query.segment }),
    ...(query.segmentAt === undefined ? {} : { segmentAt: query.segmentAt }),
  }
  try {
    const bound = bindAs('Lift', asMetric, context)
    return {
      period: bound.period,
      filter: bound.filter,
      segment: bound.segment,
      goal: goal ?? null,
      windowDays: numberOrNull(bound.metrics[0]?.params['windowDays']),
    }
  } catch (error) {
    throw error instanceof MetricQueryError ? ofLift(error) : error
  }
}

const OF_LIFT = ['design', 'goal', 'windowDays']

/** The same problems at their places in the question: what is the lift's own stands in `lift`. */
function ofLift({ problems: [first, ...rest] }: MetricQueryError): MetricQueryError {
  const place = (problem: Problem): Problem =>
    OF_LIFT.includes(String(problem.path[0]))
      ? { ...problem, path: ['lift', ...problem.path] }
      : problem
  return new MetricQueryError([place(first), ...rest.map(place)])
}
