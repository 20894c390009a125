import type { Bucket, Grain, Period, ResolvedPeriod } from '@leadlight/metrics'

/** How large a segment was over time, who joined and who left. */
export interface MembershipQuery {
  readonly period: Period
  readonly grain: Grain
}

/** A segment over time: opening + joined − left = closing. */
export interface MembershipAnswer {
  readonly period: ResolvedPeriod
  /** Members just before the period. */
  readonly opening: number
  readonly joined: number
  readonly left: number
  readonly closing: number
  readonly points: readonly MembershipPoint[]
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

/** How two segments share their members now. */
export interface OverlapAnswer {
  readonly both: number
  readonly onlyFirst: number
  readonly onlySecond: number
  /** Leads that are in neither. */
  readonly neither: number
}
