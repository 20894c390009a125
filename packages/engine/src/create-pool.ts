import pg from 'pg'

import type { Connection } from './connection.js'
import { decoding } from './decoding/decoding.js'
import type { Decoding } from './decoding/decoding.js'

interface PoolOptions {
  /** Most connections at once; 10 unless given. */
  readonly max?: number
  readonly decoding?: Decoding
  /** Shown in `pg_stat_activity`. */
  readonly name?: string
  readonly log?: (line: string) => void
}

/** Opens a pool that decodes in the project's way and outlives a restart of its server. */
export function createPool(connection: Connection, options: PoolOptions = {}): pg.Pool {
  const pool = new pg.Pool({
    ...connection,
    max: options.max ?? 10,
    types: options.decoding ?? decoding,
    application_name: options.name ?? 'leadlight',
    keepAlive: true,
  })
  // An idle connection that its server drops is an 'error' event of the pool, and an event that
  // nobody listens to ends the process; the pool itself has already forgotten the connection.
  // While the pool ends, its server may well be the first to go.
  pool.on('error', (error) => {
    if (!pool.ending) options.log?.(`An idle database connection was lost: ${error.message}`)
  })
  return pool
}
