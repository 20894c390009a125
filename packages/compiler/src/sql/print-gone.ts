import type { CompileContext } from '../context.js'
import type { Sql } from './sql.js'
import { sql, val } from './sql.js'

/** Stages beside the way forward. */
export const sidesOf = ({ settings }: CompileContext): Sql =>
  sql`${val(settings.stages.filter(({ side }) => side).map(({ id }) => id))}::text[]`

/** Whether the person of a row of lead_fact is out of the race at the horizon: in a side stage, or reachable by no channel. */
export function printGone(person: Sql, context: CompileContext): Sql {
  return sql`(coalesce(${person}.current_stage = any(${sidesOf(context)}), false) or ${person}.opted_out_at is not null)`
}

/** The same for the lead of any row, at an instant. */
export function printGoneAt(row: Sql, instant: Sql, context: CompileContext): Sql {
  return sql`(exists (
      select from spell s
      where s.workspace_id = ${row}.workspace_id and s.lead_no = ${row}.lead_no and s.stage_id = any(${sidesOf(context)})
        and not s.imputed and s.entered_at <= ${instant} and (s.exited_at is null or s.exited_at > ${instant}))
    or exists (
      select from opt_out o
      where o.workspace_id = ${row}.workspace_id and o.lead_no = ${row}.lead_no
        and o.from_at <= ${instant} and (o.to_at is null or o.to_at > ${instant})))`
}
