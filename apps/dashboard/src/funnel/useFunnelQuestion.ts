import { computed, type ComputedRef } from 'vue'
import type { FunnelInput } from '../gql/graphql.js'
import { usePeriod } from '../period/usePeriod.js'
import { useSegment } from '../segment/useSegment.js'

/** The question of every part of the funnel, as the address has it. */
export function useFunnelQuestion(): ComputedRef<FunnelInput> {
  const { period, grain } = usePeriod()
  const { segment, segmentAt } = useSegment()
  return computed(() => ({
    period: period.value,
    segment: segment.value,
    segmentAt: segmentAt.value,
    grain: grain.value,
  }))
}
