import type { CellQuery, RecordColumn } from '@leadlight/metrics'
import { minorDigits } from '@leadlight/metrics'
import type { Row } from '../answer/numbers.js'
import type { PlannedStatement } from '../planned.js'
import { planned } from '../planned.js'
import type { CompileContext } from '../context.js'
import { describeScan } from '../plan/describe-scan.js'
import { printRecordCount, printRecordPage } from '../sql/print-records.js'
import { bindCell } from './bind-cell.js'
import { planRecords } from './plan-records.js'
import type { RecordRow } from './read-record.js'
import { readRecord } from './read-record.js'
import { sideUnits } from './side-units.js'
import type { SideUnits } from './side-units.js'
import type { RecordPlace, RecordSet } from './record-set.js'

/*
 * The rows behind a number: another printing of the scans that it was measured by. The same joins,
 * the same tests and the same cell; but instead of being counted, each row is shown with what it
 * adds. Summing what the records add gives the part again.
 */

/** A cell made into statements: its sets of records come one after the other. */
export interface RecordsPlan {
  /** ISO 4217; what records add is told in it, for money. */
  readonly currency: string | null
  /** What it is told in, by side. */
  readonly units: SideUnits
  readonly sets: readonly { readonly type: string; readonly shows: RecordSet['shape']['shows'] }[]
  /** What is shown of the records, by name: the columns of all sets. */
  readonly columns: readonly NamedRecordColumn[]
  /** A page of a set, latest first. */
  page(set: number, after: RecordPlace | null, limit: number): PlannedStatement
  /** One statement per set, each with one row: `count`. */
  counts(): readonly PlannedStatement[]
  /** A row of a page as a record. */
  read(set: number, row: Row): RecordRow
}

export interface NamedRecordColumn extends RecordColumn {
  readonly id: string
}

/**
 * Compiles the question for the records behind a cell.
 *
 * @throws MetricQueryError with every problem of the question or of the cell
 */
export function compileRecords(cell: CellQuery, context: CompileContext): RecordsPlan {
  const bound = bindCell(cell, context)
  const sets = planRecords(cell, bound, context)
  const { currency } = bound.query
  const { unit } = bound.metric.definition
  const digits = currency === null ? 2 : minorDigits(currency)
  const setAt = (place: number): RecordSet => {
    const set = sets[place]
    if (!set) throw new Error(`There is no set ${place} of records.`)
    return set
  }
  return {
    currency,
    units: sideUnits(bound.metric, cell.part ?? 'VALUE'),
    sets: sets.map(({ shape: { type, shows } }) => ({ type, shows })),
    columns: columnsOf(sets),
    page: (place, after, limit) => {
      const set = setAt(place)
      const title = `records: ${describeScan({ ...set.scan, measures: [] })}`
      return planned(title, printRecordPage(set, after, limit, context))
    },
    counts: () =>
      sets.map((set) => {
        const title = `how many records: ${describeScan({ ...set.scan, measures: [] })}`
        return planned(title, printRecordCount(set, context))
      }),
    read: (place, row) => readRecord(setAt(place), row, unit, digits),
  }
}

function columnsOf(sets: readonly RecordSet[]): readonly NamedRecordColumn[] {
  const columns = new Map<string, NamedRecordColumn>()
  for (const { shape } of sets) {
    for (const [id, column] of Object.entries(shape.shows)) {
      if (!columns.has(id)) columns.set(id, { id, ...column })
    }
  }
  return [...columns.values()]
}
