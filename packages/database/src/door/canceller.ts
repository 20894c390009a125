import { createPool } from '@leadlight/engine'
import type { Connection } from '@leadlight/engine'

/** Ends what other connections of this login are running. */
export interface Canceller {
  /** Cancels the statement of a backend, if it runs one; resolves once the server has told it to stop. */
  cancel(backend: number): Promise<void>
  close(): Promise<void>
}

/** Makes a canceller with a connection of its own: the pool may be full of what is to be cancelled. */
export function openCanceller(connection: Connection): Canceller {
  const pool = createPool(connection, { max: 1, name: 'leadlight cancel' })
  pool.on('connect', (client) => client.on('error', () => undefined))
  return {
    async cancel(backend) {
      // A server that cannot be reached runs nothing that we could end.
      await pool.query('select pg_cancel_backend($1)', [backend]).catch(() => undefined)
    },
    close: () => pool.end(),
  }
}
