import { followPending, refreshGrownStatistics } from '@leadlight/database'
import type { Database } from '@leadlight/database'

import type { Clock } from '../clock.js'
import type { Repeating } from './repeating.js'
import { repeat } from './repeating.js'

/** How soon somebody looks again after everything was followed. */
const LOOK_AFTER_MS = 250
/** After a failure nobody hurries. */
const AGAIN_AFTER_MS = 2_000
/** The longest rest between two pieces of work that were short. */
const REST_MS = 500
/** So often PostgreSQL is asked to look at tables that have grown. */
const STATISTICS_AFTER_MS = 10_000

/**
 * Rests half as long as the work took, if that was not long: what comes meanwhile is derived together for
 * little more, and whoever stores events or answers has the machine.
 */
const rest = (tookMs: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, tookMs < 2 * REST_MS ? tookMs / 2 : 0))

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
  let lookedAt = performance.now()

  /** Whether there was anything to follow. */
  const followOnce = async (isStopped: () => boolean): Promise<boolean> => {
    let any = false
    for (const { workspaceId } of await database.workspaces()) {
      if (isStopped()) return false
      const began = performance.now()
      if (!(await followPending(database, workspaceId, clock()))) continue
      any = true
      await rest(performance.now() - began)
      if (performance.now() - lookedAt < STATISTICS_AFTER_MS) continue
      lookedAt = performance.now()
      await database.withContext({ workspaceId, role: 'owner' }, refreshGrownStatistics)
    }
    return any
  }
  return repeat({
    firstAfterMs: 0,
    everyMs: LOOK_AFTER_MS,
    againAfterMs: AGAIN_AFTER_MS,
    failed: (error) => log(`Facts could not follow what was recorded: ${String(error)}`),
    async work(isStopped) {
      while (await followOnce(isStopped));
    },
  })
}
