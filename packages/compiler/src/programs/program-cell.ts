import type { Grain } from '@leadlight/metrics'

/**
 * Which enrolments: all, those to which a later step was sent, that ended without one, that are
 * there still, or that met the goal.
 */
export const PROGRAM_PARTS = ['ENTERED', 'ADVANCED', 'EXITED', 'STILL', 'GOAL_MET'] as const
export type ProgramPart = (typeof PROGRAM_PARTS)[number]

/** Which enrolments or matches of a program: of a group, of a bucket. */
export interface ProgramCut {
  /** Those with one value of a dimension; everybody where left out. */
  readonly group?: { readonly dimension: string; readonly value: string | null }
  /** Those of one bucket, by its label; of the whole period where left out. */
  readonly bucket?: { readonly grain: Grain; readonly label: string }
}

/** What a trigger matched: all of it, where it acted, where it was kept from it, and neither yet. */
export const MATCH_PARTS = ['MATCHED', 'FIRED', 'SUPPRESSED', 'WAITING'] as const
export type MatchPart = (typeof MATCH_PARTS)[number]

/** A number of a trigger program's matches. */
export interface MatchCell extends ProgramCut {
  readonly programNo: number
  readonly which: MatchPart
  /** Those that were kept from it by this alone. */
  readonly reason?: string
}

/** A number of a program. */
export interface ProgramCell extends ProgramCut {
  readonly programNo: number
  /** The key of the step at which they were; of the whole program where left out. */
  readonly step?: string
  readonly part: ProgramPart
  /** Those who left for this reason alone. */
  readonly reason?: string
}

/** Where an enrolment or a match stands in the list: latest first. */
export interface EnrolmentPlace {
  readonly at: string
  readonly id: string
}
