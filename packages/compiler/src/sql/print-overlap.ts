import type { RuleNode } from '../bind/rule-node.js'
import type { CompileContext } from '../context.js'
import { beyondHorizon, horizonOf } from './instants.js'
import { Joins } from './joins.js'
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

/** How many leads are in both of two segments now, in one of them alone, and in neither. */
export function printOverlap(first: RuleNode, second: RuleNode, context: CompileContext): Sql {
  const joins = new Joins()
  const moment = beyondHorizon(context)
  const is = (rule: RuleNode): Sql =>
    sql`(${printRule(rule, 'person', moment, joins, context)}) is true`
  const [a, b] = [is(first), is(second)]
  return sql`select count(*) filter (where a and b) as both, count(*) filter (where a and not b) as first,
  count(*) filter (where b and not a) as second, count(*) filter (where not a and not b) as neither
from (
  select ${a} as a, ${b} as b from lead_fact person${joins.sql}
  where person.workspace_id = ${val(context.workspaceId)}::int and person.created_at <= ${horizonOf(context)}) m`
}
