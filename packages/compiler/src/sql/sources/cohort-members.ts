import { goalOf } from '../../plan/plan-conversion.js'
import { Joins } from '../joins.js'
import { printGoal } from '../print-goal.js'
import { sql, val } from '../sql.js'
import { numberOrNull } from './assignment.js'
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
  const horizon = sql`${val(context.horizon)}::timestamptz`
  const end = sql`f.reached_at + make_interval(hours => ${val((windowDays ?? 0) * 24)}::int)`
  const judged = windowDays === null ? horizon : sql`least(${end}, ${horizon})`
  const sides = stages.filter(({ side }) => side).map(({ id }) => id)
  const until =
    windowDays === null
      ? sql`case when ${immature} then 'infinity'::timestamptz else f.reached_at end`
      : end
  return sql`select f.workspace_id, f.lead_no, f.reached_at, ${until} as until,
    not ${converted} and (
      exists (select 1 from spell s
        where s.workspace_id = f.workspace_id and s.lead_no = f.lead_no and s.stage_id = any(${val(sides)}::text[])
          and not s.imputed and s.entered_at <= ${judged} and (s.exited_at is null or s.exited_at > ${judged}))
      or exists (select 1 from opt_out o
        where o.workspace_id = f.workspace_id and o.lead_no = f.lead_no
          and o.from_at <= ${judged} and (o.to_at is null or o.to_at > ${judged}))) as dropped
  from milestone f${joins.sql}
  where f.workspace_id = ${val(context.workspaceId)}::int and f.stage_id = ${val(from)}::text and f.counts`
}
