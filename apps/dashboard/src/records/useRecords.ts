import { computed, shallowRef, watch, type ComputedRef, type ShallowRef } from 'vue'
import { failureOf, type Failure } from '../apollo/failure.js'
import { useClient } from '../apollo/useClient.js'
import type { CellInput, MetricId, RecordsDrawer_RecordsQuery } from '../gql/graphql.js'
import { RECORDS } from './records-query.js'

type Page = RecordsDrawer_RecordsQuery['records']
export type RecordEdge = Page['edges'][number]

/** The number whose records are asked for. */
export interface RecordsQuestion {
  readonly metric: MetricId
  readonly cell: CellInput
}

export interface UseRecordsReturn {
  readonly pages: Readonly<ShallowRef<readonly Page[]>>
  readonly edges: ComputedRef<readonly RecordEdge[]>
  readonly total: ComputedRef<number | null>
  readonly hasMore: ComputedRef<boolean>
  readonly isLoading: Readonly<ShallowRef<boolean>>
  readonly failure: Readonly<ShallowRef<Failure | undefined>>
  /** Loads the next page, or the first one again after a failure. */
  readonly more: () => void
}

/** The records behind a number, page after page; another question begins anew. Null asks nothing. */
export function useRecords(question: () => RecordsQuestion | null): UseRecordsReturn {
  const client = useClient()
  const pages = shallowRef<readonly Page[]>([])
  const isLoading = shallowRef(false)
  const failure = shallowRef<Failure>()
  let turn = 0

  async function load(): Promise<void> {
    const asked = question()
    if (!asked || isLoading.value) return
    const mine = turn
    isLoading.value = true
    failure.value = undefined
    const after = pages.value.at(-1)?.pageInfo.endCursor ?? null
    const variables = { ...asked, after, isFirst: pages.value.length === 0 }
    try {
      const { data } = await client.query({ query: RECORDS, variables, fetchPolicy: 'no-cache' })
      if (mine === turn && data) pages.value = [...pages.value, data.records]
    } catch (error) {
      if (mine === turn) failure.value = failureOf(error)
    } finally {
      if (mine === turn) isLoading.value = false
    }
  }

  watch(
    () => JSON.stringify(question()),
    () => {
      turn++
      pages.value = []
      isLoading.value = false
      void load()
    },
    { immediate: true },
  )

  return {
    pages,
    edges: computed(() => pages.value.flatMap(({ edges }) => edges)),
    total: computed(() => pages.value[0]?.totalCount ?? null),
    hasMore: computed(() => pages.value.at(-1)?.pageInfo.hasNextPage ?? false),
    isLoading,
    failure,
    more: () => void load(),
  }
}
