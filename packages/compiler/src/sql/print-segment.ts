import type { Filter } from '@leadlight/metrics'
import type { CompileContext } from '../context.js'
import { Joins } from './joins.js'
import { leadPrinter } from './lead-printer.js'
import { printFilter } from './print-filter.js'
import type { Sql } from './sql.js'
import { sql, val } from './sql.js'

/**
 * Keeps the rows whose lead meets a rule. The rule's dimensions are the lead's own, whatever the
 * row calls by the same name; a row without a lead meets none.
 */
export function printSegment(rule: Filter | null, lead: Sql, context: CompileContext): Sql {
  if (!rule) return sql``
  const joins = new Joins()
  const condition = printFilter(rule, leadPrinter('s', joins, context))
  return sql`\n  and exists (
    select 1 from lead_fact s${joins.sql}
    where s.workspace_id = ${val(context.workspaceId)}::int and s.lead_no = ${lead}
      and ${condition})`
}
