import type { Database } from '@leadlight/database'

import type { Clock } from '../clock.js'
import { takeSnapshots } from '../modules/restatements/take-snapshots.js'
import type { Repeating } from './repeating.js'
import { repeat } from './repeating.js'

const HOUR_MS = 3_600_000
/** A start has more urgent things to do. */
const FIRST_AFTER_MS = 60_000

interface KeepSnapshotsTaken {
  readonly database: Database
  readonly clock: Clock
  readonly log: (line: string) => void
}

/** Looks every hour whether a month has closed in some workspace, and keeps what was reported of it. */
export function keepSnapshotsTaken({ database, clock, log }: KeepSnapshotsTaken): Repeating {
  return repeat({
    firstAfterMs: FIRST_AFTER_MS,
    everyMs: HOUR_MS,
    failed: (error) => log(`Snapshots of closed months could not be taken: ${String(error)}`),
    async work(isStopped) {
      for (const workspace of await database.workspaces()) {
        if (isStopped()) return
        await takeSnapshots({ database, workspace, now: clock(), months: { kind: 'sinceLast' } })
      }
    },
  })
}
