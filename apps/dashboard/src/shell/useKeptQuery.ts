import { computed, type ComputedRef } from 'vue'
import { useRoute } from 'vue-router'

/** The words of an address that hold on every page. */
const KEPT = ['preset', 'from', 'to', 'compare', 'segment', 'segmentAt'] as const

/** Period, comparison and segment of this page, for links to another one. */
export function useKeptQuery(): ComputedRef<Record<string, string>> {
  const route = useRoute()
  return computed(() => {
    const kept: Record<string, string> = {}
    for (const word of KEPT) {
      const value = route.query[word]
      if (typeof value === 'string') kept[word] = value
    }
    return kept
  })
}
