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
  /** How each dimension attaches to a row; a dimension that is missing here is refused. */
  readonly dimensions: Readonly<Record<string, Attachment>>
  /** The column with the lead whose profile the row takes; without it no profile attaches. */
  readonly lead?: string
  /** The column with the account whose profile comes before the lead's. */
  readonly account?: string
}

/** `instant` is a timestamptz, `day` a calendar date that keeps its day in every zone. */
export type AnchorType = 'instant' | 'day'

/** Where a dimension's value comes from. */
export type Attachment =
  | { readonly kind: 'own'; readonly column: string }
  | { readonly kind: 'lead'; readonly column: string }
  | { readonly kind: 'cohort'; readonly column: string }
