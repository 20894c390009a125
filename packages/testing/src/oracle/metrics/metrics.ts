import * as conversion from './conversion-metrics.js'
import * as email from './email-metrics.js'
import * as handOver from './hand-over-metrics.js'
import * as lead from './lead-metrics.js'
import type { Metric } from './metric.js'
import * as sales from './sales-metrics.js'
import * as value from './value-metrics.js'
import { OracleError } from '../oracle-error.js'

/** Every metric that the oracle can answer, by id. */
export const METRICS: Readonly<Record<string, Metric>> = {
  ...lead,
  ...handOver,
  ...conversion,
  ...email,
  ...sales,
  ...value,
}

export function metric(id: string): Metric {
  const found = METRICS[id]
  if (!found) throw new OracleError('UNKNOWN_METRIC', `The oracle has no metric \`${id}\`.`)
  return found
}
