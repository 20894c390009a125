import { followPending, refreshGrownStatistics } from '@leadlight/database'
import type { Database } from '@leadlight/database'

import type { Clock } from '../clock.js'
import type { Repeating } from './repeating.js'

/** How soon somebody looks again after everything was followed. */
const LOOK_AFTER_MS = 250
/** After a failure nobody hurries. */
const AGAIN_AFTER_MS = 2_000
/** So often PostgreSQL is asked to look at tables that have grown. */
const STATISTICS_AFTER_MS = 10_000

interface KeepFactsFollowing {
  readonly database: Database
  readonly clock: Clock
  readonly log: (line: string) => void
}

/**
 * Lets derived facts follow what was accepted with the promise that somebody does, in every workspace,
 * a piece of each in turn. Several servers may do so on one database: they take turns as well.
 */
export function keepFactsFollowing({ database, clock, log }: KeepFactsFollowing): Repeating {
  let stopped = false
  let wake: () => void = () => undefined
  let lookedAt = performance.now()

  const followOnce = async (): Promise<boolean> => {
    let any = false
    for (const { workspaceId } of await database.workspaces()) {
      if (stopped) return false
      if (!(await followPending(database, workspaceId, clock()))) continue
      any = true
      if (performance.now() - lookedAt < STATISTICS_AFTER_MS) continue
      lookedAt = performance.now()
      await database.withContext({ workspaceId, role: 'owner' }, refreshGrownStatistics)
    }
    return any
  }
  const pause = (ms: number): Promise<void> =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, ms)
      timer.unref()
      wake = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  const work = async (): Promise<void> => {
    for (let failed = false; !stopped;) {
      try {
        if (!(await followOnce())) await pause(LOOK_AFTER_MS)
        failed = false
      } catch (error) {
        // Once is enough, and a server that ends takes its database along.
        if (!failed && !stopped) log(`Facts could not follow what was recorded: ${String(error)}`)
        failed = true
        await pause(AGAIN_AFTER_MS)
      }
    }
  }
  const working = work()
  return {
    stop: () => {
      stopped = true
      wake()
      return working
    },
  }
}
