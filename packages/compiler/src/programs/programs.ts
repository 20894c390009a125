import type {
  Comparison,
  Filter,
  Grain,
  ShareInterval,
  Note,
  Period,
  ResolvedPeriod,
  SegmentAt,
} from '@leadlight/metrics'

/** A question about nurture programs: what became of those who were enrolled in a period? */
export interface ProgramsQuery {
  /** When they were enrolled. */
  readonly period: Period
  readonly where?: Filter
  readonly segment?: string
  readonly segmentAt?: SegmentAt
  /** Days from the enrolment in which the goal counts; ever where left out. */
  readonly windowDays?: number
  readonly compareTo?: Comparison
}

/** What the programs of a workspace did. */
export interface ProgramsAnswer {
  readonly period: ResolvedPeriod
  readonly previous: ResolvedPeriod | null
  readonly windowDays: number | null
  /** Every program, also one into which nobody came; in the order of their keys. */
  readonly programs: readonly ProgramAnswer[]
}

export interface ProgramAnswer extends ProgramIdentity, ProgramFlow {
  readonly enrolled: ProgramCount
  /** The same of the period before; null where nothing is compared. */
  readonly previous: ProgramCount | null
}

/** What became of enrolments, step by step. */
export interface ProgramFlow {
  /** Why enrolments ended, most frequent first. */
  readonly exits: readonly ExitCount[]
  /** Enrolments before anything was sent to them. */
  readonly start: StepFlow
  /** In their order. */
  readonly steps: readonly ProgramStepAnswer[]
  /** Of a trigger program; null where the source does not tell what it matched. */
  readonly trigger: TriggerFlow | null
}

export interface ProgramIdentity {
  readonly programNo: number
  /** The source's own reference: the value of the dimension `program`. */
  readonly key: string
  readonly name: string
  readonly kind: 'drip' | 'trigger'
  readonly goal: string | null
}

/** Enrolments and how many of them met the program's goal. */
export interface ProgramCount {
  readonly enrolments: number
  readonly people: number
  /** Ended by the horizon. */
  readonly exited: number
  /** Those who are in it still. */
  readonly active: number
  readonly goal: GoalCount
}

/** A goal rate with its parts; null where the program has no goal or nobody was enrolled. */
export interface GoalCount {
  readonly value: number | null
  readonly met: number
  readonly of: number
  /** Still have time. */
  readonly immature: number
  /** Of those whose time is over. */
  readonly matureValue: number | null
}

export interface ExitCount {
  /** `unknown` where the source says none. */
  readonly reason: string
  readonly count: number
}

/** What became of those who came to a step: entered = advanced + exited + still. */
export interface StepFlow {
  readonly entered: number
  /** Were sent a later step. */
  readonly advanced: number
  /** The enrolment ended, and nothing later was sent. */
  readonly exited: number
  readonly exits: readonly ExitCount[]
  readonly still: number
}

/** A step, with what came of its messages: the first one to each enrolment. */
export interface ProgramStepAnswer extends StepFlow {
  readonly key: string
  readonly name: string
  /** From 1. */
  readonly place: number
  readonly asset: string | null
  readonly delivered: number
  /** By people, as far as can be told. */
  readonly opened: number
  /** Opened by machines only: out of the open rate. */
  readonly unreliable: number
  readonly clicked: number
  readonly unsubscribed: number
}

/** What a trigger matched: matched = fired + suppressed + waiting. */
export interface TriggerFlow {
  readonly matched: number
  readonly fired: number
  readonly suppressed: number
  readonly suppressions: readonly ExitCount[]
  readonly waiting: number
  /** Hours from the match until it fired, of those that did; null of nobody. */
  readonly medianHours: number | null
  readonly p90Hours: number | null
}

/** Numbers of one program in one time or group. */
export interface ProgramSlice {
  readonly programNo: number
  readonly value: string | null
  readonly count: ProgramCount
}

/** How nurtured people are told from others. */
export const LIFT_DESIGNS = ['RANDOMISED', 'MATCHED', 'NAIVE'] as const
export type LiftDesign = (typeof LIFT_DESIGNS)[number]

/** How a lift is to be taken. */
export interface LiftQuery {
  /** Where left out, RANDOMISED if anybody was held out of the program, else MATCHED. */
  readonly design?: LiftDesign
  /** The program's own where left out. */
  readonly goal?: string
  readonly windowDays?: number
}

/** People of one side of a comparison, as they were assigned. */
export interface LiftArm {
  readonly people: number
  readonly outcomes: number
  readonly share: number | null
  /** As how many people of equal weight they count. */
  readonly effective: number
}

/** How much more often those in a program met a goal than others. */
export interface ProgramLift {
  readonly programNo: number
  readonly design: LiftDesign
  readonly goal: string | null
  readonly windowDays: number | null
  /** Relative to the others; null where it cannot be told. */
  readonly value: number | null
  readonly interval: ShareInterval | null
  /** Of shares. */
  readonly difference: number | null
  readonly differenceInterval: ShareInterval | null
  readonly treated: LiftArm
  readonly control: LiftArm
  readonly immature: number
  /** People without anybody to be compared with. */
  readonly leftOut: number
  readonly reason: LiftRefusal | null
}

/** Why there is no lift, where that lies and what to do. */
export interface LiftRefusal extends Note {
  readonly path: readonly string[]
  readonly suggestion: string
}

/** How a program's numbers are cut. */
export interface SliceQuery {
  readonly grain?: Grain
  readonly by?: string
}

/** Which flows: of the slices of the period, or of the whole period before. */
export interface FlowQuery extends SliceQuery {
  readonly previous?: boolean
}
