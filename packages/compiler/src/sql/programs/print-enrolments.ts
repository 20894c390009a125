import type { ResolvedPeriod } from '@leadlight/metrics'
import type { CompileContext } from '../../context.js'
import { endOfBucket, horizonOf, justAfter } from '../instants.js'
import { keptRows } from '../kept-rows.js'
import { printEnrolmentGoals } from '../sources/enrolment-goals.js'
import type { Sql } from '../sql.js'
import { sql, val } from '../sql.js'
import type { BoundPrograms } from '../../programs/bind-programs.js'

/** The place of a row's reason for leaving that its source does not tell. */
const UNKNOWN = sql`'unknown'`

/**
 * The relation `member`: enrolments of a period with how they ended by the horizon and whether the
 * goal was met. `slice` is the group's value or the number of the bucket, as text.
 */
export function printEnrolments(
  programs: BoundPrograms,
  period: ResolvedPeriod,
  context: CompileContext,
): Sql {
  const horizon = horizonOf(context)
  const { buckets, by } = programs
  const periodEnd = endOfBucket(sql`f.enrolled_at`, by === null ? buckets : [], period, context)
  const moment = justAfter(sql`f.enrolled_at`)
  const kept = keptRows('enrolment', 'f', moment, { ...programs, periodEnd }, context)
  const slice = printSlice(sql`f.enrolled_at`, programs, kept.group)
  return sql`member as materialized (
  select f.program_no, f.lead_no, f.source_id, f.event_id, f.enrolled_at, ${slice} as slice,
    case when f.exited_at <= ${horizon} then f.exited_at end as exited_at,
    case when f.exited_at <= ${horizon} then coalesce(f.exit_reason, ${UNKNOWN}) end as reason,
    f.goal_met_at, goals.met, goals.until > ${horizon} as immature
  from enrolment_fact f
  left join (${printEnrolmentGoals(programs.windowDays, context)}) goals
    on goals.lead_no = f.lead_no and goals.source_id = f.source_id and goals.event_id = f.event_id${kept.joins}
  where f.workspace_id = ${val(context.workspaceId)}::int
    and f.enrolled_at >= ${val(period.start)}::timestamptz and f.enrolled_at < ${val(period.end)}::timestamptz
    and f.enrolled_at <= ${horizon}${kept.test}
)`
}

/** The group's value, or the number of the bucket in which an instant lies, as text. */
export const printSlice = (
  instant: Sql,
  { buckets, by }: Pick<BoundPrograms, 'buckets' | 'by'>,
  group: Sql,
): Sql =>
  by === null && buckets.length > 1
    ? sql`width_bucket(${instant}, ${val(buckets.map(({ start }) => start))}::timestamptz[])::text`
    : group

/** How many enrolments there are of each program and slice, and what became of them. */
export function printCounts(
  programs: BoundPrograms,
  period: ResolvedPeriod,
  context: CompileContext,
): Sql {
  return sql`with ${printEnrolments(programs, period, context)}
select program_no, slice, count(*) as enrolments, count(distinct lead_no) as people, count(exited_at) as exited,
  count(met) as judged, count(*) filter (where met) as met, count(*) filter (where immature) as immature,
  count(*) filter (where met and not immature) as mature_met
from member
group by program_no, slice`
}

/** Why enrolments of each program and slice ended. */
export function printExits(programs: BoundPrograms, context: CompileContext): Sql {
  return sql`with ${printEnrolments(programs, programs.period, context)}
select program_no, slice, reason, count(*) as n
from member
where reason is not null
group by program_no, slice, reason`
}
