import type { Measure } from './measure.js'
import type { Parameter } from './parameter.js'

/** The part of the customer lifecycle that a metric belongs to. */
export type Lifecycle = 'ATTRACT' | 'CAPTURE' | 'NURTURE' | 'CONVERT' | 'EXPAND'

/** What a value is measured in; `DAYS` are fractional days, `RATIO` is 0 to 1, `MONEY` needs a currency. */
export type Unit = 'COUNT' | 'RATIO' | 'MONEY' | 'DAYS'

/** Whether more is better: it colours a change, it never changes a number. */
export type Direction = 'UP' | 'DOWN' | 'NONE'

/**
 * How values of neighbouring cells combine: additive values may be summed over time and groups,
 * semi-additive ones over groups only, non-additive ones never.
 */
export type Additivity = 'ADDITIVE' | 'SEMI_ADDITIVE' | 'NON_ADDITIVE'

/** How a metric's value comes from what is measured. One shape per kind; `kind` tells them apart. */
export type Computation =
  | SimpleComputation
  | RatioComputation
  | DerivedComputation
  | ConversionComputation
  | StatisticComputation

/** The measure is the value. */
export interface SimpleComputation {
  readonly kind: 'simple'
  readonly measure: Measure
}

/** Two measures of the same unit: the numerator's rows are among the denominator's. */
export interface RatioComputation {
  readonly kind: 'ratio'
  readonly numerator: Measure
  readonly denominator: Measure
}

/** One metric over another, each with a unit of its own: a dimension must suit both. */
export interface DerivedComputation {
  readonly kind: 'derived'
  readonly numerator: string
  readonly denominator: string
}

/**
 * People who reached one stage in the period, and the share of them that reached a goal within a
 * window that may run past the period's end. The stages come from the metric's parameters.
 */
export interface ConversionComputation {
  readonly kind: 'conversion'
  readonly from: string
  readonly goal: string
  readonly window: string
}

/** A statistic (median, mean, …) over one value per row of a fact. */
export interface StatisticComputation {
  readonly kind: 'statistic'
  readonly measure: Measure
  readonly statistic: string
}

/** A metric, defined once as data: everything that a reader or the compiler needs to know of it. */
export interface MetricDefinition {
  readonly id: string
  readonly name: string
  readonly lifecycle: Lifecycle
  readonly unit: Unit
  readonly direction: Direction
  readonly additivity: Additivity
  /** One sentence: the question that the metric answers. */
  readonly about: string
  /** The formula in words. */
  readonly formula: string
  /** Who or what is counted, in words. */
  readonly population: string
  readonly caveats: readonly string[]
  readonly version: MetricVersion
  readonly parameters: readonly Parameter[]
  readonly computation: Computation
}

/** Which wording of a definition is in force, and since when. */
export interface MetricVersion {
  readonly number: number
  readonly since: string
}
