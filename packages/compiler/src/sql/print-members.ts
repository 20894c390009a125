import type { RuleNode } from '../bind/rule-node.js'
import { isTimeless } from '../bind/rule-node.js'
import type { CompileContext } from '../context.js'
import { Joins } from './joins.js'
import { leadPrinter } from './lead-printer.js'
import { printFilter } from './print-filter.js'
import type { Stretches } from './print-stretches.js'
import {
  allOf,
  ALWAYS,
  deedStretches,
  except,
  NEVER,
  scoreStretches,
  stateStretches,
} from './print-stretches.js'
import type { Sql } from './sql.js'
import { sql, val } from './sql.js'

/**
 * When leads belong to a segment, as a SELECT of lead_no, created_at and `held`: the stretches of
 * time for which the rule holds, whether or not the lead had come in. What expires by itself ends
 * in the future.
 */
export function printMembers(rule: RuleNode, context: CompileContext): Sql {
  const joins = new Joins()
  const { yes } = stretchesOf(rule, joins, context)
  return sql`select person.lead_no, person.created_at, ${yes} as held
  from lead_fact person${joins.sql}
  where person.workspace_id = ${val(context.workspaceId)}::int`
}

function stretchesOf(node: RuleNode, joins: Joins, context: CompileContext): Stretches {
  const inner = (of: RuleNode): Stretches => stretchesOf(of, joins, context)
  switch (node.kind) {
    case 'and':
      return allOf(node.of.map(inner))
    case 'or':
      return opposite(allOf(node.of.map((of) => opposite(inner(of)))))
    case 'not':
      return opposite(inner(node.of))
    case 'member': {
      const { yes } = inner(node.of)
      return { yes, no: except(yes) }
    }
    case 'score':
      return scoreStretches(node, joins, context)
    case 'did':
      return deedStretches(node.did, joins, context)
    case 'test':
      if (!isTimeless(node)) return stateStretches(node.filter, joins, context)
      return timeless(printFilter(node.filter, leadPrinter('person', joins, context)))
  }
}

const opposite = ({ yes, no }: Stretches): Stretches => ({ yes: no, no: yes })

/** What never changes holds always or never. */
const timeless = (test: Sql): Stretches => ({
  yes: sql`(case when ${test} then ${ALWAYS} else ${NEVER} end)`,
  no: sql`(case when not ${test} then ${ALWAYS} else ${NEVER} end)`,
})
