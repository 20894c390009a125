import type { Filter, Period, ResolvedPeriod, SegmentAt } from '@leadlight/metrics'
import type { RuledScores } from './ruled-scores.js'

/** The question what another threshold, or other rules, would change at the horizon. */
export interface WhatIfQuery {
  /** The threshold to try; the one in force where left out. */
  readonly threshold?: number
  /** The rules to try; the scores that are changed where left out. */
  readonly after?: RuledScores
  /** Scores to begin with; what the source says where left out. */
  readonly before?: RuledScores
  /** Which leads, by their creation; all where left out. */
  readonly created?: Period
  readonly where?: Filter
  readonly segment?: string
  /** NOW where left out; EVENT_TIME is the creation, PERIOD_END the end of `created`. */
  readonly segmentAt?: SegmentAt
  /** A dimension of leads as they are now. */
  readonly by?: string
}

/** One value of the dimension; null where it is blank. */
export interface WhatIfGroupOf {
  readonly value: string | null
}

/** Where leads are before or after the change. */
export interface WhatIfSide {
  /** The MQL threshold; null for none. */
  readonly threshold: number | null
  readonly scored: number
  readonly unscored: number
  /** Those who reach the threshold; null without one. */
  readonly above: number | null
  /** Those in each band, the lowest first. */
  readonly bands: readonly number[]
}

/** Leads that go from a band to another one, or stay; null for the unscored. */
export interface WhatIfMove {
  readonly from: number | null
  readonly to: number | null
  readonly leads: number
}

/** What a change of threshold or rules would do to some leads. */
export interface WhatIfCounts {
  readonly leads: number
  readonly before: WhatIfSide
  readonly after: WhatIfSide
  /** Those who would reach the threshold and do not now; null without one before or after. */
  readonly up: number | null
  /** Of those, who has never been an MQL: the work that is new to sales. */
  readonly upNew: number | null
  /** Those who reach the threshold now and would not. */
  readonly down: number | null
  /** Leads whose score would be another one. */
  readonly changed: number
  readonly moves: readonly WhatIfMove[]
}

/** What it would do to the leads of one value of a dimension; one of several values is in each. */
export interface WhatIfGroup extends WhatIfCounts, WhatIfGroupOf {}

/** What a change of threshold or rules would do. */
export interface WhatIfAnswer extends WhatIfCounts {
  /** When leads were created; null for all. */
  readonly created: ResolvedPeriod | null
  readonly limits: readonly number[]
  /** Those with most leads first. */
  readonly groups: readonly WhatIfGroup[]
}

/** Which leads of a what-if. */
export const WHAT_IF_LEADS = ['UP', 'UP_NEW', 'DOWN', 'CHANGED'] as const
export type WhatIfLeads = (typeof WHAT_IF_LEADS)[number]
