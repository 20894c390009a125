import { compilePathRecords } from '@leadlight/compiler'
import type { AttributionQuery, PathPlace } from '@leadlight/compiler'

import type { RequestContext } from '../../graphql/context.js'
import { checkFirst } from '../../graphql/list-size.js'
import { fromCursor, isInstant, toCursor } from '../../graphql/opaque-text.js'
import { toPage } from '../connections/to-page.js'
import { contextAt } from '../metrics/context-at.js'
import { countAt, rowsAt } from '../metrics/rows-at.js'
import { creditText } from './credit-text.js'
import type { PathRecordConnectionType } from './path-record.type.js'

/** Whose conversions are shown. */
export interface PathAsk {
  readonly query: AttributionQuery
  readonly steps: readonly (string | null)[]
  readonly asOf: string | undefined
}

/**
 * A page of the conversions that went along a path.
 *
 * @throws MetricQueryError with every problem of the question
 * @throws InputError `FIRST_OUT_OF_RANGE`, `CURSOR_INVALID`, `CURSOR_MISMATCH`
 */
export async function readPathRecords(
  ctx: RequestContext,
  asked: PathAsk,
  first: number,
  after: string | null,
): Promise<PathRecordConnectionType> {
  const { query, steps, asOf } = asked
  const limit = checkFirst(first) + 1
  const question = ['pathRecords', asked]
  const begin = after === null ? null : fromCursor(after, question, isPlace)
  const plan = compilePathRecords(query, steps, await contextAt(ctx, asOf))
  const rows = await rowsAt(ctx, asOf, plan.page(begin, limit))
  const page = toPage(rows, first, (row) => ({
    cursor: toCursor(plan.placeOf(row), question),
    node: plan.read(row),
  }))
  const { currency } = plan
  return {
    records: page.edges.map(({ cursor, node: { value, ...record } }) => ({
      ...{ ...record, cursor, asOf },
      value: creditText(value, currency),
    })),
    pageInfo: page.pageInfo,
    unit: currency === null ? 'NUMBER' : 'MONEY',
    currency,
    count: () => countAt(ctx, asOf, plan.count()),
  }
}

function isPlace(value: unknown): value is PathPlace {
  if (typeof value !== 'object' || value === null) return false
  const { at, journey } = value as Partial<PathPlace>
  return isInstant(at) && typeof journey === 'string'
}
