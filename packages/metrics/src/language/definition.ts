import type { Note } from '../frame/note.js'
import type { EstimatorId } from './estimator-id.js'
import type { Measure } from './measure.js'
import type { Parameter } from './parameter.js'

/** The part of the customer lifecycle that a metric belongs to. */
export type Lifecycle = 'ATTRACT' | 'CAPTURE' | 'NURTURE' | 'CONVERT' | 'EXPAND'

/**
 * What a value is measured in: `DAYS` and `HOURS` are fractional, `RATIO` is 0 to 1 (a share or a
 * multiple), `MONEY` needs a currency, `NUMBER` is a plain number such as a score.
 */
export const UNITS = ['COUNT', 'RATIO', 'MONEY', 'DAYS', 'HOURS', 'NUMBER'] as const
export type Unit = (typeof UNITS)[number]

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
  | ChoiceComputation
  | EstimateComputation

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
  /** One minus the ratio: the denominator's other rows are the numerator. */
  readonly complement?: true
  /** Rows that could not be judged yet: told as immature, in neither side of the ratio. */
  readonly notDue?: Measure
  /**
   * The column with the instant at which a row's window is over. Rows whose window is not over count
   * as well, and are told as immature.
   */
  readonly window?: string
}

/** One metric over another, each with a unit of its own: a dimension must suit both. */
export interface DerivedComputation {
  readonly kind: 'derived'
  readonly numerator: MetricPart
  readonly denominator: MetricPart
  /** The gain over the denominator: (numerator − denominator) ÷ denominator. */
  readonly minusDenominator?: true
  /** A count of those who may still come to be in the denominator: told as immature. */
  readonly waiting?: MetricPart
  /** A count that leaves no value, for this reason, unless it is 0. */
  readonly spoiledBy?: { readonly part: MetricPart; readonly reason: Note }
}

/** A simple metric as a part of another; parameters of the whole reach it by their names unless set here. */
export type MetricPart =
  string | { readonly metric: string; readonly params: Readonly<Record<string, PartParam>> }

/** A fixed value, or the value of a parameter of the whole. */
export type PartParam = string | number | null | { readonly param: string }

/** A parameter decides how the metric is computed. */
export interface ChoiceComputation {
  readonly kind: 'choice'
  readonly param: string
  readonly choices: Readonly<Record<string, Computation>>
}

/** Rows go to a procedure that SQL cannot express: a fitted model, an interval, a forecast. */
export interface EstimateComputation {
  readonly kind: 'estimate'
  readonly estimator: EstimatorId
  /** Each of aggregate `collect`; the procedure gets their rows in this order. */
  readonly measures: readonly Measure[]
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
  /** How many parts of one the column counts, where it holds no whole numbers; 1 where left out. */
  readonly per?: number
  readonly statistic: string
  /** Rows that are too young for a value: told as immature, and among no values. */
  readonly notDue?: Measure
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
  /** From when on older values cannot be compared with later ones, and why: charts draw a line there. */
  readonly breaks?: readonly Break[]
  /** Values made of fewer answers than these are flagged. */
  readonly enough?: number
  readonly parameters: readonly Parameter[]
  readonly computation: Computation
}

/** Which wording of a definition is in force, and since when. */
export interface MetricVersion {
  readonly number: number
  readonly since: string
}

/** A day from which on a number means something else than before. */
export interface Break {
  readonly since: string
  readonly text: string
}
