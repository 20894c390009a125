import { compileTouchRecords } from '@leadlight/compiler'
import type { AttributionQuery, TouchCell, TouchPlace } from '@leadlight/compiler'

import type { RequestContext } from '../../graphql/context.js'
import { checkFirst } from '../../graphql/list-size.js'
import { fromCursor, isInstant, toCursor } from '../../graphql/opaque-text.js'
import { toPage } from '../connections/to-page.js'
import { contextAt } from '../metrics/context-at.js'
import { countAt, rowsAt } from '../metrics/rows-at.js'
import type { TouchRecordConnectionType } from './touch-record.type.js'

/** Which conversions are shown. */
export interface TouchRecordsAsk {
  readonly query: AttributionQuery
  readonly cell: TouchCell
  readonly asOf: string | undefined
}

/**
 * A page of the conversions of which touches are counted.
 *
 * @throws MetricQueryError with every problem of the question and the cell
 * @throws InputError `FIRST_OUT_OF_RANGE`, `CURSOR_INVALID`, `CURSOR_MISMATCH`
 */
export async function readTouchRecords(
  ctx: RequestContext,
  asked: TouchRecordsAsk,
  first: number,
  after: string | null,
): Promise<TouchRecordConnectionType> {
  const { query, cell, asOf } = asked
  const limit = checkFirst(first) + 1
  const question = ['touchRecords', asked]
  const begin = after === null ? null : fromCursor(after, question, isPlace)
  const plan = compileTouchRecords(query, cell, await contextAt(ctx, asOf))
  const rows = await rowsAt(ctx, asOf, plan.page(begin, limit))
  const page = toPage(rows, first, (row) => ({
    cursor: toCursor(plan.placeOf(row), question),
    node: plan.read(row),
  }))
  return {
    records: page.edges.map(({ cursor, node }) => ({ ...node, cursor, asOf })),
    pageInfo: page.pageInfo,
    count: () => countAt(ctx, asOf, plan.count()),
  }
}

function isPlace(value: unknown): value is TouchPlace {
  if (typeof value !== 'object' || value === null) return false
  const { at, id } = value as Partial<TouchPlace>
  return isInstant(at) && typeof id === 'string'
}
