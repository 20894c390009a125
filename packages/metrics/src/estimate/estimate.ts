import type { Note } from '../frame/note.js'

/** What an estimator is told beside its rows. */
export interface EstimateContext {
  readonly params: Readonly<Record<string, string | number | null>>
  /** ISO instant at which the data ends. */
  readonly horizon: string
  readonly zone: string
  readonly currency: string | null
  /** Minor digits of the currency. */
  readonly digits: number
  readonly workspaceId: number
}

/** Collected rows of one measure: each row holds the measure's columns in their order. */
export type CollectedRows = readonly (readonly unknown[])[]

/** What an estimator makes of its rows; money is in major units. */
export interface Estimate {
  readonly value: number | null
  /** The value as decimal text; the number's own text where left out. */
  readonly exact?: string
  readonly numerator?: number | null
  readonly denominator?: number | null
  readonly n: number
  readonly immature?: number | null
  readonly lower?: number | null
  readonly upper?: number | null
  /** Rows that are left out because there is no exchange rate for them. */
  readonly fxMissing?: number
  /** How the value came about, where that depends on the rows. */
  readonly remark?: Note
  /** Why there is no value. */
  readonly reason?: Note
}

/** A pure procedure from collected rows, one list per measure, to a value. */
export type Estimator = (rows: readonly CollectedRows[], context: EstimateContext) => Estimate
