import { join } from 'node:path'

import { attachEmbedded, isEngineError, openServer, startEmbedded } from '@leadlight/engine'
import type { Connection } from '@leadlight/engine'

import type { Config } from '../config.js'

/** A PostgreSQL that is there for this process. */
export interface Store {
  readonly connection: Connection
  /** Ends what this process started; another's server goes on. */
  close(): Promise<void>
}

/** What the store is opened for. */
export interface StoreOptions {
  /** A large load, and little else. */
  readonly loads?: boolean
}

type Log = (line: string) => void

/** Opens the PostgreSQL of the settings: a server, or the embedded one, which this process then runs. */
export async function openStore(
  { databaseUrl, dataDir }: Config,
  log: Log,
  { loads = false }: StoreOptions = {},
): Promise<Store> {
  if (databaseUrl !== undefined) {
    return { connection: await openServer(databaseUrl), close: () => Promise.resolve() }
  }
  const server = await startEmbedded({ dataDir: folderOf(dataDir), loads, log })
  return { connection: server.connection, close: () => server.stop() }
}

/** As {@link openStore}; where another process runs the embedded server already, beside it. */
export async function openStoreBeside(
  config: Config,
  log: Log,
  options?: StoreOptions,
): Promise<Store> {
  try {
    return await openStore(config, log, options)
  } catch (error) {
    if (!isEngineError(error, 'DATA_DIR_IN_USE')) throw error
    return {
      connection: await attachEmbedded(folderOf(config.dataDir)),
      close: () => Promise.resolve(),
    }
  }
}

/** The server's files lie apart from the administrator's key. */
const folderOf = (dataDir: string): string => join(dataDir, 'postgres')
