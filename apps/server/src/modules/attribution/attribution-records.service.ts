import { compileAttributionRecords } from '@leadlight/compiler'
import type { CreditPlace } from '@leadlight/compiler'

import type { RequestContext } from '../../graphql/context.js'
import { checkFirst } from '../../graphql/list-size.js'
import { fromCursor, isInstant, toCursor } from '../../graphql/opaque-text.js'
import { toPage } from '../connections/to-page.js'
import { contextAt } from '../metrics/context-at.js'
import { countOf, rowsOf } from '../metrics/rows-at.js'
import type {
  AttributionRecordConnectionType,
  AttributionRecordsAsk,
  AttributionRecordType,
} from './attribution-record.type.js'
import { creditText } from './credit-text.js'

/**
 * A page of the credit behind a cell, with how much there is. A model that learns does so anew, from the
 * same state of the data.
 *
 * @throws MetricQueryError with every problem of the question and the cell
 * @throws InputError `FIRST_OUT_OF_RANGE`, `CURSOR_INVALID`, `CURSOR_MISMATCH`
 */
export async function readAttributionRecords(
  ctx: RequestContext,
  asked: AttributionRecordsAsk,
  first: number,
  after: string | null,
): Promise<AttributionRecordConnectionType> {
  const { query, cell, asOf } = asked
  const limit = checkFirst(first) + 1
  const question = ['attributionRecords', asked]
  const begin = after === null ? null : fromCursor(after, question, isPlace)
  const context = await contextAt(ctx, asOf)
  const plan = compileAttributionRecords(query, cell, context)
  const { workspaceId } = ctx.workspace
  const { rows, total } = await ctx.doors
    .at({ asOf })
    .withContext({ workspaceId, role: 'read' }, async (client) => {
      const statements = plan.records(plan.learn ? await rowsOf(client, plan.learn) : [])
      const found = await rowsOf(client, statements.page(begin, limit))
      return { rows: found, total: countOf(await rowsOf(client, statements.count)) }
    })
  const { currency } = plan
  const page = toPage(rows, first, (row) => ({
    cursor: toCursor(plan.placeOf(row), question),
    node: plan.read(row),
  }))
  return {
    records: page.edges.map(
      ({ cursor, node: { amount, credit, ...record } }): AttributionRecordType => ({
        ...record,
        cursor,
        amount: creditText(amount, currency),
        credit: creditText(credit, currency),
        share: Number(credit) / Number(amount),
        asOf,
      }),
    ),
    pageInfo: page.pageInfo,
    totalCount: total,
    unit: currency === null ? 'NUMBER' : 'MONEY',
    currency,
  }
}

function isPlace(value: unknown): value is CreditPlace {
  if (typeof value !== 'object' || value === null) return false
  const { at, line, position } = value as Partial<CreditPlace>
  return isInstant(at) && typeof line === 'string' && Number.isInteger(position)
}
