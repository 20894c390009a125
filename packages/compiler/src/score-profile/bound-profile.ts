import type { BoundQuery } from '../bind/bound-query.js'
import type { RuledScores } from '../scoring/ruled-scores.js'

/** A score profile with its names settled. */
export interface BoundProfile extends Pick<
  BoundQuery,
  'period' | 'previous' | 'buckets' | 'previousBuckets' | 'filter' | 'segment'
> {
  readonly age: number | null
  readonly by: string | null
  readonly limit: number | null
  readonly ruled: RuledScores | null
}
