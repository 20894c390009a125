import type { Filter } from '@leadlight/metrics'
import type { RuleNode } from '../bind/rule-node.js'
import type { CompileContext } from '../context.js'
import { beyondHorizon, horizonOf } from './instants.js'
import { Joins } from './joins.js'
import { leadPrinter } from './lead-printer.js'
import { printFilter } from './print-filter.js'
import { printRule } from './print-rule.js'
import { join, print, sql, val } from './sql.js'
import type { Sql } from './sql.js'

/** A condition with the values of its places. */
export interface LeadCondition {
  readonly text: string
  readonly values: readonly unknown[]
}

/** What leads of a list have to be like now: a filter, and rules of segments. */
export interface LeadTests {
  readonly where: Filter | null
  readonly rules: readonly RuleNode[]
}

/**
 * Tests as a condition on a row `l` of lead_fact, for lists of leads. Its places are numbered
 * after those that the surrounding statement has used already. Nobody is in a segment before they
 * have come in.
 */
export function leadFilterSql(
  { where, rules }: LeadTests,
  context: CompileContext,
  placesUsed = 0,
): LeadCondition {
  const joins = new Joins()
  const moment = beyondHorizon(context)
  const tests: readonly Sql[] = [
    ...(where ? [printFilter(where, leadPrinter('f', joins, context))] : []),
    ...rules.map(
      (rule) =>
        sql`f.created_at <= ${horizonOf(context)} and ${printRule(rule, 'f', moment, joins, context)}`,
    ),
  ]
  if (tests.length === 0) return { text: 'true', values: [] }
  return print(
    sql`exists (
  select 1 from lead_fact f${joins.sql}
  where f.workspace_id = ${val(context.workspaceId)}::int and f.workspace_id = l.workspace_id and f.lead_no = l.lead_no
    and ${join(tests, '\n    and ')})`,
    placesUsed,
  )
}
