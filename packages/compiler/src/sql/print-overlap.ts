import type { RuleNode } from '../bind/rule-node.js'
import type { CompileContext } from '../context.js'
import { beyondHorizon, horizonOf } from './instants.js'
import { Joins } from './joins.js'
import { leadPrinter } from './lead-printer.js'
import { printRule } from './print-rule.js'
import type { Sql } from './sql.js'
import { sql, val } from './sql.js'

/** How many leads are in a segment now, as `count`. */
export function printSize(rule: RuleNode, context: CompileContext): Sql {
  const joins = new Joins()
  const test = printRule(rule, 'person', beyondHorizon(context), joins, context)
  return sql`select count(*) as count from lead_fact person${joins.sql}
where person.workspace_id = ${val(context.workspaceId)}::int and person.created_at <= ${horizonOf(context)} and ${test}`
}

/**
 * How many leads are in both of two segments now, in one of them alone, and in neither; by the values of
 * a dimension (`d0`) where one is named.
 */
export function printOverlap(
  first: RuleNode,
  second: RuleNode,
  by: string | null,
  context: CompileContext,
): Sql {
  const joins = new Joins()
  const moment = beyondHorizon(context)
  const is = (rule: RuleNode): Sql =>
    sql`(${printRule(rule, 'person', moment, joins, context)}) is true`
  const [a, b] = [is(first), is(second)]
  const value = by === null ? null : leadPrinter('person', joins, context).value(by)
  return sql`select ${value ? sql`d0, ` : sql``}count(*) filter (where a and b) as both, count(*) filter (where a and not b) as first,
  count(*) filter (where b and not a) as second, count(*) filter (where not a and not b) as neither
from (
  select ${a} as a, ${b} as b${value ? sql`, ${value} as d0` : sql``} from lead_fact person${joins.sql}
  where person.workspace_id = ${val(context.workspaceId)}::int and person.created_at <= ${horizonOf(context)}) m${value ? sql`\ngroup by d0` : sql``}`
}
