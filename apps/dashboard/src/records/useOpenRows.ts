import { computed, type ComputedRef } from 'vue'
import { useUrlWord } from '../shell/useUrlWord.js'

/** Which number of a page is meant, in words of that page. */
export type NumberWords = Readonly<Record<string, string>>

export interface UseOpenRowsReturn {
  /** Null while nothing is open. */
  readonly opened: ComputedRef<NumberWords | null>
  readonly open: (words: NumberWords) => void
  readonly close: () => void
}

/** The number whose rows a drawer shows, kept in the address: `rows=count=entered&stage=mql`. */
export function useOpenRows(): UseOpenRowsReturn {
  const word = useUrlWord('rows', () => '')
  return {
    opened: computed(() =>
      word.value === '' ? null : Object.fromEntries(new URLSearchParams(word.value)),
    ),
    open: (words) => (word.value = new URLSearchParams(words).toString()),
    close: () => (word.value = ''),
  }
}
