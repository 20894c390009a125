import type { CompileContext } from '../../context.js'
import type { BoundPrograms } from '../../programs/bind-programs.js'
import type { EnrolmentPlace, ProgramCell } from '../../programs/program-cell.js'
import { iso } from '../instants.js'
import type { Sql } from '../sql.js'
import { sql, val } from '../sql.js'
import { printCame } from './print-steps.js'

/** A page of the enrolments behind a number, latest first, with the last step sent to each. */
export function printEnrolmentPage(
  programs: BoundPrograms,
  cell: ProgramCell,
  after: EnrolmentPlace | null,
  limit: number,
  context: CompileContext,
): Sql {
  const from = after
    ? sql`\nwhere (enrolled_at, id collate "C") < (${val(after.at)}::timestamptz, ${val(after.id)}::text)`
    : sql``
  return sql`${printKept(programs, cell, context)}
select page.lead_no, page.met, page.reason, page.id, latest.name as last_step, ${iso(sql`page.enrolled_at`)} as enrolled_at, ${iso(sql`page.exited_at`)} as exited_at
from (select * from kept${from} order by kept.enrolled_at desc, kept.id collate "C" desc limit ${val(limit)}::int) page
left join (select distinct lead_no, source_id, event_id, last from came) at
  on at.lead_no = page.lead_no and at.source_id = page.source_id and at.event_id = page.event_id
left join step latest on latest.program_no = page.program_no and latest.place = at.last
order by page.enrolled_at desc, page.id collate "C" desc`
}

/** How many enrolments are behind a number, as `count`. */
export const printEnrolmentCount = (
  programs: BoundPrograms,
  cell: ProgramCell,
  context: CompileContext,
): Sql => sql`${printKept(programs, cell, context)}\nselect count(*) as count from kept`

/** The relation `kept`: the enrolments behind a number. */
function printKept(programs: BoundPrograms, cell: ProgramCell, context: CompileContext): Sql {
  const reason = cell.reason === undefined ? sql`` : sql` and m.reason = ${val(cell.reason)}::text`
  const ofGroup = cell.group
    ? sql` and m.slice is not distinct from ${val(cell.group.value)}::text`
    : sql``
  return sql`with ${printCame(programs, context)},
kept as (
  select m.*, m.source_id || ' ' || m.event_id as id
  from member m
  where m.program_no = ${val(cell.programNo)}::int${printPart(cell)}${reason}${ofGroup}
)`
}

function printPart({ part, step }: ProgramCell): Sql {
  const own = sql`c.lead_no = m.lead_no and c.source_id = m.source_id and c.event_id = m.event_id`
  const here =
    step === undefined
      ? null
      : sql`c.step_no in (select s.step_no from step s where s.key = ${val(step)}::text)`
  const at = (test: Sql): Sql =>
    here ? sql` and exists (select from came c where ${own} and ${here}${test})` : sql``
  // Of a whole program, to advance is to be sent anything.
  const sent = sql`exists (select from came c where ${own})`
  const last = sql` and c.place = c.last`
  switch (part) {
    case 'ENTERED':
      return at(sql``)
    case 'ADVANCED':
      return here ? at(sql` and c.place < c.last`) : sql` and ${sent}`
    case 'EXITED':
      return sql` and m.reason is not null${here ? at(last) : sql``}`
    case 'STILL':
      return sql` and m.reason is null${here ? at(last) : sql``}`
    case 'GOAL_MET':
      return sql` and m.met${at(sql``)}`
  }
}
