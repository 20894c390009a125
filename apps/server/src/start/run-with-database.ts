import { openDatabase } from '@leadlight/database'
import type { Database } from '@leadlight/database'

import { createClock } from '../clock.js'
import type { Clock } from '../clock.js'
import { readConfig } from '../config.js'
import type { Config } from '../config.js'
import { explainFailure } from './explain-failure.js'
import { openStoreBeside } from './open-store.js'
import type { StoreOptions } from './open-store.js'
import { writeLine } from './write-line.js'

/** What a command works with. */
export interface CommandParts {
  readonly config: Config
  readonly database: Database
  readonly clock: Clock
  readonly log: (line: string) => void
}

/** Runs a command on the database of the settings, also while a server uses it, and ends the process. */
export async function runWithDatabase(
  command: (parts: CommandParts) => Promise<void>,
  options?: StoreOptions,
): Promise<void> {
  const config = readConfig()
  const store = await openStoreBeside(config, writeLine, options)
  try {
    const database = await openDatabase(store.connection, { log: writeLine })
    try {
      await command({ config, database, clock: createClock(config), log: writeLine })
    } finally {
      await database.close()
    }
  } finally {
    await store.close()
  }
}

/** Ends a command that failed with its reason and the next step. */
export function failCommand(error: unknown): void {
  process.stderr.write(explainFailure(error))
  process.exitCode = 1
}
