import type { CompileContext } from '../../context.js'
import type { Scan } from '../../plan/scan.js'
import type { Sql } from '../sql.js'

/** What the printer of a source gets. */
export interface SourceAsk {
  readonly scan: Scan
  readonly context: CompileContext
  /** The question's buckets as a relation: bucket, start_at, end_at, opening_at, closing_at, from_day, to_day. */
  readonly buckets: Sql
  /** Values of the parameters that the measure hands on. */
  readonly params: Readonly<Record<string, string | number | null>>
}

/**
 * Rows that are worked out for a question, as a SELECT: `workspace_id`, the columns of the fact and,
 * for the anchor type `bucket`, the bucket's number. None of them may come from beyond the horizon.
 */
export type SourcePrinter = (ask: SourceAsk) => Sql
