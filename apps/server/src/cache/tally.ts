/** What was asked of the database for one request. */
export interface Tally {
  /** Statements that its answers are made of. */
  statements: number
  /** Those of them that were not sent. */
  kept: number
  /** How long it waited for them, in milliseconds. */
  milliseconds: number
}

export const newTally = (): Tally => ({ statements: 0, kept: 0, milliseconds: 0 })

/** A tally as the header `Server-Timing` tells it. */
export const writeTally = ({ statements, kept, milliseconds }: Tally): string =>
  `sql;dur=${Math.round(milliseconds)};desc="${statements} statements, ${kept} kept"`
