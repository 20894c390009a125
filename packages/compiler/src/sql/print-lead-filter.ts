import type { Filter } from '@leadlight/metrics'
import type { CompileContext } from '../context.js'
import { Joins } from './joins.js'
import { leadPrinter } from './lead-printer.js'
import { printFilter } from './print-filter.js'
import { print, sql, val } from './sql.js'
import type { Sql } from './sql.js'

/** A condition with the values of its places. */
export interface LeadCondition {
  readonly text: string
  readonly values: readonly unknown[]
}

/**
 * A filter as a condition on a row `l` of lead_fact, for lists of leads. Its places are numbered
 * after those that the surrounding statement has used already.
 */
export function leadFilterSql(
  filter: Filter,
  context: CompileContext,
  placesUsed = 0,
): LeadCondition {
  const joins = new Joins()
  const condition: Sql = printFilter(filter, leadPrinter('f', joins, context))
  return print(
    sql`exists (
  select 1 from lead_fact f${joins.sql}
  where f.workspace_id = ${val(context.workspaceId)}::int and f.workspace_id = l.workspace_id and f.lead_no = l.lead_no
    and ${condition})`,
    placesUsed,
  )
}
