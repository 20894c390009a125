import type { Row } from '../answer/numbers.js'
import { numberIn, textIn } from '../answer/values-in.js'
import { suggestNames } from '../bind/near-names.js'
import type { PlannedStatement } from '../planned.js'
import { planned } from '../planned.js'
import type { CompileContext } from '../context.js'
import { Problems } from '../errors.js'
import { printFound, printFoundCount, printFoundPage } from '../sql/funnel/record-page.js'
import type { FunnelRecordPlace } from '../sql/funnel/record-page.js'
import type { BoundFunnel } from './bind-funnel.js'
import { bindFunnel } from './bind-funnel.js'
import { PARTS } from './compile-funnel.js'
import type { FunnelQuery } from './funnel.js'
import type { CellAsk, FunnelCell } from './funnel-cell.js'
import { rowsOfCell } from './record-rows.js'

/** A row behind a number of the funnel. */
export interface FunnelRecord {
  readonly place: FunnelRecordPlace
  /** When it counts, ISO with microseconds. */
  readonly at: string
  /** The number of its lead within the workspace; it never leaves the server. */
  readonly leadNo: number
  readonly stage: string | null
  readonly reason: string | null
  readonly imputed: boolean
  /** How long it took, or has lasted. */
  readonly days: number | null
  /** Minor units of the asked currency. */
  readonly minor: string | null
}

/** The statements that read the rows behind a number. */
export interface FunnelRecordsPlan {
  readonly currency: string | null
  page(after: FunnelRecordPlace | null, limit: number): PlannedStatement
  count(): PlannedStatement
  read(row: Row): FunnelRecord
}

/**
 * Compiles a look at the rows behind one number: exactly those that were counted.
 *
 * @throws MetricQueryError with every problem of the question or the cell
 */
export function compileFunnelRecords(
  query: FunnelQuery,
  cell: FunnelCell,
  context: CompileContext,
): FunnelRecordsPlan {
  const part = PARTS[cell.part]
  const bound = bindFunnel(query, part.metric(query, context), part.name, context)
  const ask = cellAsk(bound, cell)
  const { rows, test, oldestFirst } = rowsOfCell(cell, ask, query, bound, context)
  const group = cell.group === undefined ? undefined : cell.group.value
  const found = printFound(rows, test, group)
  const title = `${part.name}: ${cell.count}`
  return {
    currency: bound.currency,
    page: (after, limit) => planned(title, printFoundPage(found, after, limit, oldestFirst)),
    count: () => planned(`how many of ${title}`, printFoundCount(found)),
    read: readRecord,
  }
}

function cellAsk(bound: BoundFunnel, cell: FunnelCell): CellAsk {
  const { period, buckets, filter, segment } = bound
  const problems = new Problems()
  const place = buckets.findIndex(({ label }) => label === (cell.bucket ?? null))
  if (cell.bucket !== undefined && place < 0) {
    const labels = buckets.flatMap(({ label }) => label ?? [])
    problems.add(
      'UNKNOWN_BUCKET',
      ['cell', 'bucket'],
      `The period has no bucket \`${cell.bucket}\`.`,
      labels.length > 0 ? suggestNames(cell.bucket, labels) : 'Add `grain` to the question.',
      { bucket: cell.bucket },
    )
  }
  if (cell.group && bound.by === null) {
    problems.add(
      'BAD_CELL',
      ['cell', 'value'],
      'The cell names a group, and the question is not broken down.',
      'Add `by` to the question.',
    )
  }
  problems.throwIfAny()
  const bucket = cell.bucket === undefined ? 0 : place + 1
  return {
    stretch: { period, buckets },
    filter,
    segment,
    by: cell.group ? bound.by : null,
    bucket,
    span: buckets[place] && bucket > 0 ? buckets[place] : period,
  }
}

function readRecord(row: Row): FunnelRecord {
  const at = String(row['at'])
  const leadNo = Number(row['lead_no'])
  return {
    place: { at, leadNo, place: textIn(row, 'place') ?? '' },
    at,
    leadNo,
    stage: textIn(row, 'stage_id'),
    reason: textIn(row, 'reason'),
    imputed: row['imputed'] === true,
    days: numberIn(row, 'days'),
    minor: textIn(row, 'minor'),
  }
}
