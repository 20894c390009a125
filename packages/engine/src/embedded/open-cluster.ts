import { join } from 'node:path'

import type { Binaries } from './binaries.js'
import { findCluster, linkCluster, placeForCluster } from './data-dir.js'
import type { Host } from './host.js'
import { initCluster } from './init-cluster.js'
import { createPassword, readPassword } from './password-file.js'
import { prepareBinaries } from './prepare-binaries.js'

export const superuser = 'postgres'

/** A cluster and what is needed to serve it. */
export interface OpenCluster extends Binaries {
  readonly clusterDir: string
  readonly password: string
}

/** Finds the cluster of a data folder, or creates it. */
export async function openCluster(
  host: Host,
  dataDir: string,
  log: (line: string) => void,
): Promise<OpenCluster> {
  const { user } = host
  const copyTo = user ? host.openPlace : join(dataDir, 'programs')
  const binaries = await prepareBinaries({ ...host, copyTo, log })
  const found = await findCluster(dataDir, host)
  if (found) return { ...binaries, clusterDir: found, password: await readPassword(dataDir) }
  const password = await createPassword(dataDir)
  const clusterDir = await placeForCluster(dataDir, host, log)
  await initCluster({ initdb: binaries.initdb, clusterDir, superuser, password, user })
  await linkCluster(dataDir, clusterDir)
  return { ...binaries, clusterDir, password }
}
