import type { EstimatorId } from '../language/estimator-id.js'
import type { Estimator } from './estimate.js'
import { forecast } from './forecast.js'
import { lifetimeValue } from './lifetime-value.js'
import { lift } from './lift.js'

const ESTIMATORS: Readonly<Record<EstimatorId, Estimator>> = {
  forecast,
  lifetimeValue,
  lift,
}

/** The estimator of this name. */
export function estimatorOf(id: EstimatorId): Estimator {
  return ESTIMATORS[id]
}
