import type { Filter } from '@leadlight/metrics'
import type { Sql } from './sql.js'
import { join, sql, val } from './sql.js'

/** How a filter gets at a dimension's value of a row, or at its values where there may be several. */
export interface DimensionPrinter {
  value(dimension: string): Sql
  /** A SELECT of `value`; null where there is one at most. */
  values(dimension: string): Sql | null
}

/**
 * A filter as a condition. SQL's own three-valued logic is the filter's: a test of a blank is
 * unknown, so neither it nor its `not` lets the row through.
 */
export function printFilter(filter: Filter, dimension: DimensionPrinter): Sql {
  const tests = [
    ...(filter.and ? [all(filter.and.map((inner) => printFilter(inner, dimension)))] : []),
    ...(filter.or ? [any(filter.or.map((inner) => printFilter(inner, dimension)))] : []),
    ...(filter.not ? [sql`not ${printFilter(filter.not, dimension)}`] : []),
    ...(filter.dimension === undefined
      ? []
      : printDimensionTests(filter, filter.dimension, dimension)),
  ]
  return all(tests)
}

function printDimensionTests(
  filter: Filter,
  name: string,
  dimension: DimensionPrinter,
): readonly Sql[] {
  const several = dimension.values(name)
  return several ? printTestsOfMany(filter, several) : printTests(filter, dimension.value(name))
}

/** Of several values one is enough to hold, and one is enough not to be `notIn`; none is a blank. */
function printTestsOfMany({ notIn, isBlank, ...rest }: Filter, several: Sql): readonly Sql[] {
  const any = sql`exists (${several})`
  const unlessBlank = (test: Sql): Sql => sql`case when ${any} then ${test} end`
  const found = (tests: readonly Sql[]): Sql =>
    sql`exists (select 1 from (${several}) many where ${all(tests)})`
  const value = sql`many.value`
  const positive = printTests(rest, value)
  return [
    ...(notIn === undefined ? [] : [unlessBlank(sql`not ${found([among(value, notIn)])}`)]),
    ...(positive.length === 0 ? [] : [unlessBlank(found(positive))]),
    ...(isBlank === undefined ? [] : [isBlank ? sql`not ${any}` : any]),
  ]
}

/** The tests of a filter's own dimension, on its value. */
export function printTests(filter: Filter, value: Sql): readonly Sql[] {
  return [
    ...(filter.is === undefined ? [] : [sql`${value} = ${val(filter.is)}::text`]),
    ...(filter.in === undefined ? [] : [among(value, filter.in)]),
    ...(filter.notIn === undefined ? [] : [sql`not ${among(value, filter.notIn)}`]),
    ...(filter.between === undefined
      ? []
      : [
          sql`${value} collate "C" between ${val(filter.between[0])}::text and ${val(filter.between[1])}::text`,
        ]),
    ...(filter.contains === undefined
      ? []
      : [sql`strpos(lower(${value}), lower(${val(filter.contains)}::text)) > 0`]),
    ...(filter.isBlank === undefined
      ? []
      : [filter.isBlank ? sql`${value} is null` : sql`${value} is not null`]),
  ]
}

/** An empty list has nothing to compare with: false for a value, and still unknown for a blank. */
function among(value: Sql, values: readonly string[]): Sql {
  return values.length === 0
    ? sql`(${value} <> ${value})`
    : sql`(${value} = any(${val(values)}::text[]))`
}

function all(tests: readonly Sql[]): Sql {
  return tests.length === 0 ? sql`true` : sql`(${join(tests, ' and ')})`
}

function any(tests: readonly Sql[]): Sql {
  return tests.length === 0 ? sql`false` : sql`(${join(tests, ' or ')})`
}
