import type { Row } from '../answer/numbers.js'
import { textIn } from '../answer/values-in.js'
import type { PlannedStatement } from '../planned.js'
import { planned } from '../planned.js'
import type { CompileContext } from '../context.js'
import { bindCut } from './bind-cut.js'
import { printEnrolmentCount, printEnrolmentPage } from '../sql/programs/print-enrolment-page.js'
import type { EnrolmentPlace, ProgramCell } from './program-cell.js'
import type { ProgramsQuery } from './programs.js'

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
  const programs = bindCut(query, cell, context)
  return {
    page: (after, limit) =>
      planned(
        'enrolments behind a number',
        printEnrolmentPage(programs, cell, after, limit, context),
      ),
    count: () => planned('how many enrolments', printEnrolmentCount(programs, cell, context)),
    read: (row) => ({
      place: { at: String(row['enrolled_at']), id: String(row['id']) },
      leadNo: Number(row['lead_no']),
      enrolledAt: String(row['enrolled_at']),
      exitedAt: textIn(row, 'exited_at'),
      exitReason: textIn(row, 'reason'),
      goalMet: (row['met'] as boolean | null) ?? null,
      lastStep: textIn(row, 'last_step'),
    }),
  }
}
