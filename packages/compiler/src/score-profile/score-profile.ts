import type {
  Bucket,
  Comparison,
  Filter,
  Grain,
  ModelShare,
  Period,
  ResolvedPeriod,
  ScoreCell,
  SegmentAt,
} from '@leadlight/metrics'
import type { RuledScores } from '../scoring/ruled-scores.js'

/** The question of a score profile: how high did new leads score when their month ended, or at an age? */
export interface ScoreProfileQuery {
  /** When they became leads. */
  readonly period: Period
  /** How wide cohorts are; months where left out. */
  readonly grain?: Grain
  /** Reads scores so many days after the creation; at the end of its month where left out. */
  readonly atAgeDays?: number
  readonly where?: Filter
  readonly segment?: string
  /** EVENT_TIME, at the creation, where left out; PERIOD_END is the end of the cohort. */
  readonly segmentAt?: SegmentAt
  readonly by?: string
  /** How many groups are shown, the largest first; all where left out. */
  readonly limit?: number
  readonly compareTo?: Comparison
  /** Scores by these rules; what the source says where left out. */
  readonly ruled?: RuledScores
}

/** A cell with the models that gave its scores, the one with most first. */
export interface ProfileCell extends ScoreCell {
  readonly models: readonly ModelShare[]
}

/** The new leads of a stretch of time. */
export interface ProfileCohort extends ProfileCell {
  readonly bucket: Bucket
  /** Its last month was not over at the horizon. */
  readonly provisional: boolean
  /** Models that gave no score of the cohort before: a break marker. */
  readonly newModels: readonly string[]
  /** The cohort of the earlier period in the same place; null where none is. */
  readonly previous: ProfileCell | null
}

/** The profile of those with one value of a dimension. */
export interface ProfileGroup {
  readonly value: string | null
  readonly total: ProfileCell
  readonly previous: ProfileCell | null
  readonly cohorts: readonly ProfileCohort[]
}

/** The answer to a score profile. */
export interface ScoreProfileAnswer {
  readonly period: ResolvedPeriod
  readonly previousPeriod: ResolvedPeriod | null
  /** The limits of the workspace's bands: one band more than limits. */
  readonly limits: readonly number[]
  readonly total: ProfileCell
  readonly previous: ProfileCell | null
  /** Models that are on one side of the comparison only. */
  readonly comparisonBreak: readonly string[]
  readonly provisional: boolean
  readonly cohorts: readonly ProfileCohort[]
  readonly groups: readonly ProfileGroup[]
  /** How many groups are not shown. */
  readonly hidden: number
}
