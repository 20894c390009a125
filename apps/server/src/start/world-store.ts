import {
  accept,
  buildRollups,
  deriveAll,
  deriveTouched,
  dropQuestionIndexes,
  makeQuestionIndexes,
  noteFollowed,
  refreshStatistics,
  TouchedTogether,
} from '@leadlight/database'
import type { Database } from '@leadlight/database'
import type { WorldStore } from '@leadlight/ingest'

import type { Clock } from '../clock.js'

/** Tables that have grown by this factor are looked at anew. */
const GROWN = 4

/** So many indexes are made at once: they sort, each on a core of its own. */
const INDEXES_AT_ONCE = 2

/**
 * The database as a generated world sees it. Derived facts of a new workspace follow while it is
 * loaded; where an earlier load broke off nobody knows whom it left behind, and all of them are
 * derived at the end.
 */
export function worldStore(database: Database, clock: Clock, isNew: boolean): WorldStore {
  let unfollowed = new TouchedTogether()
  let followed = 0
  let analysedAt: number | undefined
  let bare: Promise<void> | undefined

  const analyse = async (workspaceId: number): Promise<void> => {
    analysedAt = followed
    const rooms = ['ledger', 'derived', 'rollups'] as const
    await Promise.all(
      rooms.map((room) =>
        database.withContext({ workspaceId, role: 'owner' }, (client) =>
          refreshStatistics(client, room),
        ),
      ),
    )
  }

  /** Where nobody else's questions would miss them, indexes that only questions need come last. */
  const dropIndexes = async (workspaceId: number): Promise<void> => {
    const workspaces = await database.workspaces()
    if (workspaces.length > 1) return
    await database.withContext({ workspaceId, role: 'owner' }, dropQuestionIndexes)
  }

  return {
    workspace: (slug) => database.workspace(slug),
    createWorkspace: (workspace) => database.createWorkspace(workspace),
    updateWorkspace: (workspaceId, change) => database.updateWorkspace(workspaceId, change),

    async accept(workspaceId, arrivals) {
      const context = { workspaceId, source: 'demo', now: clock(), repeatable: true, unseen: isNew }
      const receipt = await accept(database, context, arrivals)
      unfollowed.add(receipt.touched)
      return receipt
    },

    follower(workspaceId) {
      const touched = unfollowed
      unfollowed = new TouchedTogether()
      return async () => {
        if (!isNew) return
        await (bare ??= dropIndexes(workspaceId))
        // The planner looks at how large tables are by itself; what is in them it has to have seen.
        if (analysedAt === undefined || followed > GROWN * analysedAt) await analyse(workspaceId)
        touched.until = clock().toISOString()
        await deriveTouched(
          (work) => database.withContext({ workspaceId, role: 'ingest' }, work),
          workspaceId,
          touched,
        )
        followed += touched.leads.length
      }
    },

    async finish(workspaceId) {
      if (!isNew || followed === 0) {
        await analyse(workspaceId)
        await deriveAll(
          (work) => database.withContext({ workspaceId, role: 'ingest' }, work),
          workspaceId,
          { until: clock().toISOString(), look: () => analyse(workspaceId) },
        )
      } else {
        await database.withContext({ workspaceId, role: 'ingest' }, (client) =>
          noteFollowed(client, workspaceId),
        )
        await Promise.all([
          database.withContext({ workspaceId, role: 'ingest' }, (client) =>
            buildRollups(client, workspaceId, (work) =>
              database.withContext({ workspaceId, role: 'ingest' }, work),
            ),
          ),
          makeQuestionIndexes(
            (work) => database.withContext({ workspaceId, role: 'owner' }, work),
            INDEXES_AT_ONCE,
          ),
        ])
      }
      await analyse(workspaceId)
    },
  }
}
