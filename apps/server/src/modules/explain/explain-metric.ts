import type { MetricDefinition } from '@leadlight/metrics'

import type { Answered } from '../metrics/answered.js'
import type { ExplanationType } from './explanation.type.js'

/** Says how the numbers of some metrics came about: in words, and in the SQL that was sent. */
export function explainMetric(
  metrics: readonly MetricDefinition[],
  answered: Answered | null,
): ExplanationType {
  const words = (pick: (metric: MetricDefinition) => string): string =>
    metrics.length === 1
      ? metrics.map(pick).join('')
      : metrics.map((metric) => `${metric.name}: ${pick(metric)}`).join('\n')
  const statements = answered?.statements ?? []
  return {
    formula: words(({ formula }) => formula),
    definition: words(({ about }) => about),
    population: words(({ population }) => population),
    source: answered?.reads.join(', ') ?? '',
    refused: [],
    statements,
    rowsRead: null,
    milliseconds: statements.reduce((sum, { milliseconds }) => sum + milliseconds, 0),
  }
}
