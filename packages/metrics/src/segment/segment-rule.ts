import type { Filter } from '../query/filter.js'
import type { DeedId } from './deeds.js'

/**
 * Who belongs to a segment: a condition on what somebody is, has done, scores, and on which other
 * segments they are in. Several keys of one object all have to hold; `and`, `or` and `not` nest. As
 * in a filter, what is blank makes a test unknown, so that neither it nor its `not` holds; whether
 * somebody did something or is in another segment is always known.
 */
export interface SegmentRule extends Omit<Filter, 'and' | 'or' | 'not'> {
  readonly and?: readonly SegmentRule[]
  readonly or?: readonly SegmentRule[]
  readonly not?: SegmentRule
  readonly did?: DidRule
  readonly score?: ScoreRule
  /** The id of another segment, to which they belong at the same time. */
  readonly segment?: string
}

/** Something done so often, counted up to the moment at which membership is told; once or more unless said. */
export interface DidRule {
  readonly deed: DeedId
  readonly atLeast?: number
  /** 0 for those who did not. */
  readonly atMost?: number
  readonly exactly?: number
  /** The first day that counts, in the workspace's zone. */
  readonly since?: string
  /** Only the last so many days of 24 hours count. */
  readonly lastDays?: number
  /** References of campaigns: any of them. */
  readonly campaign?: readonly string[]
  readonly asset?: readonly string[]
  readonly channel?: readonly string[]
  readonly program?: readonly string[]
}

/** Limits of a score, both included; one that nothing has scored is blank. */
export interface ScoreRule {
  readonly atLeast?: number
  readonly atMost?: number
}

/**
 * When membership is told: at the moment of what is counted, at the end of its bucket, or as far as
 * anything is known.
 */
export const SEGMENT_TIMES = ['EVENT_TIME', 'PERIOD_END', 'NOW'] as const
export type SegmentAt = (typeof SEGMENT_TIMES)[number]
