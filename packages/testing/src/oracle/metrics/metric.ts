import type { MetricParams } from '@leadlight/metrics'
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

/** How rows become a number. */
export type MetricShape =
  'count' | 'money' | 'ratio' | 'windowedRatio' | 'dueRatio' | 'moneyPerRow' | 'days' | 'hours'

/** A metric over the rows of one unit. */
export interface RowMetric {
  readonly shape: MetricShape
  readonly unit: UnitKind
  rows(asked: Asked): readonly Row[]
}

/** One metric over another, each with its own unit. */
export interface QuotientMetric {
  readonly shape: 'quotient'
  readonly over: RowMetric
  readonly under: RowMetric
}

export type Metric = RowMetric | QuotientMetric

export function textParam(params: MetricParams, name: string): string | undefined {
  const value = params[name]
  return value === undefined || value === null ? undefined : String(value)
}

export function numberParam(params: MetricParams, name: string): number | undefined {
  const value = params[name]
  return value === undefined || value === null ? undefined : Number(value)
}
