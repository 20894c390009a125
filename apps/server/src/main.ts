import { openDatabase } from '@leadlight/database'

import { createClock } from './clock.js'
import { readConfig } from './config.js'
import { closeInTime } from './start/close-in-time.js'
import { explainFailure } from './start/explain-failure.js'
import { ensureFirstWorkspace } from './start/first-workspace.js'
import { keepFactsFollowing } from './start/keep-facts-following.js'
import { keepRollupsBuilt } from './start/keep-rollups-built.js'
import { keepSnapshotsTaken } from './start/keep-snapshots-taken.js'
import { openStore } from './start/open-store.js'
import { startServer } from './start/start-server.js'
import { writeLine as log } from './start/write-line.js'

/*
 * `npm start`: PostgreSQL → tables → HTTP → first data → a link to sign in with. What was opened is
 * closed in reverse, whether the start fails half-way or a signal ends the server.
 */

const closers: (() => Promise<void>)[] = []
let ending: Promise<void> | undefined

function end(code: number): Promise<void> {
  return (ending ??= (async () => {
    for (const close of closers.reverse()) await close()
    process.exit(code)
  })())
}

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.on(signal, () => {
    log('Stopping: requests under way are finished first.')
    end(0).catch(fail)
  })
}

async function start(): Promise<void> {
  const config = readConfig()
  const clock = createClock(config)
  log('Starting PostgreSQL…')
  const store = await openStore(config, log)
  closers.push(() => store.close())
  const database = await openDatabase(store.connection, { log })
  // A statement that outlasts the last request ends with its server.
  closers.push(() => closeInTime(database.close(), 3_000))
  const server = await startServer({ config, database, clock })
  closers.push(() => server.stop())
  await ensureFirstWorkspace({ database, config, clock, log })
  server.readiness.open()
  const facts = keepFactsFollowing({ database, clock, log })
  closers.push(() => closeInTime(facts.stop(), 3_000))
  const rollups = keepRollupsBuilt({ database, log })
  closers.push(() => closeInTime(rollups.stop(), 3_000))
  const snapshots = keepSnapshotsTaken({ database, clock, log })
  closers.push(() => closeInTime(snapshots.stop(), 3_000))
  log('')
  log(`Leadlight is ready. Sign in with this link, once and within the hour:`)
  log(await server.makeSignInLink())
}

function fail(error: unknown): void {
  // Closing the database under a start that a signal has ended makes it fail, as it should.
  if (ending) return
  process.stderr.write(explainFailure(error))
  end(1).catch(() => process.exit(1))
}

start().catch(fail)
