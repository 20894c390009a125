import type { Writable } from 'node:stream'

import type pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'

/** A connection inside a transaction that is bound to one workspace. */
export interface DoorClient {
  query<Row = Record<string, unknown>>(
    text: string,
    values?: readonly unknown[],
  ): Promise<readonly Row[]>
  /** Opens the stream of a `copy … from stdin`; only temporary tables take one, row security forbids the rest. */
  copyIn(sql: string): Writable
}

export function doorClient(client: pg.ClientBase): DoorClient {
  return {
    async query<Row>(text: string, values: readonly unknown[] = []) {
      // Without values the simple protocol saves the parse and describe messages.
      const result = await (values.length === 0
        ? client.query(text)
        : client.query(text, [...values]))
      return result.rows as Row[]
    },
    copyIn: (sql) => client.query(copyFrom(sql)),
  }
}
