import { numberOrNull } from '../../bind/bound-query.js'
import { goalOf } from '../../plan/plan-conversion.js'
import { Joins } from '../joins.js'
import { printGoal } from '../print-goal.js'
import { daysAfter, horizonOf } from '../instants.js'
import { printGoneAt } from '../print-gone.js'
import { sql, val } from '../sql.js'
import type { SourcePrinter } from './source.js'

/**
 * Everybody who reached the stage `from`, and whether they had dropped out at the end of the window
 * (or at the horizon): they had not reached `to`, and were in a side stage or out of reach.
 */
export const cohortMembers: SourcePrinter = ({ context, params }) => {
  const { stages } = context.settings
  const from = String(params['from'])
  const windowDays = numberOrNull(params['windowDays'])
  const joins = new Joins()
  const goal = goalOf(from, String(params['to']), windowDays, stages)
  const { converted, immature } = printGoal(goal, 'f', joins, context)
  const horizon = horizonOf(context)
  const end = daysAfter(sql`f.reached_at`, windowDays ?? 0)
  const judged = windowDays === null ? horizon : sql`least(${end}, ${horizon})`
  const until =
    windowDays === null
      ? sql`case when ${immature} then 'infinity'::timestamptz else f.reached_at end`
      : end
  return sql`select f.workspace_id, f.lead_no, f.reached_at, f.imputed, ${until} as until,
    not ${converted} and ${printGoneAt(sql`f`, judged, context)} as dropped
  from milestone f${joins.sql}
  where f.workspace_id = ${val(context.workspaceId)}::int and f.stage_id = ${val(from)}::text and f.counts`
}
