/** A conversion that went along a path. */
export interface PathRecord {
  /** When the first of it was told, ISO 8601 with microseconds. */
  readonly at: string
  /** The number of its lead within the workspace; it never leaves the server. */
  readonly leadNo: number | null
  /** What it comes to: minor units, or millionths of a conversion. */
  readonly value: bigint
  readonly touches: number
}

/** Where a page begins: after this conversion. */
export interface PathPlace {
  /** ISO 8601 with microseconds. */
  readonly at: string
  readonly journey: string
}
