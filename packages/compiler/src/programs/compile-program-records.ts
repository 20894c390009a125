import type { Row } from '../answer/numbers.js'
import type { PlannedStatement } from '../compile.js'
import type { CompileContext } from '../context.js'
import type { Sql } from '../sql/sql.js'
import { sql, val } from '../sql/sql.js'
import { bindPrograms } from './bind-programs.js'
import { planned } from './compile-programs.js'
import { printCame } from '../sql/programs/print-steps.js'
import type { ProgramsQuery } from './programs.js'

/**
 * Which enrolments: all, those to which a later step was sent, that ended without one, that are
 * there still, or that met the goal.
 */
export const PROGRAM_PARTS = ['ENTERED', 'ADVANCED', 'EXITED', 'STILL', 'GOAL_MET'] as const
export type ProgramPart = (typeof PROGRAM_PARTS)[number]

/** A number of a program. */
export interface ProgramCell {
  readonly programNo: number
  /** The key of the step at which they were; of the whole program where left out. */
  readonly step?: string
  readonly part: ProgramPart
  /** Those who left for this reason alone. */
  readonly reason?: string
}

/** An enrolment behind a number. */
export interface ProgramEnrolment {
  readonly place: EnrolmentPlace
  readonly leadNo: number
  readonly enrolledAt: string
  readonly exitedAt: string | null
  readonly exitReason: string | null
  /** Within the window. */
  readonly goalMet: boolean | null
  /** The last step that was sent. */
  readonly lastStep: string | null
}

/** Where an enrolment stands in the list: latest first. */
export interface EnrolmentPlace {
  readonly at: string
  readonly id: string
}

/** A page of the enrolments behind a number, and how many there are. */
export interface ProgramRecordsPlan {
  page(after: EnrolmentPlace | null, limit: number): PlannedStatement
  count(): PlannedStatement
  read(row: Row): ProgramEnrolment
}

/**
 * Compiles the enrolments behind a number of a program: as many as it counts.
 *
 * @throws MetricQueryError with every problem of the question
 */
export function compileProgramRecords(
  query: ProgramsQuery,
  cell: ProgramCell,
  context: CompileContext,
): ProgramRecordsPlan {
  const programs = bindPrograms(query, {}, context)
  const kept = sql`with ${printCame(programs, context)},
kept as (
  select m.lead_no, m.enrolled_at, m.exited_at, m.reason, m.met, m.source_id || ' ' || m.event_id as id, latest.name as last_step
  from member m
  left join lateral (
    select c.last from came c
    where c.lead_no = m.lead_no and c.source_id = m.source_id and c.event_id = m.event_id limit 1) at on true
  left join (select step.program_no, step.place, step.name from step) latest on latest.program_no = m.program_no and latest.place = at.last
  where m.program_no = ${val(cell.programNo)}::int${printPart(cell)}${cell.reason === undefined ? sql`` : sql` and m.reason = ${val(cell.reason)}::text`}
)`
  return {
    page: (after, limit) => {
      const from = after
        ? sql`\nwhere (enrolled_at, id collate "C") < (${val(after.at)}::timestamptz, ${val(after.id)}::text)`
        : sql``
      return planned(
        'enrolments behind a number',
        ['enrolment_fact', 'send_fact'],
        sql`${kept}
select lead_no, met, reason, id, last_step, ${iso(sql`enrolled_at`)} as enrolled_at, ${iso(sql`exited_at`)} as exited_at
from (select * from kept${from} order by kept.enrolled_at desc, kept.id collate "C" desc limit ${val(limit)}::int) page`,
      )
    },
    count: () =>
      planned(
        'how many enrolments',
        ['enrolment_fact', 'send_fact'],
        sql`${kept}\nselect count(*) as count from kept`,
      ),
    read: (row) => ({
      place: { at: String(row['enrolled_at']), id: String(row['id']) },
      leadNo: Number(row['lead_no']),
      enrolledAt: String(row['enrolled_at']),
      exitedAt: (row['exited_at'] as string | null) ?? null,
      exitReason: (row['reason'] as string | null) ?? null,
      goalMet: (row['met'] as boolean | null) ?? null,
      lastStep: (row['last_step'] as string | null) ?? null,
    }),
  }
}

const iso = (instant: Sql): Sql =>
  sql`to_char(${instant} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`

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
