import { readonly, shallowRef, watch, type ShallowRef } from 'vue'
import { failureOf, type Failure } from '../apollo/failure.js'

export interface UsePagesReturn<Page> {
  readonly pages: Readonly<ShallowRef<readonly Page[]>>
  readonly isLoading: Readonly<ShallowRef<boolean>>
  readonly failure: Readonly<ShallowRef<Failure | undefined>>
  /** Loads the next page, or the same one again after a failure. */
  readonly more: () => void
}

/** A list, page after page; another key begins anew, and none asks nothing. */
export function usePages<Page>(
  key: () => string | null,
  load: (last: Page | undefined) => Promise<Page | undefined>,
): UsePagesReturn<Page> {
  const pages = shallowRef<readonly Page[]>([])
  const isLoading = shallowRef(false)
  const failure = shallowRef<Failure>()
  let turn = 0

  async function more(): Promise<void> {
    if (key() === null || isLoading.value) return
    const mine = turn
    isLoading.value = true
    failure.value = undefined
    try {
      const page = await load(pages.value.at(-1))
      if (mine === turn && page) pages.value = [...pages.value, page]
    } catch (error) {
      if (mine === turn) failure.value = failureOf(error)
    } finally {
      if (mine === turn) isLoading.value = false
    }
  }

  watch(
    key,
    () => {
      turn++
      pages.value = []
      failure.value = undefined
      isLoading.value = false
      void more()
    },
    { immediate: true },
  )

  return { pages, isLoading: readonly(isLoading), failure, more: () => void more() }
}
