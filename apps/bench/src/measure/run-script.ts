import { createPool } from '@leadlight/engine'

import { bindNames, readSql } from '../read-sql.js'
import type { BenchWorld } from '../world/open-world.js'

/**
 * Runs a file of statements one after the other as the database's owner, beside the product's own
 * tables. `:workspace` is the world's.
 */
export async function runScript(
  { connection, workspace: { workspaceId } }: BenchWorld,
  path: string,
): Promise<void> {
  const pool = createPool(connection, { max: 1, name: 'leadlight bench' })
  try {
    for (const part of (await readSql(path)).split(/;\s*\n/)) {
      const { text, values } = bindNames(part, { workspace: workspaceId })
      await pool.query(text, [...values])
    }
  } finally {
    await pool.end()
  }
}
