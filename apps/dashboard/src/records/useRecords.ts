import { computed, type ComputedRef } from 'vue'
import { useClient } from '../apollo/useClient.js'
import type { CellInput, MetricId, RecordsDrawer_RecordsQuery } from '../gql/graphql.js'
import { RECORDS } from './records-query.js'
import { usePages, type UsePagesReturn } from './usePages.js'

type Page = RecordsDrawer_RecordsQuery['records']
export type RecordEdge = Page['edges'][number]

/** The number whose records are asked for. */
export interface RecordsQuestion {
  readonly metric: MetricId
  readonly cell: CellInput
}

export interface UseRecordsReturn extends UsePagesReturn<Page> {
  readonly edges: ComputedRef<readonly RecordEdge[]>
  readonly total: ComputedRef<number | null>
  readonly hasMore: ComputedRef<boolean>
}

/** The records behind a number, page after page; another question begins anew. */
export function useRecords(question: () => RecordsQuestion): UseRecordsReturn {
  const client = useClient()
  const { pages, ...rest } = usePages<Page>(
    () => JSON.stringify(question()),
    async (last) => {
      const { data } = await client.query({
        query: RECORDS,
        variables: { ...question(), after: last?.pageInfo.endCursor ?? null, isFirst: !last },
        fetchPolicy: 'no-cache',
      })
      return data?.records
    },
  )
  return {
    ...rest,
    pages,
    edges: computed(() => pages.value.flatMap(({ edges }) => edges)),
    total: computed(() => pages.value[0]?.totalCount ?? null),
    hasMore: computed(() => pages.value.at(-1)?.pageInfo.hasNextPage ?? false),
  }
}
