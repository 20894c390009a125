import type { Filter } from '@leadlight/metrics'
import { factOf } from '@leadlight/metrics'
import type { BoundSegment } from '../bind/rule-node.js'
import type { CompileContext } from '../context.js'
import { Joins } from './joins.js'
import { printDimension, printValues } from './print-dimension.js'
import { printFilter } from './print-filter.js'
import { printSegment } from './print-segment.js'
import type { Sql } from './sql.js'
import { id, sql } from './sql.js'

/** What is asked of rows. */
export interface Keeping {
  readonly filter: Filter | null
  readonly segment: BoundSegment | null
  /** The dimension that tells groups; null for everybody. */
  readonly by: string | null
  /** The moment at which a segment of the end of a period is read. */
  readonly periodEnd: Sql
}

/** The group of a row, and whether the question is about it, with the joins that saying so takes. */
export interface Kept {
  readonly joins: Sql
  /** Null as text where nobody asks for groups. */
  readonly group: Sql
  /** Begins with ` and`, or is empty. */
  readonly test: Sql
}

/** Says of a fact's rows, which have the alias `row` and count at a moment, what a question asks. */
export function keptRows(
  factId: string,
  row: string,
  moment: Sql,
  { filter, segment, by, periodEnd }: Keeping,
  context: CompileContext,
): Kept {
  const joins = new Joins()
  const fact = factOf(factId)
  const value = (name: string): Sql => printDimension(name, fact, row, moment, joins, context)
  const values = (name: string): Sql | null => printValues(name, fact, row, moment, context)
  const group = by === null ? sql`null::text` : value(by)
  const kept = filter ? sql`\n    and ${printFilter(filter, { value, values })}` : sql``
  const lead = id(row, fact.profile?.lead ?? 'lead_no')
  const member = printSegment(segment, lead, { event: moment, periodEnd }, context)
  return { joins: joins.sql, group, test: sql`${kept}${member}` }
}
