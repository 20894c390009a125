import type { RowKind } from './attribution.js'

/** One number of attribution: a model's credit of a row. */
export interface AttributionCell {
  /** The model's column. */
  readonly model: string
  readonly kind: RowKind
  /** Of GROUP: the value, null where blank. */
  readonly value?: string | null
  /** Of OTHER: the values that have rows of their own. */
  readonly besides?: readonly (string | null)[]
  /** The label of a bucket; the whole period where left out. */
  readonly bucket?: string
}

/** What a model gives of one line or conversion to a touch or, if it has learned, to what its touches are of. */
export interface CreditRecord {
  /** When it was reached, ISO 8601 with microseconds. */
  readonly at: string
  /** The number of its lead within the workspace; it never leaves the server. */
  readonly leadNo: number | null
  /** All there is to share: minor units, or millionths of a conversion. */
  readonly amount: bigint
  /** What of it is credited here; records add up to the cell. */
  readonly credit: bigint
  /** Of its touches those that the cell is about: 1 where each has a record of its own. */
  readonly touches: number
  /** Of one touch: its place in the journey from 1, when it was, and what of; null for others. */
  readonly position: number | null
  readonly touchedAt: string | null
  readonly channel: string | null
  /** Names. */
  readonly campaign: string | null
  readonly program: string | null
  readonly asset: string | null
}

/** Where a page begins: after this record. */
export interface CreditPlace {
  /** ISO 8601 with microseconds. */
  readonly at: string
  readonly line: string
  readonly position: number
}
