import pg from 'pg'

import type { DoorOptions } from './context.js'
import { explainLimit, tooManyRows } from './limit-errors.js'

/** How a reader's statements are kept within bounds. */
export interface Guard extends DoorOptions {
  /** Cancels what the connection is running. */
  stop(): void
}

/** One statement as it is sent. */
interface Sent {
  readonly text: string
  readonly values: readonly unknown[]
}

// A cancellation that overtakes its statement finds nothing to cancel.
const STOP_AGAIN_MS = 250

/** Runs a statement that ends with its signal, and with the first row beyond its limit. */
export async function runGuarded<Row>(
  client: pg.ClientBase,
  sent: Sent,
  guard: Guard,
): Promise<readonly Row[]> {
  const { signal } = guard
  signal?.throwIfAborted()
  let again: NodeJS.Timeout | undefined
  const stop = (): void => {
    guard.stop()
    again ??= setInterval(guard.stop, STOP_AGAIN_MS)
  }
  signal?.addEventListener('abort', stop)
  try {
    return await collect<Row>(client, sent, guard.maxRows ?? Infinity, stop)
  } catch (error) {
    signal?.throwIfAborted()
    // The error came by an event: who asked is known here.
    if (error instanceof Error) Error.captureStackTrace(error)
    throw explainLimit(error, guard)
  } finally {
    clearInterval(again)
    signal?.removeEventListener('abort', stop)
  }
}

/** Rows are counted as they come: a cursor or a limit around the statement would change its plan. */
function collect<Row>(
  client: pg.ClientBase,
  { text, values }: Sent,
  maxRows: number,
  stop: () => void,
): Promise<readonly Row[]> {
  return new Promise((resolve, reject) => {
    const rows: Row[] = []
    let isOver = false
    const query = client.query(new pg.Query<pg.QueryResultRow>(text, [...values]))
    query.on('row', (row) => {
      if (isOver) return
      if (rows.length < maxRows) return void rows.push(row as Row)
      isOver = true
      rows.length = 0
      stop()
    })
    query.on('error', (error) => reject(isOver ? tooManyRows(maxRows) : error))
    query.on('end', () => (isOver ? reject(tooManyRows(maxRows)) : resolve(rows)))
  })
}
