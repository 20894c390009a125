import type { Row } from '../answer/numbers.js'
import { textIn } from '../answer/values-in.js'
import type { CompileContext } from '../context.js'
import type { PlannedStatement } from '../planned.js'
import { planned } from '../planned.js'
import { printMatchCount, printMatchPage } from '../sql/programs/print-match-page.js'
import { bindCut } from './bind-cut.js'
import type { EnrolmentPlace, MatchCell } from './program-cell.js'
import type { ProgramsQuery } from './programs.js'

/** Somebody whom a trigger matched. */
export interface TriggerMatch {
  readonly place: EnrolmentPlace
  readonly leadNo: number
  readonly matchedAt: string
  readonly firedAt: string | null
  /** Null where it acted, or may still. */
  readonly suppressedBy: string | null
}

/** A page of what a trigger matched, and how much there is. */
export interface MatchesPlan {
  page(after: EnrolmentPlace | null, limit: number): PlannedStatement
  count(): PlannedStatement
  read(row: Row): TriggerMatch
}

/**
 * Compiles what a trigger matched, one by one: as many as its numbers say.
 *
 * @throws MetricQueryError with every problem of the question; `UNKNOWN_BUCKET`
 */
export function compileMatches(
  query: ProgramsQuery,
  cell: MatchCell,
  context: CompileContext,
): MatchesPlan {
  const programs = bindCut(query, cell, context)
  return {
    page: (after, limit) =>
      planned('what a trigger matched', printMatchPage(programs, cell, after, limit, context)),
    count: () => planned('how much it matched', printMatchCount(programs, cell, context)),
    read: (row) => ({
      place: { at: String(row['matched_at']), id: String(row['id']) },
      leadNo: Number(row['lead_no']),
      matchedAt: String(row['matched_at']),
      firedAt: textIn(row, 'fired_at'),
      suppressedBy: textIn(row, 'reason'),
    }),
  }
}
