import type { CompileContext } from '../context.js'
import type { Scan, ScanMeasure } from '../plan/scan.js'
import type { PartMeasure } from './print-line-measure.js'
import { printTests } from './print-tests.js'
import type { Sql } from './sql.js'
import { id, sql } from './sql.js'

/*
 * Statistics of rows that stand for many values each: equal values are put together first, with how
 * many each measure has of them, so that a few hundred are ranked instead of all that there are.
 */

/** The column of the values that a scan ranks, if its rows stand for many of them. */
export function countedValues({ measures }: Scan): string | null {
  const columns = measures.flatMap((measure) =>
    measure.kind === 'statistic' && measure.n !== undefined ? [measure.column] : [],
  )
  const [column] = columns
  if (columns.some((other) => other !== column)) throw new Error('One column is ranked in a scan.')
  return column ?? null
}

/** Two aggregates of a measure: one over the rows of a value, and one over the values of a cell. */
export function printCounted(
  measure: ScanMeasure,
  place: number,
  scan: Scan,
  row: string,
  context: CompileContext,
): PartMeasure {
  const name = id(`l${place}`)
  const { where } = measure
  const only =
    where.length === 0 ? sql`` : sql` filter (where ${printTests(where, scan, row, context)})`
  if (measure.kind !== 'statistic' && measure.kind !== 'sum')
    throw new Error(`Of counted values no \`${measure.kind}\` is told.`)
  const counted = measure.kind === 'sum' ? measure.column : (measure.n ?? '')
  return {
    ofPart: sql`sum(${id(row, counted)})${only} as ${name}`,
    ofCell:
      measure.kind === 'sum' ? sql`coalesce(sum(${name}), 0)` : ranked(measure.statistic, name),
  }
}

const VALUE = id('k0')

function ranked(statistic: keyof typeof FRACTIONS | 'MIN' | 'MAX', n: Sql): Sql {
  const any = sql`filter (where ${n} > 0)`
  if (statistic === 'MIN') return sql`min(${VALUE}) ${any}`
  if (statistic === 'MAX') return sql`max(${VALUE}) ${any}`
  const fraction: Sql = { parts: [FRACTIONS[statistic]] }
  return sql`percentile_of(array_agg(${VALUE}::double precision order by ${VALUE}) ${any}, array_agg(${n}::bigint order by ${VALUE}) ${any}, ${fraction})`
}

const FRACTIONS = { P25: '0.25', MEDIAN: '0.5', P75: '0.75', P90: '0.9' } as const
