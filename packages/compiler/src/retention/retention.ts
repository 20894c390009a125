import type {
  Comparison,
  Filter,
  Grain,
  Note,
  Period,
  ResolvedPeriod,
  SegmentAt,
  SurvivalCurve,
} from '@leadlight/metrics'

/**
 * What makes a customer active in a time. BOUGHT: it pays for a subscription at some instant of it,
 * or a win, an order or a renewal falls into it, or it became a customer in it. CUSTOMER: it is one
 * at some instant of it. ENGAGED: one of its people engaged, ordered or answered in it.
 */
export const RETENTION_ACTIVITIES = ['BOUGHT', 'CUSTOMER', 'ENGAGED'] as const
export type RetentionActivity = (typeof RETENTION_ACTIVITIES)[number]

/** The question of a retention triangle: who became a customer in the period, and who was active later? */
export interface RetentionQuery {
  /** When they became customers. */
  readonly period: Period
  readonly where?: Filter
  readonly segment?: string
  readonly segmentAt?: SegmentAt
  /** How wide cohorts and the times after them are; months where left out. */
  readonly grain?: Grain
  /** How many times after that of acquisition are told; 12 where left out. */
  readonly periods?: number
  /** BOUGHT where left out. */
  readonly activity?: RetentionActivity
  readonly by?: string
  readonly currency?: string
  readonly compareTo?: Comparison
}

/** A retention triangle with the survival of its customers. */
export interface RetentionAnswer extends RetentionTriangle {
  readonly period: ResolvedPeriod
  readonly grain: Grain
  readonly periods: number
  readonly activity: RetentionActivity
  readonly currency: string | null
  readonly groups: readonly RetentionGroup[]
  /** The same of those who became customers in the period that it is compared with; null without one. */
  readonly comparison: RetentionComparison | null
  readonly notes: readonly Note[]
}

/** The triangle of an earlier period, as it is known now. */
export interface RetentionComparison extends RetentionTriangle {
  readonly period: ResolvedPeriod
  readonly groups: readonly RetentionGroup[]
}

/** The triangle of those with one value of a dimension. */
export interface RetentionGroup extends RetentionTriangle {
  readonly value: string | null
}

/** Cohorts against the times since. */
export interface RetentionTriangle {
  readonly size: number
  /** Oldest first; one for every time of the period that has begun, also of nobody. */
  readonly cohorts: readonly RetentionCohort[]
  /** Of each time since acquisition the cohorts for which it is over, together. */
  readonly overall: readonly RetentionCell[]
  readonly survival: RetentionSurvival
}

/** Those who became customers in one time. */
export interface RetentionCohort {
  readonly label: string
  readonly fromDay: string
  readonly size: number
  /** The time is not over, or the period holds a part of it: more may come. */
  readonly provisional: boolean
  /** One for each time since: the first is that of acquisition itself. */
  readonly cells: readonly RetentionCell[]
}

/** A cohort in one later time; all null where that has not begun. */
export interface RetentionCell {
  /** How many times after that of acquisition. */
  readonly offset: number
  /** The time's name; null where the cell is of several cohorts or lies ahead. */
  readonly label: string | null
  /** Whom shares are of. */
  readonly size: number
  /** Those active in the time. */
  readonly active: number | null
  readonly share: number | null
  /** Those active in it or at any time after it. */
  readonly rolling: number | null
  readonly rollingShare: number | null
  /** What they brought in the time, refunds taken off: decimal text in major units. */
  readonly revenue: string | null
  /** The same over that of the time of acquisition. */
  readonly revenueRetention: number | null
  /** What they pay a month at the time's end: decimal text in major units. */
  readonly recurring: string | null
  /** The same over that at the end of the time of acquisition. */
  readonly netRevenueRetention: number | null
  /** The time is not over. */
  readonly provisional: boolean
}

/** How long the customers stay, in days; null where nobody can be told to have left. */
export interface RetentionSurvival {
  readonly curve: SurvivalCurve | null
  readonly reason: Note | null
}
