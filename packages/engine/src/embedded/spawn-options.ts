import type { SpawnOptions } from 'node:child_process'

import { EngineError } from '../engine-error.js'
import type { ServerUser } from './server-user.js'

/** How every program of PostgreSQL is started: as the server's user, and free of this process's settings. */
export function spawnOptions(user: ServerUser | undefined): SpawnOptions {
  return {
    cwd: '/',
    env: { PATH: process.env['PATH'], LC_ALL: 'C', TZ: 'UTC' },
    ...(user && { uid: user.uid, gid: user.gid }),
  }
}

/** Says why a program could not even be started. */
export function explainSpawnFailure(
  program: string,
  user: ServerUser | undefined,
  cause: Error,
): EngineError {
  const as = user ? ` as the user ${user.name}` : ''
  return new EngineError({
    code: 'EMBEDDED_UNSUPPORTED',
    message: `${program} cannot be run${as}: ${cause.message}.`,
    hint:
      'The programs need Linux with glibc (not Alpine), macOS or Windows, and a folder that allows ' +
      'programs to run. Otherwise set DATABASE_URL to a PostgreSQL of your own.',
    cause,
  })
}
