import type { RuleNode } from '../bind/rule-node.js'
import type { CompileContext } from '../context.js'
import { beyondHorizon, horizonOf } from './instants.js'
import { Joins } from './joins.js'
import { printRule } from './print-rule.js'
import type { Sql } from './sql.js'
import { join, sql, val } from './sql.js'

/** How many leads are in a segment now, as `count`. */
export function printSize(rule: RuleNode, context: CompileContext): Sql {
  return sql`select count(*) as count from (${printIsIn([rule], context)}) m where s0`
}

/** How many leads are in both of two segments now, in one of them alone, and in neither. */
export function printOverlap(first: RuleNode, second: RuleNode, context: CompileContext): Sql {
  return sql`select count(*) filter (where s0 and s1) as both, count(*) filter (where s0 and not s1) as first,
  count(*) filter (where s1 and not s0) as second, count(*) filter (where not s0 and not s1) as neither
from (${printIsIn([first, second], context)}) m`
}

/** Whether each lead meets each rule now, as `s0`, `s1`, … */
function printIsIn(rules: readonly RuleNode[], context: CompileContext): Sql {
  const joins = new Joins()
  const moment = beyondHorizon(context)
  const tests = rules.map(
    (rule, i) =>
      sql`(${printRule(rule, 'person', moment, joins, context)}) is true as ${{ parts: [`s${i}`] }}`,
  )
  return sql`
  select ${join(tests, ', ')} from lead_fact person${joins.sql}
  where person.workspace_id = ${val(context.workspaceId)}::int and person.created_at <= ${horizonOf(context)}`
}
