import type { Filter, Period, ResolvedPeriod, StageDefinition } from '@leadlight/metrics'

/** A cohort funnel's question: who entered the first stage in the period, and how far did they get? */
export interface FunnelQuery {
  readonly period: Period
  readonly where?: Filter
  readonly segment?: string
  /** Forward stages in order; the workspace's own forward stages but optional ones where left out. */
  readonly stages?: readonly string[]
  /** Days from the entry into the first stage; ever where left out. */
  readonly windowDays?: number
  readonly by?: string
}

/** A cohort funnel's answer. */
export interface FunnelAnswer {
  readonly period: ResolvedPeriod
  readonly windowDays: number | null
  readonly steps: readonly FunnelStep[]
  readonly groups: readonly FunnelGroup[]
}

/** The funnel of those with one value of a dimension. */
export interface FunnelGroup {
  readonly value: string | null
  readonly steps: readonly FunnelStep[]
}

/**
 * One stage of a cohort: of those who reached it, how many went on (converted), left for a side
 * stage or can be reached no more (exited), and are still on the way (open). The three add up to
 * `entered`; at the last stage everybody counts as converted.
 */
export interface FunnelStep {
  readonly stage: StageDefinition
  readonly entered: number
  readonly converted: number
  readonly exited: number
  readonly open: number
  /** Reached it only by skipping ahead: the date is that of the next stage. */
  readonly imputed: number
  /** Entered over those who entered the stage before; null at the first stage and over nobody. */
  readonly stepRate: number | null
  /** Entered over those who entered the first stage. */
  readonly cumulativeRate: number | null
  /** Days from the stage before, of those whose both dates are recorded. */
  readonly medianDays: number | null
  readonly p75Days: number | null
  readonly p90Days: number | null
  /** Of those who entered: the window ends after the horizon; without a window, those still open. */
  readonly immature: number
}
