import type { MetricParams } from '@leadlight/metrics'
import type { Fraction } from '../fraction.js'
import type { Day, Micros } from '../instant.js'
import type { Reading } from '../reading.js'
import type { Unit, UnitKind } from '../units.js'

/** One contribution to a metric: placed in time, attached to a unit. */
export interface Row {
  /** An instant, or for what is reported by day the day itself, whatever the zone. */
  readonly at: Micros | Day
  readonly unit: Unit
  /** Of a ratio: whether the row is in the numerator too. */
  readonly hit?: boolean
  /** Of a windowed ratio: whether the row had its time. */
  readonly mature?: boolean
  /** Of money: minor units of the asked currency. */
  readonly amount?: bigint
  /** Of a duration. */
  readonly lasted?: Micros
  /** Of a statistic of plain numbers. */
  readonly number?: Fraction
  /** Rows of one thing spread over time name it, and count as one. */
  readonly part?: string
}

/** What a metric is asked with. */
export interface Asked {
  readonly reading: Reading
  readonly params: MetricParams
  /** ISO 4217; called only by metrics of money. */
  readonly currency: () => string
}

/**
 * How rows become a number: `distinct` counts the different `part`s, `numbers` is a statistic of
 * the mature rows' numbers.
 */
export type MetricShape =
  | 'count'
  | 'distinct'
  | 'money'
  | 'ratio'
  | 'windowedRatio'
  | 'dueRatio'
  | 'moneyPerRow'
  | 'days'
  | 'hours'
  | 'numbers'

/** A metric over the rows of one unit. */
export interface RowMetric {
  readonly shape: MetricShape
  readonly unit: UnitKind
  rows(asked: Asked): readonly Row[]
}

/** A bucket, or the whole period. */
export interface Stretch {
  readonly start: Micros
  readonly end: Micros
  /** The state at the end is made of the facts before this instant: all that there are, while the end lies beyond the horizon. */
  readonly closing: Micros
}

/** A metric whose rows are another for every stretch: a balance, or what is judged at its start. */
export interface StretchMetric {
  readonly shape: MetricShape
  readonly unit: UnitKind
  rowsIn(asked: Asked, stretch: Stretch): readonly Omit<Row, 'at'>[]
}

/** One metric over another, each with its own unit. */
export interface QuotientMetric {
  readonly shape: 'quotient'
  readonly over: RowMetric | StretchMetric
  readonly under: RowMetric | StretchMetric
  /** Rows over rows, where it is no money. */
  readonly counted?: true
}

export type Metric = RowMetric | StretchMetric | QuotientMetric

export function textParam(params: MetricParams, name: string): string | undefined {
  const value = params[name]
  return value === undefined || value === null ? undefined : String(value)
}

export function numberParam(params: MetricParams, name: string): number | undefined {
  const value = params[name]
  return value === undefined || value === null ? undefined : Number(value)
}
