import { computed, type WritableComputedRef } from 'vue'
import { useRoute, useRouter, type Router } from 'vue-router'

/** One word of the address, such as `by`; its fallback is left out of the address. */
export function useUrlWord(word: string, fallback: () => string): WritableComputedRef<string> {
  const route = useRoute()
  const router = useRouter()
  return computed({
    get: () => {
      const value = route.query[word]
      return typeof value === 'string' && value !== '' ? value : fallback()
    },
    set: (value) => setWord(router, word, value === fallback() ? undefined : value),
  })
}

type Words = Record<string, string | undefined>

const waiting = new WeakMap<Router, Words>()

/** Words that are set together make one step: each step by itself would start from the old address. */
function setWord(router: Router, word: string, value: string | undefined): void {
  const begun = waiting.get(router)
  const words = begun ?? {}
  words[word] = value
  if (begun) return
  waiting.set(router, words)
  queueMicrotask(() => {
    waiting.delete(router)
    void router.replace({ query: { ...router.currentRoute.value.query, ...words } })
  })
}
