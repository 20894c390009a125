import type { CompileContext } from '../context.js'
import type { Scan, ScanMeasure } from '../plan/scan.js'
import type { GoalColumns } from './print-goal.js'
import { printBucketStart } from './print-placement.js'
import { printTests } from './print-tests.js'
import type { Sql } from './sql.js'
import { id, join, sql } from './sql.js'

/** Whether a measure needs amounts in the asked currency. */
export function isMoney(measure: ScanMeasure): boolean {
  return (
    measure.kind === 'moneySum' ||
    measure.kind === 'moneyRows' ||
    measure.kind === 'moneyMissing' ||
    measure.kind === 'moneyUnknown'
  )
}

/** A measure as an aggregate over the rows of a cell. */
export function printMeasure(
  measure: ScanMeasure,
  scan: Scan,
  row: string,
  goal: GoalColumns | null,
  money: Sql | null,
  context: CompileContext,
): Sql {
  const common = scan.measures.every(
    (other) => JSON.stringify(other.where) === JSON.stringify(measure.where),
  )
  const tests = common ? [] : measure.where
  const aggregate = (call: Sql, extra: readonly Sql[] = []): Sql => {
    const conditions = [
      ...(tests.length > 0 ? [printTests(tests, scan, row, context)] : []),
      ...extra,
    ]
    return conditions.length === 0 ? call : sql`${call} filter (where ${join(conditions, ' and ')})`
  }
  const converted = goal ?? NO_GOAL
  switch (measure.kind) {
    case 'count':
      return aggregate(sql`count(*)`)
    case 'sum':
      return sql`coalesce(${aggregate(sql`sum(${id(row, measure.column)})`)}, 0)`
    case 'moneySum':
      return sql`coalesce(${aggregate(sql`sum(${money ?? sql`null`})`)}, 0)`
    case 'moneyRows':
      return aggregate(sql`count(*)`, [isTold(scan, row, money)])
    case 'moneyMissing':
      return aggregate(sql`count(*)`, [isMissing(scan, row, money)])
    case 'moneyUnknown':
      return aggregate(sql`count(*)`, [isUnknown(scan, row)])
    case 'distinct':
      return aggregate(sql`count(distinct ${printColumns(measure.columns, row)})`)
    case 'firsts':
      return measure.n === null
        ? aggregate(sql`count(${id(row, measure.column)})`, [isFirst(measure.previous, scan, row)])
        : sql`coalesce(${aggregate(sql`sum(${id(row, measure.n)})`, [isFirst(measure.previous, scan, row)])}, 0)`
    case 'collect':
      return sql`coalesce(${aggregate(printCollect(measure.columns, row))}, '[]')`
    case 'notNull':
      return aggregate(sql`count(${id(row, measure.column)})`)
    case 'missing':
      return aggregate(sql`count(*)`, [sql`${id(row, measure.column)} is null`])
    case 'statistic':
      return aggregate(printStatistic(measure.statistic, id(row, measure.column)))
    case 'converted':
      return aggregate(sql`count(*)`, [converted.converted])
    case 'immature':
      return aggregate(sql`count(*)`, [converted.immature])
    case 'matureConverted':
      return aggregate(sql`count(*)`, [converted.converted, sql`not ${converted.immature}`])
  }
}

/** Whether a row counts in the asked currency: a rate is known, or there is nothing to convert. */
export function isTold(scan: Scan, row: string, money: Sql | null): Sql {
  const told = sql`${money ?? sql`null`} is not null`
  return scan.fact.money?.mayLack ? sql`(${told} or ${amountOf(scan, row)} is null)` : told
}

/** Whether a row is left out for want of a rate. */
export function isMissing(scan: Scan, row: string, money: Sql | null): Sql {
  const missing = sql`${money ?? sql`null`} is null`
  const { mayLack, unknown } = scan.fact.money ?? {}
  return mayLack || unknown !== undefined
    ? sql`${missing} and not (${isUnknown(scan, row)})`
    : missing
}

/** Whether nobody knows a row's amount. */
export function isUnknown(scan: Scan, row: string): Sql {
  const unknown = scan.fact.money?.unknown
  return unknown === undefined ? sql`${amountOf(scan, row)} is null` : id(row, unknown)
}

/** The amount of a row, in its own currency. */
export const amountOf = ({ fact }: Scan, row: string): Sql => id(row, fact.money?.amount ?? '')

/** Whether the row of the same thing before a row, if there is any, was before the row's bucket began. */
function isFirst(previous: string, scan: Scan, row: string): Sql {
  const before = id(row, previous)
  return sql`(${before} is null or ${before} < ${printBucketStart(scan, row)})`
}

/** Several columns as one value; a row of several is counted even where all of them are blank. */
function printColumns(columns: readonly string[], row: string): Sql {
  const values = columns.map((column) => id(row, column))
  const [only] = values
  return only && values.length === 1 ? only : sql`(${join(values, ', ')})`
}

/** Rows as lists, in an order of their own, so that equal data give equal lists. */
function printCollect(columns: readonly string[], row: string): Sql {
  const list = join(
    columns.map((column) => id(row, column)),
    ', ',
  )
  return sql`jsonb_agg(jsonb_build_array(${list}) order by ${list})`
}

const NO_GOAL: GoalColumns = { converted: sql`false`, immature: sql`false` }

function printStatistic(
  statistic: 'MEDIAN' | 'P25' | 'P75' | 'P90' | 'MIN' | 'MAX',
  column: Sql,
): Sql {
  switch (statistic) {
    case 'MIN':
      return sql`min(${column})`
    case 'MAX':
      return sql`max(${column})`
    case 'P25':
      return percentile('0.25', column)
    case 'MEDIAN':
      return percentile('0.5', column)
    case 'P75':
      return percentile('0.75', column)
    case 'P90':
      return percentile('0.9', column)
  }
}

function percentile(fraction: string, column: Sql): Sql {
  return sql`percentile_cont(${{ parts: [fraction] }}) within group (order by ${column})`
}
