import type { Filter } from '@leadlight/metrics'

/** The question whether points come to the scores that sources have stored, of leads as they are now. */
export interface ReconciliationQuery {
  readonly where?: Filter
  readonly segment?: string
  /** A dimension of leads. */
  readonly by?: string
}

/** How far the sum of points agrees with the scores that sources have stored. */
export interface ReconciledBooks {
  /** Records of leads of which a source says what their score is. */
  readonly checked: number
  readonly differing: number
  /** Records of leads with points of which the source does not say what they come to. */
  readonly unstated: number
  /** Σ stored − Σ points over all that were checked, as decimal text. */
  readonly gap: string
}

/** The books of one source. */
export interface ReconciledSource extends ReconciledBooks {
  readonly source: string
}

/** The books of the leads of one value of a dimension. */
export interface ReconciledGroup extends ReconciledBooks {
  /** Null where it is blank, and of records that are no lead's. */
  readonly value: string | null
}

/** The answer; sources and groups in which most books differ come first. */
export interface ReconciliationAnswer extends ReconciledBooks {
  readonly sources: readonly ReconciledSource[]
  readonly groups: readonly ReconciledGroup[]
}

/** A lead's record of which points and stored score differ. */
export interface ScoreGap {
  readonly source: string
  /** The canonical lead; null for a test or internal record. */
  readonly leadNo: number | null
  /** Decimal texts: what the source stored last, what its points came to by then, the first minus the second. */
  readonly stored: string
  readonly summed: string
  readonly gap: string
  /** The first change after which the two differ, ISO 8601 with microseconds. */
  readonly since: string
}

/** The gap after which a page begins. */
export interface ScoreGapPlace {
  readonly recordNo: number
  readonly sourceId: number
}
