import { readFile, stat } from 'node:fs/promises'

import { EngineError } from '../engine-error.js'

/** An ordinary user of the operating system. */
export interface ServerUser {
  readonly uid: number
  readonly gid: number
  readonly name: string
}

/**
 * Chooses whom the server runs as: PostgreSQL refuses root, so root lends it a user that the system
 * already has. Undefined: whoever runs this process.
 *
 * @throws EngineError `EMBEDDED_NO_USER`
 */
export async function chooseServerUser(clusterDir: string): Promise<ServerUser | undefined> {
  if (process.getuid?.() !== 0) return undefined
  // A server only opens files that are its own, so the owner of an existing cluster decides.
  const owner = await stat(clusterDir).catch(() => undefined)
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid, name: `uid ${owner.uid}` }

  const users = parseUsers(await readFile('/etc/passwd', 'utf8').catch(() => ''))
  const user =
    users.find(({ name }) => name === 'postgres') ??
    users.find(({ name }) => name === 'nobody') ??
    users.find(({ uid }) => uid !== 0)
  if (user) return user
  throw new EngineError({
    code: 'EMBEDDED_NO_USER',
    message: 'PostgreSQL does not run as root, and /etc/passwd names no other user to run it as.',
    hint: 'Run Leadlight as an ordinary user, or set DATABASE_URL to a PostgreSQL of your own.',
  })
}

// 'nobody:x:65534:65534:nobody:/nonexistent:/usr/sbin/nologin' → name, uid, gid
function parseUsers(passwd: string): readonly ServerUser[] {
  return passwd
    .split('\n')
    .map((line) => line.split(':'))
    .filter((fields) => fields.length >= 4)
    .map(([name = '', , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }))
}
