import type { LiftDesign } from './programs.js'

/** The sides of a comparison: those in the program, and those whom they are compared with. */
export const LIFT_SIDES = ['TREATED', 'CONTROL'] as const
export type LiftSide = (typeof LIFT_SIDES)[number]

/** People of one side of a program's lift. */
export interface LiftCell {
  readonly programNo: number
  readonly design: LiftDesign
  readonly side: LiftSide
  /** Those who reached the goal in time, or have not; all where left out. */
  readonly converted?: boolean
}

/** Somebody of one side. */
export interface LiftPerson {
  readonly leadNo: number
  /** From when on they are followed, ISO 8601 with microseconds. */
  readonly followedFrom: string
  readonly converted: boolean
  /** Null for those who have not converted in time. */
  readonly convertedAt: string | null
  /** Whether there is time left. */
  readonly immature: boolean
}

/** Where a page begins: after this person. */
export interface LiftPlace {
  /** ISO 8601 with microseconds. */
  readonly at: string
  readonly leadNo: number
}
