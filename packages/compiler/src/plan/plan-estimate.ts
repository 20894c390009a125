import type {
  CollectedRows,
  EstimateComputation,
  EstimateContext,
  StageDefinition,
} from '@leadlight/metrics'
import { estimatorOf } from '@leadlight/metrics'
import type { BoundParams } from '../bind/bound-query.js'
import { columnsOf, placed } from './measure-need.js'
import type { MetricPlan } from './metric-plan.js'
import { rowTests } from './row-tests.js'

/** Rows collected for a procedure. */
export function planEstimate(
  { estimator, measures }: EstimateComputation,
  params: BoundParams,
  stages: readonly StageDefinition[],
  context: Omit<EstimateContext, 'params'>,
): MetricPlan {
  return {
    needs: measures.map((measure) => ({
      ...placed(measure, params),
      measure: {
        kind: 'collect',
        counted: measure.counted ?? false,
        columns: columnsOf(measure),
        where: rowTests(measure, params, stages),
      },
    })),
    gather: (collected) => ({
      kind: 'estimate',
      estimate: estimatorOf(estimator)(
        collected.map((rows): CollectedRows =>
          Array.isArray(rows) ? (rows as CollectedRows) : [],
        ),
        { ...context, params },
      ),
    }),
    leftOut: [],
    made: { kind: 'estimate' },
  }
}
