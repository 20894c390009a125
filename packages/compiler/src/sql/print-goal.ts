import type { CompileContext } from '../context.js'
import type { ScanGoal } from '../plan/scan.js'
import type { Joins } from './joins.js'
import { daysAfter, horizonOf } from './instants.js'
import { printGone } from './print-gone.js'
import type { Sql } from './sql.js'
import { id, sql, val } from './sql.js'

/** Two conditions on a member of a cohort. */
export interface GoalColumns {
  readonly converted: Sql
  readonly immature: Sql
}

/** A win is often typed in late: up to this long before the lead's creation it still converts the lead. */
const LATE_ENTRY = sql`interval '168 hours'`

/**
 * Follows each member of a milestone cohort to its goal. Converted: the goal comes at the
 * member's own instant or later, within the window and not beyond the horizon. Immature: the
 * window ends after the horizon; without a window, neither converted nor gone.
 */
export function printGoal(
  goal: ScanGoal,
  row: string,
  joins: Joins,
  context: CompileContext,
): GoalColumns {
  const start = id(row, 'reached_at')
  const horizon = horizonOf(context)
  const end = goal.windowDays === null ? null : daysAfter(start, goal.windowDays)
  const until = end ? sql`least(${end}, ${horizon})` : horizon
  const reached = goal.kind === 'stage' ? stageGoal(goal, row, joins) : eventGoal(goal, row, joins)
  const converted = sql`coalesce(${reached} <= ${until}, false)`
  if (end) return { converted, immature: sql`(${end} > ${horizon})` }
  return { converted, immature: sql`(not ${converted} and not ${gone(row, joins, context)})` }
}

/**
 * The first arrival at the goal's stage or beyond, at the start or after it. Nearly always that is
 * the goal's milestone; who arrived before the start (people begin at an optional stage, or long
 * before they became a lead) is looked up among the entries afterwards.
 */
function stageGoal(goal: ScanGoal, row: string, joins: Joins): Sql {
  const from = earliest(goal, row)
  joins.use('goal', () => {
    return sql`left join milestone goal
    on goal.workspace_id = ${id(row)}.workspace_id and goal.lead_no = ${id(row)}.lead_no and goal.stage_id = ${val(goal.id)}::text`
  })
  return sql`case when goal.reached_at < ${from} then (
      select min(s.entered_at) from spell s
      where s.workspace_id = ${id(row)}.workspace_id and s.lead_no = ${id(row)}.lead_no
        and s.stage_id = any(${val(goal.entries)}::text[]) and not s.imputed and s.entered_at >= ${from})
    else goal.reached_at end`
}

/** The first event of the goal's kind at the start or after it. */
function eventGoal(goal: ScanGoal, row: string, joins: Joins): Sql {
  joins.use('goal', () => {
    return sql`left join lateral (
    select min(e.at) as reached_at from goal_event e
    where e.workspace_id = ${id(row)}.workspace_id and e.lead_no = ${id(row)}.lead_no and e.goal = ${val(goal.id)}::text
      and e.at >= ${earliest(goal, row)}
  ) goal on true`
  })
  return sql`goal.reached_at`
}

function earliest(goal: ScanGoal, row: string): Sql {
  const start = id(row, 'reached_at')
  return goal.fromLead ? sql`${start} - ${LATE_ENTRY}` : start
}

/** Out of the race at the horizon: in a side stage, or reachable by no channel. */
function gone(row: string, joins: Joins, context: CompileContext): Sql {
  const lead = joins.use(`${row}_lead`, () => {
    const a = id(`${row}_lead`)
    return sql`left join lead_fact ${a} on ${a}.workspace_id = ${id(row)}.workspace_id and ${a}.lead_no = ${id(row)}.lead_no`
  })
  return printGone(id(lead), context)
}
