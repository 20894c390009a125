/** Which changes of a cell. */
export const CHANGES_OF = ['ALL', 'GIVEN', 'TAKEN'] as const
export type ChangesOf = (typeof CHANGES_OF)[number]

/**
 * Which people of a cell: everybody (PEOPLE); those of them who were no MQL before and whose window is
 * over (TOUCHED), who became one (CONVERTED), or whose window runs (IMMATURE); and those whom the key is
 * set against (OTHERS, OTHERS_CONVERTED).
 */
export const TOUCHED_LEADS = [
  'PEOPLE',
  'TOUCHED',
  'CONVERTED',
  'IMMATURE',
  'OTHERS',
  'OTHERS_CONVERTED',
] as const
export type TouchedLeads = (typeof TOUCHED_LEADS)[number]

/** A place in the answer to score contribution. */
export interface ContributionCell {
  /** An activity, asset, rule or model, null for none; all of them where left out. */
  readonly value?: string | null
  /** A group of `breakdownBy`, null for blank; everybody where left out. */
  readonly group?: string | null
  /** The label of a bucket; the whole period where left out. */
  readonly bucket?: string
}

/** A change of a score. */
export interface ScoreChange {
  readonly leadNo: number
  /** ISO 8601 with microseconds. */
  readonly at: string
  /** Decimal text. */
  readonly delta: string
  readonly activity: string | null
  readonly asset: string | null
  readonly rule: string | null
  readonly model: string | null
}

/** Somebody whose score something changed. */
export interface TouchedLead {
  readonly leadNo: number
  /** ISO 8601 with microseconds. */
  readonly createdAt: string
  /** When first; of others, by anything. */
  readonly touchedAt: string
  /** When they became an MQL; null if they never did. */
  readonly mqlAt: string | null
  readonly given: string
  readonly taken: string
  readonly changes: number
}
