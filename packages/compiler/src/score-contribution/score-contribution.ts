import type {
  Bucket,
  Comparison,
  Filter,
  Grain,
  JudgedEffect,
  JudgedShare,
  Period,
  ResolvedPeriod,
  SegmentAt,
} from '@leadlight/metrics'

/** What points are told apart by. */
export const CONTRIBUTORS = ['ACTIVITY', 'ASSET', 'RULE', 'MODEL'] as const
export type Contributor = (typeof CONTRIBUTORS)[number]

/** The question of score contribution: what gives and takes points, and what comes of those it touches? */
export interface ScoreContributionQuery {
  /** When points were given and taken. */
  readonly period: Period
  readonly by: Contributor
  /** Days from somebody's first points within which they are to become an MQL; ever where left out. */
  readonly windowDays?: number
  readonly where?: Filter
  readonly segment?: string
  /** EVENT_TIME, at the moment of each change, where left out. */
  readonly segmentAt?: SegmentAt
  /** Tells points bucket by bucket. */
  readonly grain?: Grain
  /** A dimension of leads to break everything down by. */
  readonly breakdownBy?: string
  /** How many groups are shown, those with most points given first; all where left out. */
  readonly limit?: number
  readonly compareTo?: Comparison
}

/** Points that were given and taken. */
export interface Points {
  /** Above 0, as decimal text. */
  readonly given: string
  /** Below 0, as decimal text. */
  readonly taken: string
  /** How often. */
  readonly changes: number
  /** Different people. */
  readonly people: number
}

/** The points of one bucket. */
export interface ContributionPoint extends Points {
  readonly bucket: Bucket
  /** Of the earlier period's bucket in the same place; null where there is none. */
  readonly previous: Points | null
}

/** What came of those whom one key touched. */
export interface JudgedKey extends JudgedEffect {
  /** Those of its people who were no MQL before, and became one since. */
  readonly touched: JudgedShare
  /** The same of everybody else who got or lost points, since their first. */
  readonly others: JudgedShare
  /** Whose window is not over; they are in neither share. */
  readonly immature: number
}

/** One activity, asset, rule or model. */
export interface ContributionRow extends Points, JudgedKey {
  /** Null for points of which the source does not say what they are for. */
  readonly value: string | null
  readonly previous: Points | null
  readonly series: readonly ContributionPoint[]
}

/** What came of everybody whose score something changed. */
export interface ContributionBase {
  /** Everybody who got or lost points and was no MQL before: the base rate. */
  readonly base: JudgedShare
  readonly immature: number
}

/** What was found of some people. */
export interface ContributionPart extends ContributionBase {
  readonly total: Points
  readonly previous: Points | null
  /** What gives most first. */
  readonly rows: readonly ContributionRow[]
  /** Empty without a grain. */
  readonly series: readonly ContributionPoint[]
}

/** The same of the people of one value of a dimension, among themselves. */
export interface ContributionGroup extends ContributionPart {
  /** Null where it is blank. */
  readonly value: string | null
}

/** The answer to score contribution. */
export interface ScoreContributionAnswer extends ContributionPart {
  readonly period: ResolvedPeriod
  readonly previousPeriod: ResolvedPeriod | null
  readonly groups: readonly ContributionGroup[]
  /** How many groups are not shown. */
  readonly hidden: number
}
