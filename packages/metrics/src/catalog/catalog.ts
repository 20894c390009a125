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
]

const BY_ID = new Map(CATALOG.map((metric) => [metric.id, metric]))

/** The metric with this id, if there is one. */
export function findMetric(id: string): MetricDefinition | undefined {
  return BY_ID.get(id)
}
