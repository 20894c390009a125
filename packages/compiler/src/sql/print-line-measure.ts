import type { CompileContext } from '../context.js'
import type { Scan, ScanMeasure } from '../plan/scan.js'
import { isMissing, isTold, isUnknown } from './print-measure.js'
import { printTests } from './print-tests.js'
import type { Sql } from './sql.js'
import { id, join, sql } from './sql.js'

/*
 * Lines of money that are spread over several rows. What one cell has of a line is put together
 * first, and lines are counted and summed then: to look for different lines among their rows would
 * sort all of those for every number.
 */

/** The columns of a line, if a scan's rows are parts of lines. */
export const measuredLines = ({ fact }: Scan): readonly string[] | null => fact.money?.line ?? null

/** A measure as two aggregates: over the rows of a part, and over the parts of a cell. */
export interface PartMeasure {
  readonly ofPart: Sql
  readonly ofCell: Sql
}

/** Two aggregates of a measure: one over the rows of a line, and one over the lines of a cell. */
export function printLineMeasure(
  measure: ScanMeasure,
  place: number,
  scan: Scan,
  row: string,
  money: Sql | null,
  context: CompileContext,
): PartMeasure {
  const { where } = measure
  const tests = where.length === 0 ? [] : [printTests(where, scan, row, context)]
  const only = tests.length === 0 ? sql`` : sql` filter (where ${join(tests, '')})`
  const name = id(`l${place}`)
  const amount = money ?? sql`null`
  const any = (test: Sql) => ({
    ofPart: sql`bool_or(${test})${only} as ${name}`,
    ofCell: sql`count(*) filter (where ${name})`,
  })
  switch (measure.kind) {
    case 'moneyRows':
      return any(isTold(scan, row, money))
    case 'moneyMissing':
      return any(isMissing(scan, row, money))
    case 'moneyUnknown':
      return any(isUnknown(scan, row))
    case 'count':
      return {
        ofPart: sql`count(*)${only} as ${name}`,
        ofCell: sql`coalesce(sum(${name}), 0)`,
      }
    case 'moneySum': {
      // A line that stands whole in several rows counts once.
      const sum = scan.fact.money?.overlaps ? sql`max(${amount})` : sql`sum(${amount})`
      return { ofPart: sql`${sum}${only} as ${name}`, ofCell: sql`coalesce(sum(${name}), 0)` }
    }
    default:
      throw new Error(`Of lines no \`${measure.kind}\` is told.`)
  }
}
