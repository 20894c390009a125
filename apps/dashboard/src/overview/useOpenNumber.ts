import { computed, type ComputedRef } from 'vue'
import { useUrlWord } from '../shell/useUrlWord.js'

/** What a drawer shows of a number. */
export type NumberView = 'explain' | 'records'

export interface UseOpenNumberReturn {
  /** The metric's id, by what is shown of it; empty for none. */
  readonly opened: Readonly<Record<NumberView, ComputedRef<string>>>
  readonly open: (view: NumberView, id: string) => void
  readonly close: () => void
}

/** Which number of the page is open in a drawer, kept in the address: `open=explain.revenue`. */
export function useOpenNumber(): UseOpenNumberReturn {
  const word = useUrlWord('open', () => '')
  const idOf = (view: NumberView) =>
    computed(() => (word.value.startsWith(`${view}.`) ? word.value.slice(view.length + 1) : ''))
  return {
    opened: { explain: idOf('explain'), records: idOf('records') },
    open: (view, id) => (word.value = `${view}.${id}`),
    close: () => (word.value = ''),
  }
}
