/** What touches are counted of: conversions of the goal, or deals that were won. */
export type TouchesOf = 'GOAL' | 'WON'

/** Conversions of how many touches counts are told. */
export interface TouchCell {
  /** GOAL where left out. */
  readonly of?: TouchesOf
  /** Those of just so many touches; all where left out. */
  readonly touches?: number
  /** The label of a bucket; the whole period where left out. */
  readonly bucket?: string
}

/** A conversion, or a deal that was won, with how many touches it took. */
export interface TouchRecord {
  /** When the first of it was told, or the deal was won, ISO 8601 with microseconds. */
  readonly at: string
  /** The number of its lead within the workspace; it never leaves the server. */
  readonly leadNo: number | null
  readonly touches: number
}

/** Where a page begins: after this conversion. */
export interface TouchPlace {
  /** ISO 8601 with microseconds. */
  readonly at: string
  readonly id: string
}
