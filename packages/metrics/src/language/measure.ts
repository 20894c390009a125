import type { StageRole } from '../workspace/workspace-settings.js'

/** A count or sum over the rows of one fact, placed in time by an anchor column. Plain data. */
export interface Measure {
  readonly fact: string
  /** The column that places a row in time; with `held` the interval during which it holds. */
  readonly anchor: string
  /** Rows that hold at a bucket's start, at its end or at any time of it; one may be in many buckets. */
  readonly held?: Held
  readonly aggregate: Aggregate
  /** The column that is summed or ranked; a count has none. */
  readonly column?: string
  /** What the summed column is a multiple of: shares of things are summed in millionths. */
  readonly per?: number
  /** The columns whose different values are counted, or that are collected; of a sum, what its rows are parts of. */
  readonly columns?: readonly string[]
  /** Rows that are equal are collected once, with their number as a last column. */
  readonly counted?: true
  /** Rows must meet all of these. */
  readonly where?: readonly Condition[]
  /** Parameters that the fact's source has to know. */
  readonly arguments?: readonly string[]
}

/** A moment of a bucket. A bucket that ends beyond the horizon is judged at the horizon, inclusive. */
export type Held = 'START' | 'END' | 'DURING'

/**
 * What is done with the rows: `values` hands a column to a statistic, `distinct` counts different
 * values, `collect` hands whole rows to an estimator.
 */
export type Aggregate = 'count' | 'sum' | 'values' | 'distinct' | 'collect'

/**
 * A fixed test on a fact's own columns, part of a metric's definition. `stageRole` keeps the rows of
 * the workspace's first stage in that role; `equalsParam` those whose column is a parameter's value.
 */
export type Condition =
  | { readonly column: string; readonly is: string | number | boolean }
  | { readonly column: string; readonly in: readonly string[] }
  | { readonly column: string; readonly isBlank: boolean }
  | { readonly column: string; readonly atLeast: number }
  /** Whether an instant lies at the horizon or before it. */
  | { readonly column: string; readonly isPast: boolean }
  | { readonly column: string; readonly equalsParam: string }
  | { readonly column: string; readonly param: string; readonly choices: ParameterChoices }
  | AlsoHeld
  | { readonly stageRole: StageRole }

/** The values of a column that each choice of a parameter lets through. */
export type ParameterChoices = Readonly<Record<string, readonly string[]>>

/** Some row with the same key holds at that moment of the bucket too (`negate`: none does). */
export interface AlsoHeld {
  readonly alsoHeld: Exclude<Held, 'DURING'>
  readonly key: readonly string[]
  readonly negate?: true
}
