import { writeLiterals } from '@leadlight/compiler'
import type { PlannedStatement, Row } from '@leadlight/compiler'

import type { ReadClient } from '../../cache/read-client.js'
import type { ExplainedStatementType } from '../explain/explanation.type.js'

/** A statement's rows, with what an explanation says of it. */
export interface StatementRun {
  readonly rows: readonly Row[]
  readonly explained: ExplainedStatementType
}

/** Runs statements one after the other on one connection, and takes their times. */
export async function runStatements(
  client: ReadClient,
  statements: readonly PlannedStatement[],
): Promise<readonly StatementRun[]> {
  const runs: StatementRun[] = []
  for (const { title, text, values } of statements) {
    const began = performance.now()
    const { rows, kept } = await client.ask<Row>(text, values)
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
        kept,
      },
    })
  }
  return runs
}
