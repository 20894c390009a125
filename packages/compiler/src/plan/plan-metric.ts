import type {
  EstimateContext,
  MetricDefinition,
  StageDefinition,
  Statistic,
} from '@leadlight/metrics'
import { kindOf } from '@leadlight/metrics'
import type { BoundParams } from '../bind/bound-query.js'
import { numberOrNull } from '../bind/bound-query.js'
import type { MetricPlan } from './metric-plan.js'
import { planConversion } from './plan-conversion.js'
import { planDerived, planPart } from './plan-derived.js'
import { planEstimate } from './plan-estimate.js'
import { planWindowed } from './plan-ratio.js'
import { planStatistic } from './plan-statistic.js'
import { planTotal } from './plan-total.js'

/** Turns a metric's computation into the numbers that it needs. */
export function planMetric(
  metric: MetricDefinition,
  params: BoundParams,
  stages: readonly StageDefinition[],
  estimate: Omit<EstimateContext, 'params'>,
): MetricPlan {
  const computation = kindOf(metric, params)
  switch (computation.kind) {
    case 'simple':
      return planTotal(computation.measure, params, stages)
    case 'ratio':
      return withoutUndue(
        planWindowed(computation, params, stages),
        computation.notDue && planTotal(computation.notDue, params, stages),
      )
    case 'derived':
      return withoutUndue(
        planDerived(metric, computation, params, stages),
        computation.waiting === undefined
          ? undefined
          : planPart(computation.waiting, params, stages).plan,
      )
    case 'estimate':
      return planEstimate(computation, params, stages, estimate)
    case 'conversion':
      return planConversion(
        String(params[computation.from]),
        String(params[computation.goal]),
        numberOrNull(params[computation.window]),
        stages,
      )
    case 'statistic':
      return withoutUndue(
        planStatistic(
          computation.measure,
          params[computation.statistic] as Statistic,
          stages,
          params,
          computation.per,
        ),
        computation.notDue && planTotal(computation.notDue, params, stages),
      )
  }
}

/** Adds what could not be judged yet; it is in neither side, so that all that is told is mature. */
function withoutUndue(judged: MetricPlan, undue: MetricPlan | undefined): MetricPlan {
  if (!undue) return judged
  const split = judged.needs.length
  return {
    ...judged,
    needs: [...judged.needs, ...undue.needs],
    made: { ...judged.made, undue: split },
    gather: (numbers) => {
      const measured = judged.gather(numbers.slice(0, split))
      const waiting = undue.gather(numbers.slice(split))
      if (waiting.kind !== 'total') throw new Error('What is not due is counted.')
      return { kind: 'judged', measured, undue: waiting.total }
    },
  }
}
