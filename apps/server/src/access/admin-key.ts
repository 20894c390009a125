import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import type { Config } from '../config.js'
import { makeSecret } from './secret.js'

/**
 * Gives the administrator's API key: the one of the settings, else the one kept in the data folder,
 * which is made the first time and readable by its owner alone.
 */
export async function openAdminKey({
  adminKey,
  dataDir,
}: Pick<Config, 'adminKey' | 'dataDir'>): Promise<string> {
  if (adminKey !== undefined) return adminKey
  const path = join(dataDir, 'admin-key')
  const kept = await readKey(path)
  if (kept !== undefined) return kept
  await mkdir(dataDir, { recursive: true })
  const made = `leadlight_${makeSecret()}`
  try {
    await writeFile(path, `${made}\n`, { mode: 0o600, flag: 'wx' })
    return made
  } catch (error) {
    // Another process of this folder was faster: its key holds.
    const theirs = await readKey(path)
    if (theirs === undefined) throw error
    return theirs
  }
}

async function readKey(path: string): Promise<string | undefined> {
  try {
    return (await readFile(path, 'utf8')).trim() || undefined
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}
