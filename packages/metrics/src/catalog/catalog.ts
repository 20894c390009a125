import type { MetricDefinition } from '../language/definition.js'
import { CAPTURE } from './capture.js'
import { CONVERT } from './convert.js'
import { ATTRACT } from './metrics/attract.js'
import { HAND_OVER } from './metrics/hand-over.js'
import { LANDING } from './metrics/landing.js'
import { PIPELINE } from './metrics/pipeline.js'
import { NURTURED_LEADS } from './metrics/nurtured-leads.js'
import { SCORES } from './metrics/scores.js'
import { STAGES } from './metrics/stages.js'
import { PURCHASES } from './metrics/purchases.js'
import { RECURRING } from './metrics/recurring.js'
import { RETENTION } from './metrics/retention.js'
import { SURVEYS } from './metrics/surveys.js'
import { ATTRIBUTION } from './metrics/attribution.js'
import { RETURN_PARTS } from './metrics/return-parts.js'
import { revenueToCost, roi } from './metrics/returns.js'
import { NURTURE } from './nurture.js'

/** Every metric, in the order of the lifecycle. */
export const CATALOG: readonly MetricDefinition[] = [
  ...ATTRACT,
  ...LANDING,
  ...CAPTURE,
  ...NURTURE,
  ...NURTURED_LEADS,
  ...SCORES,
  ...STAGES,
  ...CONVERT,
  ...HAND_OVER,
  ...PIPELINE,
  ...RETENTION,
  ...RECURRING,
  ...PURCHASES,
  ...SURVEYS,
  ...ATTRIBUTION,
  roi,
  revenueToCost,
]

const BY_ID = new Map(CATALOG.map((metric) => [metric.id, metric]))

/** The metric with this id, if there is one. */
export function findMetric(id: string): MetricDefinition | undefined {
  return BY_ID.get(id)
}

/** Metrics that others are made of, those that nobody asks for included. */
const PARTS = new Map([...CATALOG, ...RETURN_PARTS].map((metric) => [metric.id, metric]))

/** What a metric is made of, by its id. */
export function findPart(id: string): MetricDefinition | undefined {
  return PARTS.get(id)
}
