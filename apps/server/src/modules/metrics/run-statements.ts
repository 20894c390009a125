import { writeLiterals } from '@leadlight/compiler'
import type { PlannedStatement, Row } from '@leadlight/compiler'

import type { ReadClient } from '../../cache/read-client.js'
import type { ExplainedStatementType } from '../explain/explanation.type.js'

/** A statement's rows, with what an explanation says of it. */
export interface StatementRun {
  readonly rows: readonly Row[]
  readonly explained: ExplainedStatementType
}

/** A question that takes longer than this has a second connection beside its first, if one is to spare. */
const SLOW_MS = 50

/**
 * Runs statements and takes their times: one after the other on one connection, and on another that
 * sees the same snapshot once that pays. Their order among each other means nothing.
 */
export async function runStatements(
  client: ReadClient,
  statements: readonly PlannedStatement[],
): Promise<readonly StatementRun[]> {
  const runs = new Map<PlannedStatement, StatementRun>()
  const waiting = [...statements]
  const failed = new AbortController()
  const take = async (on: ReadClient, next: () => void = () => undefined): Promise<void> => {
    for (let one = waiting.shift(); one && !failed.signal.aborted; one = waiting.shift()) {
      runs.set(one, await runStatement(on, one))
      next()
    }
  }
  const began = performance.now()
  const first = client.until(failed.signal)
  let beside: Promise<void> | undefined
  const own = take(first, () => {
    if (beside || waiting.length < 2 || performance.now() - began < SLOW_MS) return
    beside = first.alongside(take)
    beside?.catch((error: unknown) => failed.abort(error))
  })
  own.catch((error: unknown) => failed.abort(error))
  // What one connection fails with ends the other, and both have ended before anybody is told.
  const [mine] = await Promise.allSettled([own])
  const [further] = await Promise.allSettled([beside])
  for (const end of [mine, further]) if (end.status === 'rejected') throw end.reason as Error
  return statements.map((statement) => runs.get(statement) as StatementRun)
}

async function runStatement(
  client: ReadClient,
  statement: PlannedStatement,
): Promise<StatementRun> {
  const began = performance.now()
  const { rows, kept } = await client.ask<Row>(statement.text, statement.values)
  const milliseconds = performance.now() - began
  return { rows, explained: explained(statement, { milliseconds, rows: rows.length, kept }) }
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
