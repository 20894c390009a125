import { readFile, realpath } from 'node:fs/promises'
import { join, resolve } from 'node:path'

import type { Connection } from '../connection.js'
import { EngineError } from '../engine-error.js'
import { nameIn } from './data-dir-names.js'
import { superuser } from './open-cluster.js'
import { readPassword } from './password-file.js'
import { database } from './start-embedded.js'

/**
 * Finds the embedded PostgreSQL that another process runs from a data folder, to work beside it.
 *
 * @throws EngineError `EMBEDDED_FAILED` if none runs, `DATA_DIR_UNUSABLE`
 */
export async function attachEmbedded(dataDir: string): Promise<Connection> {
  const folder = resolve(dataDir)
  const port = await readPort(folder)
  const password = await readPassword(folder)
  return { host: '127.0.0.1', port, user: superuser, password, database }
}

/** The server itself keeps its port in the fourth line of this file, from when it takes connections. */
async function readPort(dataDir: string): Promise<number> {
  try {
    const cluster = await realpath(nameIn.cluster(dataDir))
    const lines = (await readFile(join(cluster, 'postmaster.pid'), 'utf8')).split('\n')
    const port = Number(lines[3])
    if (Number.isInteger(port) && port > 0) return port
    throw new Error(`Line 4 of postmaster.pid is "${lines[3] ?? ''}"`)
  } catch (cause) {
    throw new EngineError({
      code: 'EMBEDDED_FAILED',
      message: `The data folder ${dataDir} is in use, but no PostgreSQL of it takes connections.`,
      hint: 'Wait until the process that uses it has started or ended, and try again.',
      cause,
    })
  }
}
