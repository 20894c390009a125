import type {
  Comparison,
  Filter,
  JudgedEffect,
  JudgedShare,
  Period,
  ResolvedPeriod,
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

/** One activity, asset, rule or model. */
export interface ContributionRow extends Points, JudgedEffect {
  /** Null for points of which the source does not say what they are for. */
  readonly value: string | null
  /** Those of its people who were no MQL before, and became one since. */
  readonly touched: JudgedShare
  /** The same of everybody else who got or lost points, since their first. */
  readonly others: JudgedShare
  /** Whose window is not over; they are in neither share. */
  readonly immature: number
  readonly previous: Points | null
}

/** The answer to score contribution. */
export interface ScoreContributionAnswer {
  readonly period: ResolvedPeriod
  readonly previousPeriod: ResolvedPeriod | null
  readonly total: Points
  readonly previous: Points | null
  /** Everybody who got or lost points and was no MQL before: the base rate. */
  readonly base: JudgedShare
  readonly immature: number
  /** What gives most first. */
  readonly rows: readonly ContributionRow[]
}
