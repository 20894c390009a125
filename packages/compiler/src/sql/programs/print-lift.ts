import { EVENT_GOALS } from '../../bind/bind-params.js'
import type { Filter, ResolvedPeriod } from '@leadlight/metrics'
import type { BoundSegment } from '../../bind/rule-node.js'
import type { CompileContext } from '../../context.js'
import { daysAfter, endOfPeriod, horizonOf, justAfter } from '../instants.js'
import type { Keeping } from '../kept-rows.js'
import { keptRows } from '../kept-rows.js'
import { printGone } from '../print-gone.js'
import { LANDMARK, printStratum } from '../sources/lift-member.js'
import type { Sql } from '../sql.js'
import { sql, val } from '../sql.js'

/** A lift of every program with its names settled. */
export interface BoundLift {
  readonly period: ResolvedPeriod
  readonly filter: Filter | null
  readonly segment: BoundSegment | null
  /** Null for each program's own. */
  readonly goal: string | null
  readonly windowDays: number | null
}

/**
 * Everybody assigned to a program or held out of it, by program, side and what became of them: as
 * they were assigned, whatever they did afterwards.
 */
export function printAssigned(lift: BoundLift, context: CompileContext): Sql {
  return sql`select program_no, nurtured, outcome, immature, '' as stratum, count(*) as n
from (
  ${printAssignedPeople(lift, context)}
) assigned
group by program_no, nurtured, outcome, immature`
}

/** The same person by person, of one program where one is named. */
export function printAssignedPeople(
  lift: BoundLift,
  context: CompileContext,
  programNo?: number,
): Sql {
  const workspace = sql`${val(context.workspaceId)}::int`
  const clock = sql`f.eligible_at`
  const kept = keptRows('assignment', 'f', justAfter(clock), askedOf(lift, context), context)
  const goal = goalOf(lift)
  const reached = sql`case when ${goal} = any(${val(EVENT_GOALS)}::text[]) then (
      select min(e.at) from goal_event e where e.workspace_id = ${workspace} and e.lead_no = f.lead_no and e.goal = ${goal})
    else (
      select g.reached_at from milestone g where g.workspace_id = ${workspace} and g.lead_no = f.lead_no and g.stage_id = ${goal}) end`
  return sql`select f.program_no, f.lead_no, ${clock} as clock, goal.reached_at, f.arm = 'treated' as nurtured,
    ${outcomeOf(clock, lift, context)} as outcome, ${immatureOf(clock, lift, context)} as immature
  from assignment_fact f
  join program p on p.workspace_id = ${workspace} and p.program_no = f.program_no and p.superseded_at = 'infinity' and ${goal} <> ''${ofProgram(programNo)}
  cross join lateral (select ${reached} as reached_at) goal
  left join lead_fact person on person.workspace_id = ${workspace} and person.lead_no = f.lead_no${kept.joins}
  where f.workspace_id = ${workspace}
    and f.eligible_at >= ${val(lift.period.start)}::timestamptz and f.eligible_at < ${val(lift.period.end)}::timestamptz
    and f.eligible_at <= ${horizonOf(context)}
    and not coalesce(goal.reached_at < ${clock}, false)${kept.test}`
}

/**
 * New leads by what became of them from seven days after their creation on: of each program those
 * who had been enrolled by then (as nurtured), and of each goal everybody (without a program). The
 * others of a program are everybody but its own.
 */
export function printObserved(lift: BoundLift, matched: boolean, context: CompileContext): Sql {
  const workspace = sql`${val(context.workspaceId)}::int`
  return sql`with ${printFollowed(lift, matched, context)}
select null::int as program_no, goal, outcome, immature, stratum, count(*) as n
from followed
group by goal, outcome, immature, stratum
union all
select p.program_no, f.goal, f.outcome, f.immature, f.stratum, count(*)
from followed f
join began b on b.lead_no = f.lead_no and b.at <= f.clock
join program p on p.workspace_id = ${workspace} and p.program_no = b.program_no and p.superseded_at = 'infinity' and ${goalOf(lift)} = f.goal
group by p.program_no, f.goal, f.outcome, f.immature, f.stratum`
}

