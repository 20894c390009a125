import type { SourceId } from './source.js'

/**
 * A table of facts as the metric language sees it: one row is one unit (a lead, a send, a revenue
 * line). The compiler knows nothing of the database beyond this.
 */
export interface Fact {
  readonly id: string
  /** What one row stands for, in a word a reader knows. */
  readonly unit: string
  readonly table: string
  /** Columns that may anchor a row in time, and how they are stored. */
  readonly anchors: Readonly<Record<string, AnchorType>>
  /** Stretches of time for which a row holds: at t when from < t and to is blank or t at the latest. */
  readonly intervals?: Readonly<Record<string, Interval>>
  /** What the workspace has to hold before rows mean anything; a row of the table where left out. */
  readonly needs?: Needs
  /** Rows that are worked out for a question instead of stored; `table` is the main one they are made of. */
  readonly source?: SourceId
  /**
   * How each dimension attaches to a row. One that is missing attaches as an attribute of the
   * profile or is refused; null refuses it in any case.
   */
  readonly dimensions: Readonly<Record<string, Attachment | null>>
  /** There is nothing to count where the workspace has never had an MQL threshold. */
  readonly needsThreshold?: true
  /** Where attributes of leads and accounts attach from; none attach without it. */
  readonly profile?: Profile
  /** The amount and its currency, for facts that hold money. */
  readonly money?: Money
  /** Different things that can be counted by their first rows. */
  readonly firsts?: Firsts
}

/**
 * Rows of one thing, told by the values of a column, follow each other: each knows when the one before
 * it was. Those that have none before them since an instant are as many as the things since then.
 */
export interface Firsts {
  readonly column: string
  /** The column of the instant at which the thing's row before was; blank for its very first. */
  readonly previous: string
}

/** Evidence without which a metric is null, for the reason given. */
export interface Needs {
  /** One row of any of these is enough. */
  readonly anyOf: readonly Evidence[]
  readonly code: string
  readonly text: string
}

/** A table, or those of its rows whose column is one of some plain words. */
export interface Evidence {
  readonly table: string
  readonly column?: string
  readonly in?: readonly string[]
}

/** The columns between which a row holds. */
export interface Interval {
  readonly from: string
  readonly to: string
}

/**
 * `instant` is a timestamptz, `day` a calendar date that keeps its day in every zone; `bucket` is the
 * number of the question's bucket, from 1, which the rows of a source bring along.
 */
export type AnchorType = 'instant' | 'day' | 'bucket'

/** The row's lead and account, by column; an account's value comes before its lead's. */
export interface Profile {
  readonly lead: string
  readonly account?: string
}

/** Integer minor units, their ISO currency and the day whose rate converts them. */
export interface Money {
  readonly amount: string
  readonly currency: string
  readonly day: string
  /** A line stands whole in several rows of one cell, and counts once. */
  readonly overlaps?: true
  /** The amounts are in the asked currency already; null where a rate is missing. */
  readonly converted?: true
  /** The amount may be unknown: the row counts, and adds nothing. */
  readonly mayLack?: true
  /** What identifies a line, where one line is spread over several rows. */
  readonly line?: readonly string[]
  /** A flag of rows whose amount nobody knows: they are counted, and where nothing else was booked there is no value. */
  readonly unknown?: string
}

/** Where a dimension's value comes from. `by: 'lead'` reads the column from the row's lead. */
export type Attachment =
  | { readonly kind: 'text'; readonly column: string; readonly by?: 'lead' }
  | { readonly kind: 'flag'; readonly column: string; readonly by?: 'lead' }
  | {
      readonly kind: 'reference'
      readonly to: Reference
      readonly column: string
      /** The column of the referred table that is the value. */
      readonly value: string
      readonly by?: 'lead'
    }
  | {
      readonly kind: 'month'
      /** The month of this instant, in the workspace's zone. */
      readonly column: string
      readonly by?: 'lead'
    }
  | Listed
  | LeadState
  /** The band of a score that the row itself has. */
  | { readonly kind: 'band'; readonly column: string; readonly by?: 'lead' }

/** Every row of a small table that a column lists, by its number: one may have many. */
export interface Listed {
  readonly kind: 'listed'
  readonly of: Reference
  readonly column: string
  /** The column of the referred table that is the value. */
  readonly value: string
}

/**
 * What the row's lead is like at a moment: that of the row's place in time unless a column says
 * another, with all that happens at it (`at`) or without (`before`). A lead may be in many programs.
 */
export interface LeadState {
  readonly kind: 'state'
  readonly of: 'stage' | 'scoreBand' | 'program'
  readonly at?: string
  readonly before?: string
  /** The column that keeps the score of `before`, once that is over. */
  readonly kept?: string
}

/** Small tables that facts point into. */
export type Reference = 'campaign' | 'program' | 'program_step' | 'asset'
