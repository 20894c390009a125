import type { Grain } from '@leadlight/metrics'

/**
 * Which enrolments: all, those to which a later step was sent, that ended without one, that are
 * there still, or that met the goal.
 */
export const PROGRAM_PARTS = ['ENTERED', 'ADVANCED', 'EXITED', 'STILL', 'GOAL_MET'] as const
export type ProgramPart = (typeof PROGRAM_PARTS)[number]

/** A number of a program. */
export interface ProgramCell {
  readonly programNo: number
  /** The key of the step at which they were; of the whole program where left out. */
  readonly step?: string
  readonly part: ProgramPart
  /** Those who left for this reason alone. */
  readonly reason?: string
  /** Those with one value of a dimension; everybody where left out. */
  readonly group?: { readonly dimension: string; readonly value: string | null }
  /** Those of one bucket, by its label; of the whole period where left out. */
  readonly bucket?: { readonly grain: Grain; readonly label: string }
}

/** Where an enrolment stands in the list: latest first. */
export interface EnrolmentPlace {
  readonly at: string
  readonly id: string
}
