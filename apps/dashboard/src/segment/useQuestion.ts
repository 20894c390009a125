import type { SegmentAt } from '@leadlight/metrics'
import { computed, type ComputedRef } from 'vue'
import type { PeriodInput } from '../gql/graphql.js'
import { usePeriod } from '../period/usePeriod.js'
import { useSegment } from './useSegment.js'

/** What the address asks of every number: of which time, of whom, and when they belonged to it. */
export interface Question {
  readonly period: PeriodInput
  readonly segment: string | null
  readonly segmentAt: SegmentAt | null
}

/** The question of the page, to be spread into what it asks. */
export function useQuestion(): ComputedRef<Question> {
  const { period } = usePeriod()
  const { segment, segmentAt } = useSegment()
  return computed(() => ({
    period: period.value,
    segment: segment.value,
    segmentAt: segmentAt.value,
  }))
}
