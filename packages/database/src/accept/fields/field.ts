import type { Known, Target, Wanted } from '../known.js'
import type { Problem } from '../problem.js'

/** A record as it came: nothing about it is believed yet. */
export type Raw = Readonly<Record<string, unknown>>

/** What reading a record may depend on. */
export interface Reading {
  readonly wanted: Wanted
  /** Facts after this instant are refused, in milliseconds. */
  readonly latestMs: number
  /** The same to the second, `2018-02-26T19:58:54Z`. */
  readonly latest: string
  /** The workspace's currency, for amounts that name none. */
  readonly currency: string | null
}

/**
 * How one property of a record is read, and written as columns of its table. A value between the
 * two is text in one spelling, so that a fact that is told twice is recognised; null where absent.
 */
export interface Field<Property extends string = string> {
  readonly property: Property
  /** Empty for what goes to other tables. */
  readonly columns: readonly string[]
  /** What the value names, where it is a reference. */
  readonly target?: Target
  read(record: Raw, reading: Reading): string | null | Problem
  /** Refuses a value by what is known when the batch is written. */
  check?(value: string | null, known: Known): Problem | null
  /** The columns in COPY's text format; asked after `check` only. */
  write(value: string | null, known: Known): string
}

export const isProblem = (value: string | null | Problem): value is Problem =>
  typeof value === 'object' && value !== null
