/** Which customers of a cell: all of its cohort, those active in its time, then or later, or not then. */
export const RETENTION_PARTS = ['SIZE', 'ACTIVE', 'ROLLING', 'INACTIVE'] as const
export type RetentionPart = (typeof RETENTION_PARTS)[number]

/** A cell of a triangle. */
export interface RetentionCellQuery {
  /** The name of the cohort's time. */
  readonly cohort: string
  readonly offset: number
  readonly part: RetentionPart
  /** The group's value where the triangle is broken down; of everybody where left out. */
  readonly group?: { readonly value: string | null }
  /** Of the period that the triangle is compared with. */
  readonly previous?: boolean
}

/** Where a customer stands in the list: latest first. */
export interface RetentionPlace {
  readonly since: string
  readonly unit: string
}
