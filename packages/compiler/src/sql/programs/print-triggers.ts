import type { CompileContext } from '../../context.js'
import { endOfBucket, horizonOf, justAfter } from '../instants.js'
import { keptRows } from '../kept-rows.js'
import type { Sql } from '../sql.js'
import { sql, val } from '../sql.js'
import type { BoundPrograms } from '../../programs/bind-programs.js'
import { printSlice } from './print-enrolments.js'

/**
 * The relation `match`: what triggers matched in the period, with the slice, when they acted by the
 * horizon and what kept them from it (`reason`). A match has the dimensions that an enrolment at its
 * instant would have.
 */
export function printMatches(programs: BoundPrograms, context: CompileContext): Sql {
  const workspace = sql`${val(context.workspaceId)}::int`
  const horizon = horizonOf(context)
  const { buckets, by, period } = programs
  const matched = sql`f.enrolled_at`
  const periodEnd = endOfBucket(matched, by === null ? buckets : [], period, context)
  const asked = { ...programs, periodEnd }
  const kept = keptRows('enrolment', 'f', justAfter(matched), asked, context)
  return sql`match as (
  select told.*, case when fired_at is null then suppressed_by end as reason
  from (
    select f.program_no, f.lead_no, f.source_id, f.event_id, ${printSlice(matched, programs, kept.group)} as slice,
      f.enrolled_at as matched_at, case when f.fired_at <= ${horizon} then f.fired_at end as fired_at, f.suppressed_by
    from (
      select t.workspace_id, coalesce(i.canonical_no, t.lead_no) as lead_no, t.source_id, t.event_id, t.program_no,
        t.matched_at as enrolled_at, t.fired_at, t.suppressed_by
      from trigger_match t
      left join lead_identity i on i.workspace_id = ${workspace} and i.lead_no = t.lead_no and i.superseded_at = 'infinity'
      where t.workspace_id = ${workspace} and t.superseded_at = 'infinity'
        and t.matched_at >= ${val(period.start)}::timestamptz and t.matched_at < ${val(period.end)}::timestamptz
        and t.matched_at <= ${horizon}) f
    join lead_fact person on person.workspace_id = ${workspace} and person.lead_no = f.lead_no${kept.joins}
    where true${kept.test}
  ) told
)`
}

/**
 * Of each program and slice one row per reason for which its trigger did not act, and one without; how
 * long it took those that acted, in hours.
 */
export function printTriggers(programs: BoundPrograms, context: CompileContext): Sql {
  return sql`with ${printMatches(programs, context)}, told as (
  select program_no, slice, reason, fired_at is not null as fired,
    extract(epoch from greatest(fired_at - matched_at, interval '0')) / 3600 as hours
  from match
)
select program_no, slice, reason, count(*) as n, count(*) filter (where fired) as fired,
  percentile_cont(0.5) within group (order by hours::double precision) filter (where fired) as median_hours,
  percentile_cont(0.9) within group (order by hours::double precision) filter (where fired) as p90_hours
from told
group by program_no, slice, reason`
}
