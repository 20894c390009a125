import type { CompileContext } from '../context.js'
import type { RowTest, Scan } from '../plan/scan.js'
import type { DimensionPrinter } from './print-filter.js'
import { printFilter } from './print-filter.js'
import { countedValues, printCounted } from './print-counted-values.js'
import { measuredLines, printLineMeasure } from './print-line-measure.js'
import type { PartMeasure } from './print-line-measure.js'
import { printMeasure } from './print-measure.js'
import {
  membershipMoment,
  printBucket,
  printBuckets,
  printClosing,
  printHolding,
  printRange,
} from './print-placement.js'
import { printRollup } from './print-rollup.js'
import { printSegment } from './print-segment.js'
import { printTests } from './print-tests.js'
import { rowPrinter } from './row-printer.js'
import { sourcePrinter } from './sources/index.js'
import type { Sql } from './sql.js'
import { id, join, sql, val } from './sql.js'

/*
 * Stage 4 of the compiler: a scan becomes one SELECT. Columns come in this order: the bucket's
 * number from 1, one text per dimension, one number per measure.
 */

/** The alias of a scan's rows. */
export const ROW = 'f'

/** The SELECT of a scan. */
export function printScan(scan: Scan, context: CompileContext): Sql {
  const { joins, dimension, goal, money } = rowPrinter(scan, ROW, context)
  const dimensions = scan.by.map((name) => dimension.value(name))
  const counted = countedColumns(scan)
  const parts = partsOf(scan, money, context)
  const measures =
    counted || parts
      ? []
      : scan.measures.map((measure) => printMeasure(measure, scan, ROW, goal, money, context))
  const columns = [
    sql`${printBucket(scan, ROW)} as bucket`,
    ...dimensions.map((value, i) => sql`${value} as ${id(`d${i}`)}`),
    ...measures.map((value, i) => sql`${value} as ${id(`m${i}`)}`),
    ...(counted ?? []).map((column, i) => sql`${id(ROW, column)} as ${id(`c${i}`)}`),
    ...(counted ? [sql`count(*) as n`] : []),
    ...(parts?.key ?? []).map((column, i) => sql`${id(ROW, column)} as ${id(`k${i}`)}`),
    ...(parts?.measures ?? []).map(({ ofPart }) => ofPart),
  ]
  const kept = printKept(scan, dimension, context)
  const cells = sql`select
  ${join(columns, ',\n  ')}
from ${printRelation(scan, context)} ${id(ROW)}${printHolding(scan, ROW, context)}${joins.sql}
where ${kept}
group by ${printPlaces(1 + dimensions.length + (counted ?? parts?.key ?? []).length)}${printHaving(scan)}`
  if (counted) return collectCounted(cells, dimensions.length, counted.length)
  return parts ? putTogether(cells, dimensions.length, parts) : cells
}

/** Rows of a rollup may cancel out: a cell of nothing is no cell. */
const printHaving = ({ rollup }: Scan): Sql =>
  rollup ? sql`\nhaving sum(${id(ROW, 'n')}) <> 0` : sql``

/** The columns whose equal rows are counted before they are collected, if that is what a scan does. */
function countedColumns({ measures }: Scan): readonly string[] | null {
  const [first, ...others] = measures
  if (first?.kind !== 'collect' || !first.counted) return null
  if (others.length > 0) throw new Error('Rows that are counted are the only measure of a scan.')
  return first.columns
}

/** Collects rows that were counted: in each cell lists of their columns and their number. */
function collectCounted(cells: Sql, dimensions: number, columns: number): Sql {
  const named = (letter: string, count: number): readonly Sql[] =>
    Array.from({ length: count }, (_, i) => id(`${letter}${i}`))
  const row = join(named('c', columns), ', ')
  return sql`select
  ${join([sql`bucket`, ...named('d', dimensions)], ',\n  ')},
  jsonb_agg(jsonb_build_array(${row}, n) order by ${row}) as "m0"
from (${cells}) counted
group by ${printPlaces(1 + dimensions)}`
}

/** What cells are put together from: lines of money, or equal values. */
interface Parts {
  /** The columns in which rows of one part are alike. */
  readonly key: readonly string[]
  readonly measures: readonly PartMeasure[]
}

