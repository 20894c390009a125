/** How much a question may take; and what is kept of those that were answered. */
export interface Limits {
  /** How long the statements of a question may take together, in milliseconds. */
  readonly questionMs: number
  /** How many rows one of them may return. */
  readonly rows: number
  /** What one of them may write to temporary files, in megabytes. */
  readonly tempFileMb: number
  /** How much of the server's memory answers may take that are kept, in megabytes. */
  readonly cacheMb: number
  /** How far facts may be behind while events are taken, in milliseconds; undefined for as far as they are. */
  readonly behindMs: number | undefined
}

/** The limits unless the settings say otherwise. */
export const DEFAULT_LIMITS: Limits = {
  questionMs: 30_000,
  rows: 250_000,
  tempFileMb: 4096,
  cacheMb: 64,
  behindMs: 10_000,
}
