import { computed, type ComputedRef } from 'vue'
import { useRoute, useRouter } from 'vue-router'

export interface UseSegmentReturn {
  /** The id of the segment that the page is about; null for all leads. */
  readonly segment: ComputedRef<string | null>
  readonly chooseSegment: (id: string | null) => void
}

/** The segment of the page, kept in the address. */
export function useSegment(): UseSegmentReturn {
  const route = useRoute()
  const router = useRouter()
  return {
    segment: computed(() =>
      typeof route.query['segment'] === 'string' ? route.query['segment'] : null,
    ),
    chooseSegment: (id) =>
      void router.push({ query: { ...route.query, segment: id ?? undefined } }),
  }
}
