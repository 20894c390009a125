import { sql, val } from '../sql.js'
import { numberOrNull } from './assignment.js'
import type { SourcePrinter } from './source.js'

/**
 * Enrolments in programs that have a goal, and whether it was met within the window. Without a window
 * those wait who have not met it and are not gone either.
 */
export const enrolmentGoals: SourcePrinter = ({ context, params }) => {
  const workspace = sql`${val(context.workspaceId)}::int`
  const horizon = sql`${val(context.horizon)}::timestamptz`
  const windowDays = numberOrNull(params['windowDays'])
  const end = sql`e.enrolled_at + make_interval(hours => ${val((windowDays ?? 0) * 24)}::int)`
  const last = windowDays === null ? horizon : sql`least(${end}, ${horizon})`
  const met = sql`coalesce(e.goal_met_at <= ${last}, false)`
  const sides = context.settings.stages.filter(({ side }) => side).map(({ id }) => id)
  const until =
    windowDays === null
      ? sql`case when ${met} or person.current_stage = any(${val(sides)}::text[]) or person.opted_out_at is not null
      then e.enrolled_at else 'infinity'::timestamptz end`
      : end
  return sql`select e.workspace_id, e.lead_no, e.source_id, e.event_id, e.program_no, e.enrolled_at, ${met} as met, ${until} as until
  from enrolment_fact e
  join lead_fact person on person.workspace_id = e.workspace_id and person.lead_no = e.lead_no
  where e.workspace_id = ${workspace} and e.has_goal`
}
