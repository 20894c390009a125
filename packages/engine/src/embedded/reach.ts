import { chmod, mkdir, realpath, stat } from 'node:fs/promises'
import { dirname } from 'node:path'

import type { ServerUser } from './server-user.js'

/** The outermost folder on the way to a path that a user may not pass, or undefined if the way is open. */
export async function findBarrier(path: string, user: ServerUser): Promise<string | undefined> {
  for (const folder of waysDown(await realpath(path))) {
    const { mode, uid, gid } = await stat(folder)
    const bit = uid === user.uid ? 0o100 : gid === user.gid ? 0o010 : 0o001
    if ((mode & bit) === 0) return folder
  }
  return undefined
}

/** Makes a folder that everybody may pass, whatever the umask. */
export async function makeOpenFolder(path: string): Promise<void> {
  await mkdir(path, { recursive: true })
  await chmod(path, 0o755)
}

// '/srv/leadlight/data' → '/', '/srv', '/srv/leadlight', '/srv/leadlight/data'
function waysDown(path: string): readonly string[] {
  const parent = dirname(path)
  return parent === path ? [path] : [...waysDown(parent), path]
}
