import type { Bucket, Filter, ResolvedPeriod } from '@leadlight/metrics'
import type { BoundSegment } from '../bind/rule-node.js'
import type { Contributor } from './score-contribution.js'

/** A question of score contribution with its names settled. */
export interface BoundContribution {
  readonly period: ResolvedPeriod
  readonly previous: ResolvedPeriod | null
  /** Whether points are told bucket by bucket. */
  readonly timed: boolean
  readonly buckets: readonly Bucket[]
  readonly previousBuckets: readonly Bucket[]
  readonly by: Contributor
  /** The dimension of leads that everything is broken down by. */
  readonly breakdownBy: string | null
  readonly limit: number | null
  readonly windowDays: number | null
  readonly filter: Filter | null
  readonly segment: BoundSegment | null
}
