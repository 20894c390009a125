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
  for (const statement of statements) {
    const began = performance.now()
    const { rows, kept } = await client.ask<Row>(statement.text, statement.values)
    const milliseconds = performance.now() - began
    runs.push({ rows, explained: explained(statement, { milliseconds, rows: rows.length, kept }) })
  }
  return runs
}

/** A statement that was run, as it is told where it need not be run again. */
export function asKept(statement: ExplainedStatementType): ExplainedStatementType {
  const { title, sql, values, rows } = statement
  return explained({ title, text: sql, values }, { milliseconds: 0, rows, kept: true })
}

function explained(
  { title, text, values }: Omit<PlannedStatement, 'reads'>,
  run: Pick<ExplainedStatementType, 'milliseconds' | 'rows' | 'kept'>,
): ExplainedStatementType {
  return {
    title,
    sql: text,
    values,
    // Written only for those who look.
    get readable() {
      return writeLiterals(text, values)
    },
    ...run,
  }
}
