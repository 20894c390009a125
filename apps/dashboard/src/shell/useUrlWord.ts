import { computed, type WritableComputedRef } from 'vue'
import { useRoute, useRouter } from 'vue-router'

/** One word of the address, such as `by`; its fallback is left out of the address. */
export function useUrlWord(word: string, fallback: () => string): WritableComputedRef<string> {
  const route = useRoute()
  const router = useRouter()
  return computed({
    get: () => {
      const value = route.query[word]
      return typeof value === 'string' && value !== '' ? value : fallback()
    },
    set: (value) =>
      void router.replace({
        query: { ...route.query, [word]: value === fallback() ? undefined : value },
      }),
  })
}
