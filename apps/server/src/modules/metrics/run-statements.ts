import { writeLiterals } from '@leadlight/compiler'
import type { PlannedStatement, Row } from '@leadlight/compiler'
import type { DoorClient } from '@leadlight/database'

import type { ExplainedStatementType } from '../explain/explanation.type.js'

/** A statement's rows, with what an explanation says of it. */
export interface StatementRun {
  readonly rows: readonly Row[]
  readonly explained: ExplainedStatementType
}

/** No question about metrics may keep the database busy for longer. */
export const STATEMENT_TIMEOUT_MS = 30_000

/** Runs statements one after the other on one connection, and takes their times. */
export async function runStatements(
  client: DoorClient,
  statements: readonly PlannedStatement[],
): Promise<readonly StatementRun[]> {
  const runs: StatementRun[] = []
  for (const { title, text, values } of statements) {
    const began = performance.now()
    const rows = await client.query<Row>(text, values)
    const milliseconds = performance.now() - began
    runs.push({
      rows,
      explained: {
        title,
        sql: text,
        values,
        // Written only for those who look.
        get readable() {
          return writeLiterals(text, values)
        },
        milliseconds,
        rows: rows.length,
      },
    })
  }
  return runs
}
