import { compileFunnelRecords } from '@leadlight/compiler'
import type { FunnelRecordPlace, FunnelRecordsPlan } from '@leadlight/compiler'
import { decimalOf, minorDigits } from '@leadlight/metrics'

import type { RequestContext } from '../../graphql/context.js'
import { checkFirst } from '../../graphql/list-size.js'
import { fromCursor, isInstant, toCursor } from '../../graphql/opaque-text.js'
import { toPage } from '../connections/to-page.js'
import { contextAt } from '../metrics/context-at.js'
import { countAt, rowsAt } from '../metrics/rows-at.js'
import type {
  FunnelRecordConnectionType,
  FunnelRecordsAsk,
  FunnelRecordType,
} from './funnel-record.type.js'

/**
 * A page of the people behind a number of the funnel.
 *
 * @throws MetricQueryError with every problem of the question and the cell
 * @throws InputError `FIRST_OUT_OF_RANGE`, `CURSOR_INVALID`, `CURSOR_MISMATCH`
 */
export async function readFunnelRecords(
  ctx: RequestContext,
  asked: FunnelRecordsAsk,
  first: number,
  after: string | null,
): Promise<FunnelRecordConnectionType> {
  const limit = checkFirst(first) + 1
  const question = ['funnelRecords', asked]
  const begin = after === null ? null : fromCursor(after, question, isPlace)
  const plan = await planOf(ctx, asked)
  const rows = await rowsAt(ctx, asked.asOf, plan.page(begin, limit))
  const digits = plan.currency === null ? 0 : minorDigits(plan.currency)
  const page = toPage(rows, first, (row) => {
    const record = plan.read(row)
    return { cursor: toCursor(record.place, question), node: record }
  })
  return {
    records: page.edges.map(({ cursor, node }): FunnelRecordType => {
      const { place: _, minor, ...record } = node
      const value =
        minor === null || plan.currency === null ? null : decimalOf(BigInt(minor), digits)
      return { ...record, cursor, value, asOf: asked.asOf }
    }),
    pageInfo: page.pageInfo,
    currency: plan.currency,
    asked,
  }
}

/** How many people there are behind a number, on all pages. */
export async function countFunnelRecords(
  ctx: RequestContext,
  asked: FunnelRecordsAsk,
): Promise<number> {
  const plan = await planOf(ctx, asked)
  return countAt(ctx, asked.asOf, plan.count())
}

async function planOf(
  ctx: RequestContext,
  { query, cell, asOf }: FunnelRecordsAsk,
): Promise<FunnelRecordsPlan> {
  const context = await contextAt(ctx, asOf)
  return compileFunnelRecords(query, cell, context)
}

function isPlace(value: unknown): value is FunnelRecordPlace {
  if (typeof value !== 'object' || value === null) return false
  const { at, leadNo, place } = value as Partial<FunnelRecordPlace>
  return isInstant(at) && Number.isInteger(leadNo) && typeof place === 'string'
}
