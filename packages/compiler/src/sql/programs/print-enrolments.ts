import { factOf } from '@leadlight/metrics'
import type { ResolvedPeriod } from '@leadlight/metrics'
import type { CompileContext } from '../../context.js'
import { endOfBucket, horizonOf, justAfter } from '../instants.js'
import { Joins } from '../joins.js'
import { printDimension, printValues } from '../print-dimension.js'
import { printFilter } from '../print-filter.js'
import { printSegment } from '../print-segment.js'
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
  const joins = new Joins()
  const fact = factOf('enrolment')
  const moment = justAfter(sql`f.enrolled_at`)
  const dimension = (name: string): Sql => printDimension(name, fact, 'f', moment, joins, context)
  const horizon = horizonOf(context)
  const slice = printSlice(programs, dimension)
  const filter = programs.filter
    ? sql`\n    and ${printFilter(programs.filter, {
        value: dimension,
        values: (name) => printValues(name, fact, 'f', moment, context),
      })}`
    : sql``
  const segment = printSegment(
    programs.segment,
    sql`f.lead_no`,
    {
      event: moment,
      periodEnd: endOfBucket(
        sql`f.enrolled_at`,
        programs.by === null ? programs.buckets : [],
        period,
        context,
      ),
    },
    context,
  )
  return sql`member as materialized (
  select f.program_no, f.lead_no, f.source_id, f.event_id, f.enrolled_at, ${slice} as slice,
    case when f.exited_at <= ${horizon} then f.exited_at end as exited_at,
    case when f.exited_at <= ${horizon} then coalesce(f.exit_reason, ${UNKNOWN}) end as reason,
    f.goal_met_at, goals.met, goals.until > ${horizon} as immature
  from enrolment_fact f
  left join (${printEnrolmentGoals(programs.windowDays, context)}) goals
    on goals.lead_no = f.lead_no and goals.source_id = f.source_id and goals.event_id = f.event_id${joins.sql}
  where f.workspace_id = ${val(context.workspaceId)}::int
    and f.enrolled_at >= ${val(period.start)}::timestamptz and f.enrolled_at < ${val(period.end)}::timestamptz
    and f.enrolled_at <= ${horizon}${filter}${segment}
)`
}

function printSlice({ by, buckets }: BoundPrograms, dimension: (name: string) => Sql): Sql {
  if (by !== null) return dimension(by)
  if (buckets.length <= 1) return sql`null::text`
  return sql`width_bucket(f.enrolled_at, ${val(buckets.map(({ start }) => start))}::timestamptz[])::text`
}

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

/** Why enrolments of each program ended. */
export function printExits(programs: BoundPrograms, context: CompileContext): Sql {
  return sql`with ${printEnrolments(programs, programs.period, context)}
select program_no, reason, count(*) as n
from member
where reason is not null
group by program_no, reason`
}
