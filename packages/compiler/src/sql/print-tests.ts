import type { AlsoHeld } from '@leadlight/metrics'
import type { CompileContext } from '../context.js'
import type { RowTest, Scan } from '../plan/scan.js'
import { BUCKET, rowHoldsAt } from './print-placement.js'
import type { Sql } from './sql.js'
import { id, join, sql, val } from './sql.js'

/** All of these tests of a row. */
export function printTests(
  where: readonly RowTest[],
  scan: Scan,
  row: string,
  context: CompileContext,
): Sql {
  const tests = where.map((test) => printTest(test, scan, row, context))
  return tests.length === 0 ? sql`true` : sql`(${join(tests, ' and ')})`
}

function printTest(test: RowTest, scan: Scan, row: string, { horizon }: CompileContext): Sql {
  if ('alsoHeld' in test) return printAlsoHeld(test, scan, row)
  const column = id(row, test.column)
  if ('isBlank' in test) return test.isBlank ? sql`${column} is null` : sql`${column} is not null`
  if ('atLeast' in test) return sql`${column} >= ${val(test.atLeast)}::numeric`
  if ('isPast' in test) {
    return test.isPast
      ? sql`${column} <= ${val(horizon)}::timestamptz`
      : sql`${column} > ${val(horizon)}::timestamptz`
  }
  return 'is' in test
    ? sql`${column} = ${typed(test.is)}`
    : sql`${column} = any(${val(test.in)}::text[])`
}

function typed(value: string | number | boolean): Sql {
  if (typeof value === 'boolean') return value ? sql`true` : sql`false`
  return typeof value === 'number' ? sql`${val(value)}::numeric` : sql`${val(value)}::text`
}

/** Another stretch of the same thing may hold at the other moment, so that it is looked for by key. */
function printAlsoHeld({ alsoHeld, key, negate }: AlsoHeld, scan: Scan, row: string): Sql {
  const other = 'also'
  const same = ['workspace_id', ...key].map(
    (column) => sql`${id(other, column)} = ${id(row, column)}`,
  )
  const moment = id(BUCKET, alsoHeld === 'START' ? 'opening_at' : 'closing_at')
  const found = sql`exists (select 1 from ${id(scan.fact.table)} ${id(other)} where ${join(same, ' and ')} and ${rowHoldsAt(scan, other, moment)})`
  return negate ? sql`not ${found}` : found
}
