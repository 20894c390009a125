import type { CompileContext } from '../../context.js'
import type { BoundPrograms } from '../../programs/bind-programs.js'
import type { EnrolmentPlace, MatchCell, MatchPart } from '../../programs/program-cell.js'
import { iso } from '../instants.js'
import type { Sql } from '../sql.js'
import { sql, val } from '../sql.js'
import { printMatches } from './print-triggers.js'

/** A page of what a trigger matched, latest first. */
export function printMatchPage(
  programs: BoundPrograms,
  cell: MatchCell,
  after: EnrolmentPlace | null,
  limit: number,
  context: CompileContext,
): Sql {
  const from = after
    ? sql`\nwhere (kept.matched_at, kept.id collate "C") < (${val(after.at)}::timestamptz, ${val(after.id)}::text)`
    : sql``
  return sql`${printKept(programs, cell, context)}
select lead_no, id, reason, ${iso(sql`kept.matched_at`)} as matched_at, ${iso(sql`kept.fired_at`)} as fired_at
from kept${from}
order by kept.matched_at desc, kept.id collate "C" desc
limit ${val(limit)}::int`
}

/** How many matches there are, as `count`. */
export const printMatchCount = (
  programs: BoundPrograms,
  cell: MatchCell,
  context: CompileContext,
): Sql => sql`${printKept(programs, cell, context)}\nselect count(*) as count from kept`

const PARTS: Readonly<Record<MatchPart, Sql>> = {
  MATCHED: sql``,
  FIRED: sql` and fired_at is not null`,
  SUPPRESSED: sql` and reason is not null`,
  WAITING: sql` and fired_at is null and reason is null`,
}

function printKept(
  programs: BoundPrograms,
  { programNo, which, reason, group }: MatchCell,
  context: CompileContext,
): Sql {
  const ofReason = reason === undefined ? sql`` : sql` and reason = ${val(reason)}::text`
  const ofGroup = group ? sql` and slice is not distinct from ${val(group.value)}::text` : sql``
  return sql`with ${printMatches(programs, context)}, kept as (
  select match.*, source_id || ' ' || event_id as id from match
  where program_no = ${val(programNo)}::int${PARTS[which]}${ofReason}${ofGroup}
)`
}
