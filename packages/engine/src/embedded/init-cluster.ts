import { spawn } from 'node:child_process'
import { chown, mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { text } from 'node:stream/consumers'

import { EngineError } from '../engine-error.js'
import { explainSpawnFailure, spawnOptions } from './spawn-options.js'
import type { ServerUser } from './server-user.js'

interface NewCluster {
  readonly initdb: string
  readonly clusterDir: string
  readonly superuser: string
  readonly password: string
  readonly user: ServerUser | undefined
}

/** Creates a cluster; it appears whole or not at all, however the process ends. */
export async function initCluster(cluster: NewCluster): Promise<void> {
  const { initdb, clusterDir, superuser, password, user } = cluster
  const staging = `${clusterDir}.new`
  const passwordFile = `${clusterDir}.password`
  await rm(staging, { recursive: true, force: true })
  await rm(passwordFile, { force: true })
  try {
    await mkdir(staging, { mode: 0o700 })
    await writeFile(passwordFile, password, { mode: 0o600 })
    if (user) {
      await chown(staging, user.uid, user.gid)
      await chown(passwordFile, user.uid, user.gid)
    }
    await runInitdb(initdb, user, [
      `--pgdata=${staging}`,
      `--username=${superuser}`,
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      // PostgreSQL's own Unicode rules: equal on every machine, whatever locales it has.
      '--no-locale',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
    ])
    await rename(staging, clusterDir)
  } finally {
    await rm(passwordFile, { force: true })
  }
}

async function runInitdb(
  initdb: string,
  user: ServerUser | undefined,
  args: readonly string[],
): Promise<void> {
  const child = spawn(initdb, args, { ...spawnOptions(user), stdio: ['ignore', 'ignore', 'pipe'] })
  const exit = new Promise<number | null>((resolve, reject) => {
    child.once('error', (error) => reject(explainSpawnFailure(initdb, user, error)))
    child.once('close', resolve)
  })
  const [code, complaints] = await Promise.all([exit, child.stderr ? text(child.stderr) : ''])
  if (code === 0) return
  throw new EngineError({
    code: 'EMBEDDED_FAILED',
    message: `PostgreSQL could not create its files. initdb says: ${complaints.trim()}`,
    hint: 'Check the free space and the rights of the data folder; a user without an entry in /etc/passwd needs one.',
  })
}
