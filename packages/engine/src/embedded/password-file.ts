import { randomBytes } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'

import { EngineError } from '../engine-error.js'
import { nameIn } from './data-dir-names.js'

/** Makes the superuser's password, 24 random bytes, and keeps it where only this process's user reads it. */
export async function createPassword(dataDir: string): Promise<string> {
  const password = randomBytes(24).toString('base64url')
  await writeFile(nameIn.password(dataDir), password, { mode: 0o600 })
  return password
}

/**
 * Reads the password that was kept when the cluster was created.
 *
 * @throws EngineError `DATA_DIR_UNUSABLE`
 */
export async function readPassword(dataDir: string): Promise<string> {
  const path = nameIn.password(dataDir)
  try {
    return (await readFile(path, 'utf8')).trim()
  } catch (cause) {
    throw new EngineError({
      code: 'DATA_DIR_UNUSABLE',
      message: `The password of the embedded PostgreSQL, ${path}, cannot be read.`,
      hint: 'Start as the user that owns the file, or put the file back from a copy of the data folder.',
      cause,
    })
  }
}
