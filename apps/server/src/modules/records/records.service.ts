import { compileRecords } from '@leadlight/compiler'
import type { RecordPlace, RecordRow, RecordsPlan } from '@leadlight/compiler'
import type { DoorClient } from '@leadlight/database'
import type { CellQuery } from '@leadlight/metrics'

import type { RequestContext } from '../../graphql/context.js'
import { checkFirst } from '../../graphql/list-size.js'
import { fromCursor, isInstant, pack, toCursor } from '../../graphql/opaque-text.js'
import { toPage } from '../connections/to-page.js'
import { contextAt } from '../metrics/context-at.js'
import type { RecordConnectionType, RecordEdgeType } from './record-connection.type.js'

/** Where a page of records begins: after a record of one of the number's sets. */
interface Place extends RecordPlace {
  readonly set: number
}

interface Found {
  readonly set: number
  readonly record: RecordRow
}

/**
 * A page of the records behind a number.
 *
 * @throws MetricQueryError with every problem of the cell
 * @throws InputError `FIRST_OUT_OF_RANGE`, `CURSOR_INVALID`, `CURSOR_MISMATCH`
 */
export async function readRecords(
  ctx: RequestContext,
  cell: CellQuery,
  first: number,
  after: string | null,
): Promise<RecordConnectionType> {
  const limit = checkFirst(first) + 1
  const question = ['records', cell]
  const begin = after === null ? null : fromCursor(after, question, isPlace)
  const plan = await planOf(ctx, cell)
  const found = await inSnapshot(ctx, cell, (client) => readSets(plan, begin, limit, client))
  const page = toPage(found, first, ({ set, record }) => {
    const place: Place = { set, ...record.place }
    return { cursor: toCursor(place, question), node: record }
  })
  return {
    edges: page.edges.map(({ cursor, node }) => toEdge(cursor, node, plan, cell)),
    pageInfo: page.pageInfo,
    columns: plan.columns.map(({ id, name, as }) => ({ id, name, as })),
    currency: plan.currency,
    units: plan.units,
    cell,
  }
}

/** How many records there are behind a number, on all pages. */
export async function countRecords(ctx: RequestContext, cell: CellQuery): Promise<number> {
  const plan = await planOf(ctx, cell)
  return inSnapshot(ctx, cell, async (client) => {
    let total = 0
    for (const { text, values } of plan.counts()) {
      const [row] = await client.query<{ count: number }>(text, values)
      total += Number(row?.count ?? 0)
    }
    return total
  })
}

const inSnapshot = <Result>(
  { doors, workspace: { workspaceId } }: RequestContext,
  { asOf }: CellQuery,
  work: (client: DoorClient) => Promise<Result>,
): Promise<Result> => doors.at({ asOf }).withContext({ workspaceId, role: 'read' }, work)

async function planOf(ctx: RequestContext, cell: CellQuery): Promise<RecordsPlan> {
  return compileRecords(cell, await contextAt(ctx, cell.asOf))
}

/** Sets come one after the other; a page goes on with the next where one ends. */
async function readSets(
  plan: RecordsPlan,
  begin: Place | null,
  limit: number,
  client: DoorClient,
): Promise<readonly Found[]> {
  const found: Found[] = []
  for (let set = begin?.set ?? 0; set < plan.sets.length && found.length < limit; set++) {
    const after = set === begin?.set ? { at: begin.at, key: begin.key } : null
    const { text, values } = plan.page(set, after, limit - found.length)
    const rows = await client.query<Readonly<Record<string, unknown>>>(text, values)
    found.push(...rows.map((row) => ({ set, record: plan.read(set, row) })))
  }
  return found
}

function toEdge(
  cursor: string,
  record: RecordRow,
  { columns }: RecordsPlan,
  { asOf }: CellQuery,
): RecordEdgeType {
  const { type, place, at, adds, leadNo, fields } = record
  return {
    cursor,
    at,
    ...adds,
    row: columns.map(({ id }) => fields[id] ?? null),
    record: { ...fields, recordType: type, id: pack([type, ...place.key]), leadNo, asOf },
  }
}

function isPlace(value: unknown): value is Place {
  if (typeof value !== 'object' || value === null) return false
  const { set, at, key } = value as Partial<Place>
  return (
    Number.isInteger(set) &&
    Number(set) >= 0 &&
    (at === '-infinity' || isInstant(at)) &&
    Array.isArray(key) &&
    key.every((part) => typeof part === 'string')
  )
}
