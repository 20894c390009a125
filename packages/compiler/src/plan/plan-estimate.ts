import type {
  CollectedRows,
  Estimate,
  EstimateComputation,
  EstimateContext,
  StageDefinition,
} from '@leadlight/metrics'
import { estimatorOf } from '@leadlight/metrics'
import type { BoundParams } from '../bind/bound-query.js'
import { columnsOf, placed } from './measure-need.js'
import type { MetricPlan } from './metric-plan.js'
import { rowTests } from './row-tests.js'

const NOTHING: CollectedRows = []

/** Rows collected for a procedure. */
export function planEstimate(
  { estimator, measures }: EstimateComputation,
  params: BoundParams,
  stages: readonly StageDefinition[],
  context: Omit<EstimateContext, 'params'>,
): MetricPlan {
  const estimates = new WeakMap<CollectedRows, Estimate>()
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
    gather: (collected) => {
      const rows = collected.map((one): CollectedRows =>
        Array.isArray(one) ? (one as CollectedRows) : NOTHING,
      )
      // A cell may be looked at more than once, and some procedures take their time.
      const [first = NOTHING] = rows
      const known = rows.length === 1 ? estimates.get(first) : undefined
      const estimate = known ?? estimatorOf(estimator)(rows, { ...context, params })
      estimates.set(first, estimate)
      return { kind: 'estimate', estimate }
    },
    leftOut: [],
    made: { kind: 'estimate' },
  }
}
