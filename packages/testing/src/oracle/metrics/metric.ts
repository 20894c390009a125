import type { MetricParams } from '@leadlight/metrics'
import type { Fraction } from '../fraction.js'
import type { Day, Micros } from '../instant.js'
import type { Measured } from '../measured.js'
import type { Reading } from '../reading.js'
import type { Unit, UnitKind } from '../units.js'

/** One contribution to a metric: placed in time, attached to a unit. */
export interface Row {
  /** An instant, or for what is reported by day the day itself, whatever the zone. */
  readonly at: Micros | Day
  readonly unit: Unit
  /** What happened before this instant decides which segments the unit's person is in; the unit knows where left out. */
  readonly judged?: Micros
  /** Of a ratio: whether the row is in the numerator too. */
  readonly hit?: boolean
  /** Of a windowed ratio: whether the row had its time. */
  readonly mature?: boolean
  /** Of money: minor units of the asked currency. */
  readonly amount?: bigint
  /** Of a duration. */
  readonly lasted?: Micros
  /** Of money: nobody knows how much it was, so that it cannot be divided by. */
  readonly unknown?: true
  /** Rows of one thing spread over time name it, and count as one. */
  readonly part?: string
  /** Of a comparison: whether somebody was nurtured; `part` names whom they are compared with. */
  readonly nurtured?: boolean
  /** Of a forecast: a deal's age when it ended, or so far, and the time in which its end would count. */
  readonly deal?: DealSoFar
  /** Of a lifetime value: somebody who pays, a subscriber of a month, or a buyer with the days of its purchases. */
  readonly lifetime?: LifetimeBasis
  /** Of a statistic or sum of plain numbers. */
  readonly number?: Fraction
  /** Of a ratio of sums: what the row adds below the line. */
  readonly under?: Fraction
}

/** What a lifetime value is learnt from. */
export type LifetimeBasis =
  | { readonly kind: 'payer' | 'stayed' | 'left' }
  | {
      readonly kind: 'buyer'
      /** Days with a purchase after the first one. */
      readonly repeats: number
      /** Days from the first purchase to the last, and to the end. */
      readonly recency: number
      readonly age: number
      readonly active: boolean
    }

/** How far a deal came. */
export interface DealSoFar {
  readonly state: 'open' | 'won' | 'lost'
  readonly age: Micros
  /** From the horizon on. */
  readonly from: Micros
  readonly until: Micros
}

/** A stretch of a question's time; what holds over time is judged at its ends. */
export interface Stretch {
  readonly start: Micros
  readonly end: Micros
  /** State at the start and at the end: facts before it count, none beyond the horizon. */
  readonly opening: Micros
  readonly closing: Micros
}

/** What a metric is asked with. */
export interface Asked {
  readonly reading: Reading
  readonly params: MetricParams
  /** ISO 4217; called only by metrics of money. */
  readonly currency: () => string
}

/**
 * How rows become a number. `distinct` counts the different parts; `complement` is the share of rows
 * that do not hit; `hours` and `numbers` are statistics; `sum` adds numbers, `sumRatio` those of the
 * rows over what lies under them; `distinctRatio` is the share of parts of which a row hits; of
 * `moneyOnce` a part counts once however many rows it has; amounts of `millionths` are shares of things.
 */
export type MetricShape =
  | 'count'
  | 'distinct'
  | 'money'
  | 'ratio'
  | 'complement'
  | 'windowedRatio'
  | 'dueRatio'
  | 'moneyPerRow'
  | 'days'
  | 'hours'
  | 'numbers'
  | 'numbersAtAge'
  | 'moneyStatistic'
  | 'sum'
  | 'sumRatio'
  | 'distinctRatio'
  | 'moneyOnce'
  | 'millionths'

/** A metric over the rows of one unit. */
export interface RowMetric {
  readonly shape: MetricShape
  /** A group without a row in the whole period has no value: nobody booked anything. */
  readonly booked?: true
  readonly unit: UnitKind
  rows(asked: Asked): readonly Row[]
}

/** A metric whose rows depend on the stretch of time: balances, opening cohorts, things of a bucket. */
export interface StretchMetric {
  readonly shape: MetricShape
  readonly unit: UnitKind
  /** Taken where the question names no statistic; the median unless said. */
  readonly statistic?: 'MEAN'
  /** Places of the rows in time are not looked at. */
  rowsIn(asked: Asked, stretch: Stretch): readonly Omit<Row, 'at'>[]
}

/** A metric that is more than an arithmetic of its rows. */
export type EstimateMetric = Estimating & (Placed | Stretched)

interface Placed {
  rows(asked: Asked): readonly Row[]
}

interface Stretched {
  rowsIn(asked: Asked, stretch: Stretch): readonly Omit<Row, 'at'>[]
}

interface Estimating {
  readonly shape: 'estimate'
  readonly unit: UnitKind
  estimate(rows: readonly Omit<Row, 'at'>[], asked: Asked): Measured
}

/** One metric over another, each with its own unit. */
export interface QuotientMetric {
  readonly shape: 'quotient'
  readonly over: PartMetric
  readonly under: PartMetric
  /** The lower side is money too, and the value a plain ratio; `gain` takes it off the upper side first; `rows` over rows where neither is money; `millionths` where the lower side is shares of things; `hits` where those of its rows that do not hit yet only wait. */
  readonly of?: 'money' | 'gain' | 'rows' | 'millionths' | 'hits'
  /** Rows of both sides tell whether they had their time. */
  readonly windowed?: true
}

/** What a quotient is made of. */
export type PartMetric = RowMetric | StretchMetric

/** A parameter decides which metric it is. */
export interface ChoiceMetric {
  readonly shape: 'choice'
  choose(params: MetricParams): Metric
}

export type SideMetric = PartMetric | EstimateMetric
export type Metric = SideMetric | QuotientMetric | ChoiceMetric

export function textParam(params: MetricParams, name: string): string | undefined {
  const value = params[name]
  return value === undefined || value === null ? undefined : String(value)
}

export function numberParam(params: MetricParams, name: string): number | undefined {
  const value = params[name]
  return value === undefined || value === null ? undefined : Number(value)
}
