import type { Writable } from 'node:stream'

import type pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'

import { rowsOf } from './rows-of.js'
import { runGuarded } from './run-guarded.js'
import type { Guard } from './run-guarded.js'

/** A connection inside a transaction that is bound to one workspace. */
export interface DoorClient {
  /** The number of the data that a reader's snapshot sees; undefined for writers, and in the past. */
  readonly dataVersion?: number | undefined
  /**
   * Several statements without values, one after the other in one message, give the rows of all. The
   * statement of a reader ends with `signal`, which stands in for that of the door.
   */
  query<Row = Record<string, unknown>>(
    text: string,
    values?: readonly unknown[],
    signal?: AbortSignal,
  ): Promise<readonly Row[]>
  /**
   * Runs work on a further connection that sees the same snapshot, in the same bounds; undefined where
   * none is to spare, and for writers and the past. Wait for it before the first connection's work ends.
   */
  readonly beside?: Beside | undefined
  /**
   * Statements without values that a writer has sent with the commit, and that nobody waits for until
   * then; undefined where nothing is written.
   */
  readonly last?: ((statements: readonly string[]) => void) | undefined
  /** Opens the stream of a `copy … from stdin`; only temporary tables take one, row security forbids the rest. */
  copyIn(sql: string): Writable
}

/** The way to a further connection of a snapshot. */
export type Beside = <Result>(
  work: (client: DoorClient) => Promise<Result>,
) => Promise<Result> | undefined

/** Makes the client of a connection; a reader's has a guard. */
export function doorClient(
  client: pg.ClientBase,
  guard?: Guard,
  snapshot: Pick<DoorClient, 'dataVersion' | 'beside'> = {},
): DoorClient {
  return {
    ...snapshot,
    async query<Row>(text: string, values: readonly unknown[] = [], signal?: AbortSignal) {
      if (guard) {
        return runGuarded<Row>(client, { text, values }, signal ? { ...guard, signal } : guard)
      }
      // Without values the simple protocol saves the parse and describe messages.
      if (values.length === 0) return rowsOf<Row>(await client.query(text))
      return rowsOf<Row>(await client.query(text, [...values]))
    },
    copyIn: (sql) => client.query(copyFrom(sql)),
  }
}