function partsOf(scan: Scan, money: Sql | null, context: CompileContext): Parts | null {
  const { measures } = scan
  const lines = measuredLines(scan)
  if (lines) {
    const told = measures.map((one, i) => printLineMeasure(one, i, scan, ROW, money, context))
    return { key: lines, measures: told }
  }
  const value = countedValues(scan)
  if (value === null) return null
  return {
    key: [value],
    measures: measures.map((one, i) => printCounted(one, i, scan, ROW, context)),
  }
}

/** Puts each cell together from its parts. */
function putTogether(parts: Sql, dimensions: number, { measures }: Parts): Sql {
  const columns = [
    sql`bucket`,
    ...Array.from({ length: dimensions }, (_, i) => id(`d${i}`)),
    ...measures.map(({ ofCell }, i) => sql`${ofCell} as ${id(`m${i}`)}`),
  ]
  return sql`select
  ${join(columns, ',\n  ')}
from (${parts}) part
group by ${printPlaces(1 + dimensions)}`
}

/** `1, 2, 3`: the first columns of a SELECT by their places. */
function printPlaces(count: number): Sql {
  return join(
    Array.from({ length: count }, (_, i) => ({ parts: [String(i + 1)] })),
    ', ',
  )
}

/** Where the rows come from: a table, or what a source works out. */
export function printRelation(scan: Scan, context: CompileContext): Sql {
  if (scan.rollup) return printRollup(scan, scan.rollup, context)
  const { source, table } = scan.fact
  if (source === undefined) return id(table)
  const { params } = scan
  const rows = sourcePrinter(source)({
    scan,
    context,
    params,
    buckets: printBuckets(scan, context),
  })
  return sql`(${rows})`
}

/** The rows that the question is about; what it joins is added to `dimension`'s joins. */
export function printKept(scan: Scan, dimension: DimensionPrinter, context: CompileContext): Sql {
  const filter = scan.filter ? sql`\n  and ${printFilter(scan.filter, dimension)}` : sql``
  const moments = {
    event: membershipMoment(scan, ROW),
    periodEnd: printClosing(scan, ROW, context),
  }
  const segment = printSegment(scan.segment, leadColumn(scan), moments, context)
  const without = printWithout(scan, dimension)
  return sql`${id(ROW)}.workspace_id = ${val(context.workspaceId)}::int
  and ${printRange(scan, ROW, context)}${printAnyMeasure(scan, context)}${filter}${segment}${without}`
}

/** A row that no measure takes makes no group. */
function printAnyMeasure(scan: Scan, context: CompileContext): Sql {
  const tests = scan.measures.map((measure) => measure.where)
  if (tests.some((where) => where.length === 0)) return sql``
  const distinct = [...new Map(tests.map((where) => [JSON.stringify(where), where])).values()]
  const each = distinct.map((where: readonly RowTest[]) => printTests(where, scan, ROW, context))
  return sql`\n  and (${join(each, ' or ')})`
}

/** The lead behind a row; binding lets no segment come to a fact without one. */
function leadColumn({ fact }: Scan): Sql {
  return fact.profile ? id(ROW, fact.profile.lead) : sql`null::int`
}

/**
 * Leaves the groups that are shown by themselves to their own rows. A row with several values stays
 * for one that is not shown.
 */
function printWithout({ without }: Scan, dimension: DimensionPrinter): Sql {
  if (!without) return sql``
  const columns = without.by.map((name, i) => {
    const several = dimension.values(name)
    const many = id(`v${i}`)
    return {
      name: id(`k${i}`),
      value: several ? sql`${many}.value` : dimension.value(name),
      shown: sql`${val(without.groups.map((group) => group[i] ?? null))}::text[]`,
      from: several ? sql`(select true) as one left join (${several}) ${many} on true` : null,
    }
  })
  const lists = join(
    columns.map((column) => column.shown),
    ', ',
  )
  const names = join(
    columns.map((column) => column.name),
    ', ',
  )
  const same = columns.map(
    (column) => sql`shown.${column.name} is not distinct from ${column.value}`,
  )
  const hidden = sql`not exists (select 1 from unnest(${lists}) as shown(${names}) where ${join(same, ' and ')})`
  const many = columns.flatMap(({ from }) => from ?? [])
  if (many.length === 0) return sql`\n  and ${hidden}`
  return sql`\n  and exists (select 1 from ${join(many, ', ')} where ${hidden})`
}
