import type { Unit } from '../language/definition.js'
import type { Note } from './note.js'

/** What a metric's column holds of it. */
export const PARTS = [
  'VALUE',
  'NUMERATOR',
  'DENOMINATOR',
  'N',
  'IMMATURE',
  'MATURE_VALUE',
  'PREVIOUS',
  'CHANGE',
  'LOWER',
  'UPPER',
] as const
export type Part = (typeof PARTS)[number]

export type ColumnRole = 'TIME' | 'DIMENSION' | 'METRIC'

export interface FrameColumn {
  readonly id: string
  readonly name: string
  readonly role: ColumnRole
  readonly unit?: Unit
  /** ISO 4217, for money. */
  readonly currency?: string
  /** The id of the metric column that this one is a part of. */
  readonly of?: string
  readonly part?: Part
  /** Names of a dimension's values, where they differ from the values themselves. */
  readonly labels?: readonly ValueLabel[]
}

/** A dimension value and what people call it. */
export interface ValueLabel {
  readonly value: string
  readonly label: string
}

/** Text, number or null: a time bucket is its label, money a decimal string in major units, a blank dimension null. */
export type Value = string | number | boolean | null

/** The one result type: a table of typed columns, one row per cell. Plain data. */
export interface Frame {
  readonly columns: readonly FrameColumn[]
  readonly rows: readonly (readonly Value[])[]
  /** One cell per column, re-queried over all groups and the whole period; null under TIME and DIMENSION. */
  readonly totals: readonly Value[]
  /** Index of the row that holds the groups beyond the limit. */
  readonly otherRows: readonly number[]
  /** Indexes of the rows of time buckets of which only a part is told: cut by the period, or still running. */
  readonly partialRows: readonly number[]
  readonly truncated: boolean
  /** What a reader must know of the numbers: reasons of nulls, caveats. */
  readonly notes: readonly Note[]
}
