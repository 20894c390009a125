import type { Filter } from '@leadlight/metrics'
import { factOf } from '@leadlight/metrics'
import type { BoundSegment } from '../bind/rule-node.js'
import type { CompileContext } from '../context.js'
import { Joins } from './joins.js'
import { leadPrinter } from './lead-printer.js'
import { printDimension, printValues } from './print-dimension.js'
import type { DimensionPrinter } from './print-filter.js'
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
  asked: Keeping,
  context: CompileContext,
): Kept {
  const joins = new Joins()
  const fact = factOf(factId)
  const printer: DimensionPrinter = {
    value: (name) => printDimension(name, fact, row, moment, joins, context),
    values: (name) => printValues(name, fact, row, moment, context),
  }
  const lead = id(row, fact.profile?.lead ?? 'lead_no')
  return kept(printer, joins, lead, moment, asked, context)
}

/** The same of leads as they are at the horizon, which have the alias `l`; only a segment may be of the event. */
export function keptLeads(event: Sql, asked: Keeping, context: CompileContext): Kept {
  const joins = new Joins()
  return kept(leadPrinter('l', joins, context), joins, sql`l.lead_no`, event, asked, context)
}

function kept(
  printer: DimensionPrinter,
  joins: Joins,
  lead: Sql,
  event: Sql,
  { filter, segment, by, periodEnd }: Keeping,
  context: CompileContext,
): Kept {
  const group = by === null ? sql`null::text` : printer.value(by)
  const where = filter ? sql`\n    and ${printFilter(filter, printer)}` : sql``
  const member = printSegment(segment, lead, { event, periodEnd }, context)
  return { joins: joins.sql, group, test: sql`${where}${member}` }
}
