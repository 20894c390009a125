import type { OperationVariables, TypedDocumentNode } from '@apollo/client'
import type { Value } from '@leadlight/metrics'
import { columnAs, recordCell, type CellKind } from './record-cell.js'
import type { RowsAsk } from './rows.js'

/** A column of rows: what it tells of an entry, and how that is written. */
export interface RowsField<Entry> {
  readonly id: string
  readonly name: string
  readonly as: CellKind
  readonly of: (entry: Entry) => Value | undefined
}

/** A page of entries, as the API tells it. */
interface EntriesPage<Entry> {
  readonly totalCount: number
  readonly currency?: string | null
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
  readonly entries: readonly Entry[]
}

/** Records as the API hands them out, one by one with their cursors. */
interface Connection<Node> {
  readonly totalCount: number
  readonly pageInfo: EntriesPage<Node>['pageInfo']
  readonly edges: readonly { readonly cursor: string; readonly node: Node }[]
}

/** A connection as a page of entries. */
export const pageOfEdges = <Node, Of extends Connection<Node>>(
  page: Of & Connection<Node>,
): Of & EntriesPage<Node & { readonly cursor: string }> => ({
  ...page,
  entries: page.edges.map(({ cursor, node }) => ({ cursor, ...node })),
})

interface RowsQuestion<Data, Variables, Entry> {
  readonly title: string
  readonly order?: string
  readonly query: TypedDocumentNode<Data, Variables>
  readonly variables: Omit<Variables, 'first' | 'after'>
  readonly fields: readonly RowsField<Entry>[]
  /** Where the answer has a page; nothing where there is nothing to have pages. */
  readonly pageOf: (data: Data) => EntriesPage<Entry> | null | undefined
}

/** As many rows as a page has. */
const PAGE_SIZE = 50

/** Rows behind a number of an analysis, from what its API is asked and the columns it is told in. */
export function askRows<
  Data,
  Variables extends OperationVariables,
  Entry extends { readonly cursor: string },
>({ query, variables, fields, pageOf, ...words }: RowsQuestion<Data, Variables, Entry>): RowsAsk {
  return {
    ...words,
    key: JSON.stringify(variables),
    columns: fields.map(({ id, name, as }) => ({ id, name, as: columnAs(as) })),
    async load(client, after, format) {
      const { data } = await client.query<Data, OperationVariables>({
        query,
        variables: { ...variables, first: PAGE_SIZE, after },
        fetchPolicy: 'no-cache',
      })
      if (!data) throw new Error('No answer.')
      const page = pageOf(data)
      if (!page) return { rows: [], total: 0, next: null }
      const { entries, totalCount, pageInfo, currency = null } = page
      return {
        total: totalCount,
        next: pageInfo.hasNextPage ? pageInfo.endCursor : null,
        rows: entries.map((entry) => ({
          key: entry.cursor,
          cells: fields.map(({ as, of }) =>
            recordCell(of(entry) ?? null, as, { ...format, currency }),
          ),
        })),
      }
    },
  }
}
