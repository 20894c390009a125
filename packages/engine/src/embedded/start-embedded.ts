import { resolve } from 'node:path'

import type { Connection } from '../connection.js'
import { claimDataDir } from './claim-data-dir.js'
import { nameIn } from './data-dir-names.js'
import { openDataDir } from './data-dir.js'
import type { EmbeddedOptions, EmbeddedServer } from './embedded-server.js'
import { ensureDatabase } from './ensure-database.js'
import { describeHost } from './host.js'
import type { Host } from './host.js'
import { openCluster, superuser } from './open-cluster.js'
import { loadSettingsFor, measureMachine, settingsFor } from './server-settings.js'
import { startSupervised } from './start-supervised.js'

export const database = 'leadlight'

/**
 * Starts the embedded PostgreSQL of a data folder, creating it the first time, and returns when it
 * takes connections. Outlives sudden ends of the server and of an earlier owner of the folder.
 *
 * @throws EngineError `DATA_DIR_IN_USE`, `DATA_DIR_UNUSABLE`, `DATA_DIR_VERSION`, `PORT_TAKEN`,
 * `EMBEDDED_FAILED`, `EMBEDDED_NO_USER`, `EMBEDDED_UNSUPPORTED`
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedServer> {
  return startOn(await describeHost(options.dataDir), options)
}

/** As {@link startEmbedded}, on a host described otherwise. */
export async function startOn(host: Host, options: EmbeddedOptions): Promise<EmbeddedServer> {
  const dataDir = resolve(options.dataDir)
  await openDataDir(dataDir, host.user)
  const claim = await claimDataDir(dataDir)
  try {
    const server = await startClaimed(host, { ...options, dataDir })
    let stopped: Promise<void> | undefined
    return {
      ...server,
      stop: () => (stopped ??= server.stop().finally(() => claim.release())),
    }
  } catch (error) {
    await claim.release()
    throw error
  }
}

async function startClaimed(
  host: Host,
  { dataDir, port, loads = false, settings, log = () => undefined }: EmbeddedOptions,
): Promise<EmbeddedServer> {
  const { postgres, clusterDir, password } = await openCluster(host, dataDir, log)
  const machine = await measureMachine()
  const supervised = await startSupervised({
    postgres,
    clusterDir,
    logFile: nameIn.log(dataDir),
    port,
    settings: { ...settingsFor(machine), ...(loads && loadSettingsFor(machine)), ...settings },
    user: host.user,
    log,
  })
  const connection: Connection = {
    host: '127.0.0.1',
    port: supervised.port,
    user: superuser,
    password,
    database,
  }
  try {
    await ensureDatabase(connection)
  } catch (error) {
    await supervised.stop()
    throw error
  }
  // '18.4.0-beta.17' → '18.4'
  const version = host.native.version.split('.').slice(0, 2).join('.')
  return { ...supervised, connection, dataDir, clusterDir, version }
}
