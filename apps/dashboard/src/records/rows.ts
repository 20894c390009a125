import type { ApolloClient } from '@apollo/client'
import type { columnAs, RecordCellFormat } from './record-cell.js'

/** A column of the rows behind a number. */
export interface RowsColumn {
  readonly id: string
  readonly name: string
  readonly as: ReturnType<typeof columnAs>
}

/** A row, with a text for each column. */
export interface Row {
  readonly key: string
  readonly cells: readonly string[]
}

/** A page of rows. */
export interface RowsPage {
  readonly rows: readonly Row[]
  readonly total: number
  /** The cursor of the next page; null where this is the last. */
  readonly next: string | null
}

/** The rows behind a number of an analysis: how they are called, and how a page of them is read. */
export interface RowsAsk {
  /** Equal for the same question: another one begins anew. */
  readonly key: string
  readonly title: string
  readonly columns: readonly RowsColumn[]
  /** What comes first, in words; the latest where left out. */
  readonly order?: string
  readonly load: (
    client: ApolloClient,
    after: string | null,
    format: Pick<RecordCellFormat, 'zone' | 'locale'>,
  ) => Promise<RowsPage>
}
