import type { BoundDeed, RuleNode } from '../bind/rule-node.js'
import type { CompileContext } from '../context.js'
import type { Joins } from './joins.js'
import { leadPrinter } from './lead-printer.js'
import { daysLong, printDeeds } from './print-deeds.js'
import { printFilter } from './print-filter.js'
import { printBalance } from './print-state.js'
import type { Sql } from './sql.js'
import { id, join, sql, val } from './sql.js'

/**
 * A rule as a condition on a row of lead_fact at one moment for all rows (an instant before which
 * things count), in three-valued logic. What people did is looked up once, not for each of them.
 */
export function printRule(
  node: RuleNode,
  row: string,
  moment: Sql,
  joins: Joins,
  context: CompileContext,
): Sql {
  const inner = (of: RuleNode): Sql => printRule(of, row, moment, joins, context)
  switch (node.kind) {
    case 'and':
      return node.of.length === 0 ? sql`true` : sql`(${join(node.of.map(inner), ' and ')})`
    case 'or':
      return node.of.length === 0 ? sql`false` : sql`(${join(node.of.map(inner), ' or ')})`
    case 'not':
      return sql`(not ${inner(node.of)})`
    case 'member':
      return sql`coalesce(${inner(node.of)}, false)`
    case 'test':
      return printFilter(node.filter, leadPrinter(row, joins, context, moment))
    case 'score':
      return printLimits(node, printBalance(row, id(row, 'lead_no'), moment, joins))
    case 'did':
      return sql`${id(row, 'lead_no')} in (${printDoers(node.did, moment, context)})`
  }
}

/** Whether a score lies within limits. */
export function printLimits(
  { atLeast, atMost }: Extract<RuleNode, { readonly kind: 'score' }>,
  balance: Sql,
): Sql {
  const limits = [
    ...(atLeast === null ? [] : [sql`${balance} >= ${val(String(atLeast))}::numeric`]),
    ...(atMost === null ? [] : [sql`${balance} <= ${val(String(atMost))}::numeric`]),
  ]
  return sql`(${join(limits, ' and ')})`
}

function printDoers(did: BoundDeed, moment: Sql, context: CompileContext): Sql {
  const at = id('d', did.deed.at)
  const last =
    did.lastDays === null ? sql`` : sql` and ${at} >= ${moment} - ${daysLong(did.lastDays)}`
  const often =
    did.times === 1 ? sql`` : sql` group by d.lead_no having count(*) >= ${val(did.times)}::int`
  return sql`select d.lead_no from ${printDeeds(did, context)} and ${at} < ${moment}${last}${often}`
}
