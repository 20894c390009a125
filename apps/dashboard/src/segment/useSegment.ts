import { SEGMENT_TIMES, type SegmentAt } from '@leadlight/metrics'
import { computed, type ComputedRef } from 'vue'
import { useRoute, useRouter } from 'vue-router'

export interface UseSegmentReturn {
  /** The id of the segment that the page is about; null for all leads. */
  readonly segment: ComputedRef<string | null>
  readonly chooseSegment: (id: string | null) => void
  /** When its membership is told; null where there is no segment. */
  readonly segmentAt: ComputedRef<SegmentAt | null>
  readonly chooseSegmentAt: (at: SegmentAt) => void
}

/** The segment of the page and when its membership is told, kept in the address. */
export function useSegment(): UseSegmentReturn {
  const route = useRoute()
  const router = useRouter()
  const segment = computed(() =>
    typeof route.query['segment'] === 'string' ? route.query['segment'] : null,
  )
  return {
    segment,
    chooseSegment: (id) =>
      void router.push({ query: { ...route.query, segment: id ?? undefined } }),
    segmentAt: computed(() => (segment.value === null ? null : readAt(route.query['segmentAt']))),
    chooseSegmentAt: (at) =>
      void router.push({
        query: { ...route.query, segmentAt: at === SHIPPED ? undefined : at },
      }),
  }
}

const SHIPPED: SegmentAt = 'EVENT_TIME'

const readAt = (word: unknown): SegmentAt => SEGMENT_TIMES.find((at) => at === word) ?? SHIPPED
