import type { CompileContext } from '../../context.js'
import { numberOrNull } from '../../bind/bound-query.js'
import { daysAfter, horizonOf } from '../instants.js'
import { printGone } from '../print-gone.js'
import type { Sql } from '../sql.js'
import { sql, val } from '../sql.js'
import type { SourcePrinter } from './source.js'

/**
 * Enrolments in programs that have a goal, and whether it was met within the window. Without a window
 * those wait who have not met it and are not gone either.
 */
export const enrolmentGoals: SourcePrinter = ({ context, params }) =>
  printEnrolmentGoals(numberOrNull(params['windowDays']), context)

/** The same, for other questions: immature are those whose `until` lies after the horizon. */
export function printEnrolmentGoals(windowDays: number | null, context: CompileContext): Sql {
  const workspace = sql`${val(context.workspaceId)}::int`
  const horizon = horizonOf(context)
  const end = daysAfter(sql`e.enrolled_at`, windowDays ?? 0)
  const last = windowDays === null ? horizon : sql`least(${end}, ${horizon})`
  const met = sql`coalesce(e.goal_met_at <= ${last}, false)`
  const until =
    windowDays === null
      ? sql`case when ${met} or ${printGone(sql`person`, context)}
      then e.enrolled_at else 'infinity'::timestamptz end`
      : end
  return sql`select e.workspace_id, e.lead_no, e.source_id, e.event_id, e.program_no, e.enrolled_at, ${met} as met, ${until} as until
  from enrolment_fact e
  join lead_fact person on person.workspace_id = e.workspace_id and person.lead_no = e.lead_no
  where e.workspace_id = ${workspace} and e.has_goal`
}
