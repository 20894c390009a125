/** Procedures that a metric may name; each lies in the folder of estimators under the same name. */
export const ESTIMATOR_IDS = ['forecast', 'lifetimeValue', 'lift'] as const
export type EstimatorId = (typeof ESTIMATOR_IDS)[number]
