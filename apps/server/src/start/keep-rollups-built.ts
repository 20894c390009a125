import { buildRollups, compactRollups, lacksRollups, refreshStatistics } from '@leadlight/database'
import type { Database, DoorClient } from '@leadlight/database'

import type { Repeating } from './repeating.js'
import { repeat } from './repeating.js'

const MINUTE_MS = 60_000
/** Rows that became many by upkeep are made few so often. */
const COMPACT_EVERY = 10

interface KeepRollupsBuilt {
  readonly database: Database
  readonly log: (line: string) => void
}

/**
 * Looks every minute whether the rollups of some workspace have yet to be built, as after a load or
 * another zone, and now and then makes one row of those of one key. Questions go to the facts meanwhile.
 */
export function keepRollupsBuilt({ database, log }: KeepRollupsBuilt): Repeating {
  let looks = 0
  return repeat({
    firstAfterMs: 0,
    everyMs: MINUTE_MS,
    failed: (error) => log(`Rollups could not be built: ${String(error)}`),
    async work(isStopped) {
      const compacts = looks++ % COMPACT_EVERY === COMPACT_EVERY - 1
      for (const { workspaceId } of await database.workspaces()) {
        if (isStopped()) return
        const write = <Result>(work: (client: DoorClient) => Promise<Result>): Promise<Result> =>
          database.withContext({ workspaceId, role: 'ingest' }, work)
        if (await write((client) => lacksRollups(client, workspaceId))) {
          await write((client) => buildRollups(client, workspaceId))
          await database.withContext({ workspaceId, role: 'owner' }, (client) =>
            refreshStatistics(client, 'rollups'),
          )
        } else if (compacts) await write((client) => compactRollups(client, workspaceId))
      }
    },
  })
}
