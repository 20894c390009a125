import { kindOf } from '../catalog/attachments.js'
import type { ParamsOfMetric } from '../catalog/attachments.js'
import { formatValue } from '../format/format-value.js'
import type { Locale } from '../format/locale.js'
import type { Computation, MetricDefinition, Unit } from '../language/definition.js'
import type { MetricValue } from '../value/metric-value.js'
import { partUnits } from './part-units.js'

/** What it takes to write a value's sum, beside the value. */
export interface SumFormat {
  /** ISO 4217; only money looks at it. */
  readonly currency: string | null
  readonly locale: Locale
}

/**
 * A metric's formula with the numbers of one value put in: `€1,000.00 ÷ 50 = €20.00`. Where there is
 * no value it ends with what there is.
 */
export function writeSum(
  metric: MetricDefinition,
  params: ParamsOfMetric,
  value: MetricValue,
  format: SumFormat,
): string {
  const write = (number: number | null, unit: Unit): string =>
    formatValue(number, { ...format, unit })
  const result = write(value.value, metric.unit)
  const computation = kindOf(metric, params)
  const units = partUnits(metric, params)
  if (units && value.denominator !== null) {
    const numerator = writeNumerator(computation, value, (number) => write(number, units.numerator))
    return `${numerator} ÷ ${write(value.denominator, units.denominator)} = ${result}`
  }
  const n = write(value.n, 'COUNT')
  switch (computation.kind) {
    case 'statistic': {
      const statistic = String(params[computation.statistic] ?? 'MEDIAN')
      return `${STATISTIC_WORDS[statistic] ?? statistic} of ${n} values = ${result}`
    }
    case 'estimate':
      return value.lower === null || value.upper === null
        ? `estimated from ${n} = ${result}`
        : `estimated from ${n} = ${result}, likely ${write(value.lower, metric.unit)} to ${write(value.upper, metric.unit)}`
    default:
      return metric.unit === 'MONEY' ? `sum of ${n} amounts = ${result}` : result
  }
}

/** A gain is written as the difference that it is. */
function writeNumerator(
  computation: Computation,
  { numerator, denominator }: MetricValue,
  write: (number: number | null) => string,
): string {
  if (computation.kind !== 'derived' || !computation.minusDenominator || numerator === null) {
    return write(numerator)
  }
  return `(${write(numerator + (denominator ?? 0))} − ${write(denominator)})`
}

const STATISTIC_WORDS: Readonly<Record<string, string>> = {
  MEAN: 'mean',
  MEDIAN: 'median',
  P25: '25th percentile',
  P75: '75th percentile',
  P90: '90th percentile',
  MIN: 'smallest',
  MAX: 'largest',
}
