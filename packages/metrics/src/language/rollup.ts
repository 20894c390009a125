/**
 * A fact at a coarser grain: rows of one calendar day of the workspace's zone that are alike in some
 * columns, with their number and the sums of some columns. It answers what it keeps, exactly.
 */
export interface Rollup {
  readonly table: string
  readonly fact: string
  /** Facts that have a row for each of that one's, with more said of it. */
  readonly alsoOf?: readonly string[]
  /** The column of the fact that places its rows in their day. */
  readonly anchor: string
  /** The columns in which its rows are alike. */
  readonly keeps: readonly KeptColumn[]
  /** Columns of whole numbers that are summed, under their own names. */
  readonly sums: readonly string[]
  /**
   * Only rows that are the first ones of their thing on a day, by the `firsts` of the fact; it keeps
   * the day of the row before. Of such days different things add up, whatever days are taken together.
   */
  readonly firsts?: true
  /** What it keeps of a row is settled once the month of its day is over: until then the facts are read. */
  readonly ofMonths?: true
}

/** A column of the fact's own, or of the lead behind a row (`by: 'lead'`); of an instant its day (`date`), of a number its value. */
export interface KeptColumn {
  readonly column: string
  readonly type: 'text' | 'boolean' | 'date' | 'numeric'
  readonly by?: 'lead'
}
