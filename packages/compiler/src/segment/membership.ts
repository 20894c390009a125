import type { Bucket, Comparison, Grain, Period, ResolvedPeriod } from '@leadlight/metrics'

/** How large a segment was over time, who joined and who left. */
export interface MembershipQuery {
  readonly period: Period
  readonly grain: Grain
  /** A dimension of leads as they are now. */
  readonly by?: string
  readonly compareTo?: Comparison
}

/** Some leads of a segment over time: opening + joined − left = closing. */
export interface MembershipCounts {
  /** Members just before the period. */
  readonly opening: number
  readonly joined: number
  readonly left: number
  readonly closing: number
  readonly points: readonly MembershipPoint[]
}

/** Those with one value of the dimension; one of several values is in each. */
export interface MembershipGroup extends MembershipCounts {
  readonly value: string | null
}

/** A segment over one period. */
export interface MembershipOfPeriod extends MembershipCounts {
  readonly period: ResolvedPeriod
  /** Those with most members at the end first; a value of which nobody was ever a member has none. */
  readonly groups: readonly MembershipGroup[]
}

/** A segment over time, and over the period before where that is asked for. */
export interface MembershipAnswer extends MembershipOfPeriod {
  readonly previous: MembershipOfPeriod | null
}

/** What became of a segment in one bucket. */
export interface MembershipPoint {
  readonly bucket: Bucket
  /** Members at its end, or as far as anything is known. */
  readonly size: number
  /** Stretches of membership that began in it: who comes back joins again. */
  readonly joined: number
  readonly left: number
  /** Cut by the period, or not over yet. */
  readonly partial: boolean
}

/** How two segments share some leads now. */
export interface OverlapCounts {
  readonly both: number
  readonly onlyFirst: number
  readonly onlySecond: number
  /** Leads that are in neither. */
  readonly neither: number
}

/** How two segments share the leads of today. */
export interface OverlapAnswer extends OverlapCounts {
  /** The same by the values of a dimension, most members first; none without one. */
  readonly groups: readonly OverlapGroup[]
}

/** How they share the leads with one value, who has several is with each. */
export interface OverlapGroup extends OverlapCounts {
  /** Null where it is blank. */
  readonly value: string | null
}

/** Which stretches of membership: those at the beginning, that began or ended in the time, or at its end. */
export const MEMBERSHIP_MOVES = ['OPENING', 'JOINED', 'LEFT', 'CLOSING'] as const
export type MembershipMoves = (typeof MEMBERSHIP_MOVES)[number]

/** A number of a segment over time. */
export interface MembershipCell {
  readonly which: MembershipMoves
  /** The label of a bucket; the whole period where left out. */
  readonly bucket?: string
  /** The group of one value of the question's dimension; everybody where left out. */
  readonly group?: { readonly value: string | null }
}

/** A stretch for which somebody was a member. */
export interface MembershipStay {
  readonly leadNo: number
  /** ISO 8601 with microseconds. */
  readonly joinedAt: string
  /** Null while it goes on. */
  readonly leftAt: string | null
}

/** Where a page of stays begins: after this one. */
export type MembershipStayPlace = Pick<MembershipStay, 'leadNo' | 'joinedAt'>
