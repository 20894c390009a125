import type { CompileContext } from '../../context.js'
import type { LiftCell, LiftPlace } from '../../programs/lift-cell.js'
import { iso } from '../instants.js'
import type { Sql } from '../sql.js'
import { sql, val } from '../sql.js'
import type { BoundLift } from './print-lift.js'
import { printAssignedPeople, printObservedPeople } from './print-lift.js'

/**
 * The people of one side of a lift: lead_no, `clock` (from when on they are followed), `reached_at`
 * where they converted in time, and whether they still have time. Whoever nobody of the other side is
 * like is left out.
 */
export function printSide(lift: BoundLift, cell: LiftCell, context: CompileContext): Sql {
  const { programNo, design, side, converted } = cell
  const people =
    design === 'RANDOMISED'
      ? sql`select assigned.*, '' as stratum from (${printAssignedPeople(lift, context, programNo)}) assigned`
      : printObservedPeople(lift, design === 'MATCHED', context, programNo)
  const own = side === 'TREATED' ? sql`nurtured` : sql`not nurtured`
  const ended =
    converted === undefined ? sql`` : converted ? sql` and outcome` : sql` and not outcome`
  return sql`select lead_no, clock, case when outcome then reached_at end as reached_at, outcome, immature
from (
  select *, bool_or(nurtured) over alike and not bool_and(nurtured) over alike as is_compared
  from (${people}) person
  window alike as (partition by stratum)
) side
where is_compared and ${own}${ended}`
}

/** A page of people, who began latest first. */
export function printSidePage(people: Sql, after: LiftPlace | null, limit: number): Sql {
  const beyond = after
    ? sql`\nwhere (r.clock, r.lead_no) < (${val(after.at)}::timestamptz, ${val(after.leadNo)}::int)`
    : sql``
  return sql`select r.lead_no, ${iso(sql`r.clock`)} as clock, ${iso(sql`r.reached_at`)} as reached_at, r.outcome, r.immature
from (${people}) r${beyond}
order by r.clock desc, r.lead_no desc
limit ${val(limit)}::int`
}

/** How many people there are, as `count`. */
export const printSideCount = (people: Sql): Sql => sql`select count(*) as count from (${people}) r`
