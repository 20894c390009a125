import type { EstimatorId } from '../language/estimator-id.js'
import type { Estimator } from './estimate.js'

const ESTIMATORS: Readonly<Record<EstimatorId, Estimator>> = {}

/** The estimator of this name. */
export function estimatorOf(id: EstimatorId): Estimator {
  return ESTIMATORS[id]
}
