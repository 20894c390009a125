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
}

/** Where an enrolment stands in the list: latest first. */
export interface EnrolmentPlace {
  readonly at: string
  readonly id: string
}
