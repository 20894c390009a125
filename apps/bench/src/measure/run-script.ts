import { createPool } from '@leadlight/engine'

import { readSql } from '../read-sql.js'
import type { BenchWorld } from '../world/open-world.js'

/** Runs a file of statements as the database's owner, beside the product's own tables. */
export async function runScript({ connection }: BenchWorld, path: string): Promise<void> {
  const pool = createPool(connection, { max: 1, name: 'leadlight bench' })
  try {
    await pool.query(await readSql(path))
  } finally {
    await pool.end()
  }
}
