import type { Row } from '../answer/numbers.js'
import { textIn } from '../answer/values-in.js'
import type { CompileContext } from '../context.js'
import type { PlannedStatement } from '../planned.js'
import { planned } from '../planned.js'
import { printSide, printSideCount, printSidePage } from '../sql/programs/print-lift-page.js'
import { bindLift } from './bind-lift.js'
import type { LiftCell, LiftPerson, LiftPlace } from './lift-cell.js'
import type { LiftQuery, ProgramsQuery } from './programs.js'

/** A page of the people of one side of a lift, and how many there are. */
export interface LiftRecordsPlan {
  page(after: LiftPlace | null, limit: number): PlannedStatement
  count(): PlannedStatement
  read(row: Row): LiftPerson
}

/**
 * Compiles the people of one side of a program's lift: as many as it counts, with what became of them.
 *
 * @throws MetricQueryError with every problem of the question
 */
export function compileLiftRecords(
  query: ProgramsQuery,
  asked: Omit<LiftQuery, 'design'>,
  cell: LiftCell,
  context: CompileContext,
): LiftRecordsPlan {
  const people = printSide(bindLift(query, asked, cell.design, context), cell, context)
  return {
    page: (after, limit) =>
      planned('people of one side of a lift', printSidePage(people, after, limit)),
    count: () => planned('how many people', printSideCount(people)),
    read: (row) => ({
      leadNo: Number(row['lead_no']),
      followedFrom: String(row['clock']),
      converted: row['outcome'] === true,
      convertedAt: textIn(row, 'reached_at'),
      immature: row['immature'] === true,
    }),
  }
}
