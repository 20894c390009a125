import {
  chmod,
  lstat,
  mkdir,
  mkdtemp,
  readFile,
  readdir,
  realpath,
  stat,
  symlink,
} from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

import { EngineError } from '../engine-error.js'
import { nameIn } from './data-dir-names.js'
import type { Host } from './host.js'
import { findBarrier, makeOpenFolder } from './reach.js'
import type { ServerUser } from './server-user.js'

const ours: ReadonlySet<string> = new Set(Object.values(nameIn).map((name) => basename(name(''))))

/** Creates the folder if it is missing, closed to others except for the server's passage. */
export async function openDataDir(dataDir: string, user: ServerUser | undefined): Promise<void> {
  try {
    await mkdir(dirname(dataDir), { recursive: true })
    await mkdir(dataDir, { mode: 0o700 }).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error
    })
    const names = await readdir(dataDir)
    const { mode } = await stat(dataDir)
    // Only a folder that is the project's alone is opened; a home, say, keeps its mode.
    if (user && (mode & 0o001) === 0 && names.every((name) => ours.has(name))) {
      await chmod(dataDir, mode | 0o111)
    }
  } catch (cause) {
    throw unusable(dataDir, `cannot be created or read: ${String(cause)}`, cause)
  }
}

/**
 * Decides where a new cluster goes: into the data folder, or, if the server's user cannot get there,
 * into an open place that the data folder then links to.
 */
export async function placeForCluster(
  dataDir: string,
  { user, openPlace }: Host,
  log: (line: string) => void,
): Promise<string> {
  const barrier = user && (await findBarrier(dataDir, user))
  if (!barrier) return nameIn.cluster(dataDir)
  await makeOpenFolder(openPlace)
  const place = await mkdtemp(join(openPlace, 'data-'))
  await chmod(place, 0o711)
  log(
    `${barrier} is closed to the user ${user.name}: the data is kept in ${place}, linked from ${dataDir}.`,
  )
  return nameIn.cluster(place)
}

/** Makes a cluster that lives elsewhere known to its data folder. */
export async function linkCluster(dataDir: string, clusterDir: string): Promise<void> {
  const name = nameIn.cluster(dataDir)
  if (clusterDir !== name) await symlink(clusterDir, name)
}

/**
 * Returns the real place of the cluster, or undefined if there is none yet.
 *
 * @throws EngineError `DATA_DIR_UNUSABLE`, `DATA_DIR_VERSION`
 */
export async function findCluster(
  dataDir: string,
  { user, native: { version } }: Host,
): Promise<string | undefined> {
  const name = nameIn.cluster(dataDir)
  if (!(await lstat(name).catch(() => undefined))) return undefined
  const cluster = await realpath(name).catch((cause: unknown) => {
    throw unusable(dataDir, `links to a cluster that is gone (${String(cause)})`, cause)
  })
  const { uid } = await stat(cluster)
  if (!user && process.getuid && uid !== process.getuid()) {
    throw unusable(
      dataDir,
      `belongs to uid ${uid}, and this process runs as uid ${process.getuid()}`,
    )
  }
  const barrier = user && (await findBarrier(cluster, user))
  if (barrier)
    throw unusable(dataDir, `lies behind ${barrier}, which is closed to the user ${user.name}`)
  await checkMajor(dataDir, cluster, version)
  return cluster
}

async function checkMajor(dataDir: string, cluster: string, version: string): Promise<void> {
  const found = await readFile(join(cluster, 'PG_VERSION'), 'utf8').catch(() => '')
  const [major = ''] = version.split('.')
  if (found.trim() === major) return
  throw new EngineError({
    code: 'DATA_DIR_VERSION',
    message: found
      ? `The data folder ${dataDir} was written by PostgreSQL ${found.trim()}; this one is ${major}.`
      : `The folder ${cluster} is not a cluster of PostgreSQL: it has no file PG_VERSION.`,
    hint: 'Start it with the release of Leadlight that wrote it, or choose another data folder.',
  })
}

function unusable(dataDir: string, reason: string, cause?: unknown): EngineError {
  return new EngineError({
    code: 'DATA_DIR_UNUSABLE',
    message: `The data folder ${dataDir} ${reason}.`,
    hint: 'Start as the user that owns the folder, open the way to it, or choose another data folder.',
    cause,
  })
}
