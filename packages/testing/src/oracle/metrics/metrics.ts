import type { MetricParams } from '@leadlight/metrics'
import * as attract from './attract-metrics.js'
import * as capture from './capture-metrics.js'
import * as customer from './customer-metrics.js'
import * as purchase from './purchase-metrics.js'
import * as recurring from './recurring-metrics.js'
import * as survey from './survey-metrics.js'
import * as attribution from './attribution-metrics.js'
import * as conversion from './conversion-metrics.js'
import * as email from './email-metrics.js'
import * as handOver from './hand-over-metrics.js'
import * as lead from './lead-metrics.js'
import type { Metric, QuotientMetric, SideMetric } from './metric.js'
import * as nurture from './nurture-metrics.js'
import * as forecast from './forecast-metrics.js'
import * as lifetime from './lifetime-metrics.js'
import * as lift from './lift-metrics.js'
import * as pipeline from './pipeline-metrics.js'
import * as score from './score-metrics.js'
import * as stage from './stage-metrics.js'
import * as program from './program-metrics.js'
import * as sales from './sales-metrics.js'
import * as value from './value-metrics.js'
import { OracleError } from '../oracle-error.js'

/** Every metric that the oracle can answer, by id. */
export const METRICS: Readonly<Record<string, Metric>> = {
  ...attract,
  ...capture,
  ...attribution,
  ...lead,
  ...handOver,
  ...conversion,
  ...customer,
  ...purchase,
  ...recurring,
  ...survey,
  ...email,
  ...nurture,
  ...program,
  ...pipeline,
  ...lifetime,
  ...lift,
  ...forecast,
  ...sales,
  ...score,
  ...stage,
  ...value,
}

/** A metric with its parameters: what a parameter decides is decided. */
export function metric(id: string, params: MetricParams = {}): SideMetric | QuotientMetric {
  let found: Metric | undefined = METRICS[id]
  while (found?.shape === 'choice') found = found.choose(params)
  if (!found) throw new OracleError('UNKNOWN_METRIC', `The oracle has no metric \`${id}\`.`)
  return found
}
