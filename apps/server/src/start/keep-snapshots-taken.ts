import type { Database } from '@leadlight/database'

import type { Clock } from '../clock.js'
import { takeSnapshots } from '../modules/restatements/take-snapshots.js'

const HOUR_MS = 3_600_000
/** A start has more urgent things to do. */
const FIRST_AFTER_MS = 60_000

interface KeepSnapshotsTaken {
  readonly database: Database
  readonly clock: Clock
  readonly log: (line: string) => void
}

/** A task that repeats until it is stopped. */
export interface Repeating {
  /** Ends it; what is under way is waited for. */
  stop(): Promise<void>
}

/** Looks every hour whether a month has closed in some workspace, and keeps what was reported of it. */
export function keepSnapshotsTaken({ database, clock, log }: KeepSnapshotsTaken): Repeating {
  let stopped = false
  let underWay: Promise<void> = Promise.resolve()
  let timer: NodeJS.Timeout | undefined

  const look = async (): Promise<void> => {
    for (const workspace of await database.workspaces()) {
      if (stopped) return
      await takeSnapshots({ database, workspace, now: clock(), months: { kind: 'sinceLast' } })
    }
  }
  const plan = (afterMs: number): void => {
    timer = setTimeout(() => {
      underWay = look()
        .catch((error: unknown) => {
          // A server that ends takes its database along.
          if (!stopped) log(`Snapshots of closed months could not be taken: ${String(error)}`)
        })
        .finally(() => {
          if (!stopped) plan(HOUR_MS)
        })
    }, afterMs)
    timer.unref()
  }
  plan(FIRST_AFTER_MS)
  return {
    stop: () => {
      stopped = true
      clearTimeout(timer)
      return underWay
    },
  }
}