/** Of one program: everybody who came in, by whether they had been in it seven days later, person by person. */
export function printObservedPeople(
  lift: BoundLift,
  matched: boolean,
  context: CompileContext,
  programNo: number,
): Sql {
  return sql`with ${printFollowed(lift, matched, context, programNo)}
  select f.lead_no, f.clock, f.reached_at, f.outcome, f.immature, f.stratum,
    coalesce(b.at <= f.clock, false) as nurtured
  from followed f
  left join began b on b.lead_no = f.lead_no and b.program_no = ${val(programNo)}::int`
}

/**
 * Common table expressions that end with `followed` and `began`: new leads by what became of them, once
 * for each goal of the programs, or of one program; and when people were first in a program.
 */
function printFollowed(
  lift: BoundLift,
  matched: boolean,
  context: CompileContext,
  programNo?: number,
): Sql {
  const workspace = sql`${val(context.workspaceId)}::int`
  const created = justAfter(sql`l.created_at`)
  const kept = keptRows('liftMember', 'l', created, askedOf(lift, context), context)
  const clock = sql`(l.created_at + ${LANDMARK})`
  const strata = matched ? printStratum(clock, workspace, context) : null
  const goal = goalOf(lift)
  const horizon = horizonOf(context)
  return sql`aim as (
  select distinct ${goal} as goal from program p
  where p.workspace_id = ${workspace} and p.superseded_at = 'infinity' and ${goal} <> ''${ofProgram(programNo)}
), eligible as materialized (
  select l.lead_no, ${clock} as clock, ${strata?.stratum ?? sql`''::text`} as stratum
  from lead_fact l${strata?.joins ?? sql``}${kept.joins}
  where l.workspace_id = ${workspace} and l.new_gross and ${clock} <= ${horizon}
    and l.created_at >= ${val(lift.period.start)}::timestamptz and l.created_at < ${val(lift.period.end)}::timestamptz${kept.test}
), met as (
  select g.lead_no, g.stage_id as goal, g.reached_at
  from milestone g join aim on aim.goal = g.stage_id
  where g.workspace_id = ${workspace} and aim.goal <> all(${val(EVENT_GOALS)}::text[])
  union all
  select e.lead_no, e.goal, min(e.at) from goal_event e join aim on aim.goal = e.goal
  where e.workspace_id = ${workspace} group by e.lead_no, e.goal
), followed as materialized (
  select f.lead_no, f.clock, f.stratum, aim.goal, goal.reached_at, ${outcomeOf(sql`f.clock`, lift, context)} as outcome, ${immatureOf(sql`f.clock`, lift, context)} as immature
  from eligible f
  cross join aim
  left join met goal on goal.lead_no = f.lead_no and goal.goal = aim.goal
  left join lead_fact person on person.workspace_id = ${workspace} and person.lead_no = f.lead_no
  where not coalesce(goal.reached_at < f.clock, false)
), began as (
  select lead_no, program_no, min(enrolled_at) as at from enrolment_fact
  where workspace_id = ${workspace} group by lead_no, program_no
)`
}

const ofProgram = (programNo: number | undefined): Sql =>
  programNo === undefined ? sql`` : sql` and p.program_no = ${val(programNo)}::int`

/** Within the window; the goal's time is `goal.reached_at`. */
function outcomeOf(clock: Sql, { windowDays }: BoundLift, context: CompileContext): Sql {
  const horizon = horizonOf(context)
  const until =
    windowDays === null ? horizon : sql`least(${daysAfter(clock, windowDays)}, ${horizon})`
  return sql`coalesce(goal.reached_at >= ${clock} and goal.reached_at <= ${until}, false)`
}

/** The window is not over; without one, neither met nor given up. */
function immatureOf(clock: Sql, lift: BoundLift, context: CompileContext): Sql {
  return lift.windowDays === null
    ? sql`not ${outcomeOf(clock, lift, context)} and not ${printGone(sql`person`, context)}`
    : sql`${daysAfter(clock, lift.windowDays)} > ${horizonOf(context)}`
}

const goalOf = ({ goal }: BoundLift): Sql =>
  goal === null ? sql`coalesce(p.goal, '')` : sql`${val(goal)}::text`

const askedOf = ({ filter, segment, period }: BoundLift, context: CompileContext): Keeping => ({
  ...{ filter, segment, by: null },
  periodEnd: endOfPeriod(period, context),
})
