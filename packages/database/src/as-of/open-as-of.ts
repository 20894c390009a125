import { checkContext } from '../door/context.js'
import type { DoorOptions } from '../door/context.js'
import { readDataVersion } from '../door/data-version.js'
import { possible, rollback } from '../door/door.js'
import type { DoorParts } from '../door/door.js'
import { doorClient } from '../door/door-client.js'
import type { DoorClient } from '../door/door-client.js'
import { enter } from '../door/opening.js'
import { watch } from '../door/watch.js'
import { SCHEMA } from '../schema/roles.js'
import { makeDerivedStore } from './derived-store.js'
import type { Later } from './knowledge.js'
import { showLedger, showVersions } from './ledger.js'
import { showMerges } from './merges.js'
import { readMoment, tooEarly } from './moment.js'
import type { Moment } from './moment.js'
import { readReach, showSources } from './reach.js'

/** What was known at an instant, to be asked like the present. */
export interface AsOfSession {
  readonly moment: Moment
  /** Its statements find the tables as they were known; the present lies under `leadlight.`. */
  readonly client: DoorClient
  /** Forgets all of it and gives the connection back. */
  close(): Promise<void>
}

/** What is asked of {@link OpenAsOf}. */
export interface AsOfAsk extends DoorOptions {
  readonly workspaceId: number
  /** An instant, ISO 8601 with an offset. */
  readonly asOf: string
  readonly now: Date
  /** What of the time after the instant is known all the same. */
  readonly later?: Later
}

/**
 * Opens a session in which everything is as it was known at an instant.
 *
 * @throws DatabaseError `CONTEXT_MISSING`, `AS_OF_TOO_EARLY`
 */
export type OpenAsOf = (ask: AsOfAsk) => Promise<AsOfSession>

/*
 * The past is the present of another store. In one transaction of the read role, which is undone at
 * the end, temporary views and tables with the names of the real ones come first on the search
 * path: the ledger cut back to what was known, and derived tables that the same steps fill. So the
 * same statements run unchanged, and nothing is kept. The connections are apart from the door's, for
 * those hold temporary tables of another role.
 */
export function asOfDoor(parts: DoorParts): OpenAsOf {
  const { pool, key, canceller } = parts
  return async ({ workspaceId, asOf, now, later, ...asked }) => {
    const options = possible(asked, parts)
    const context = checkContext({ workspaceId, role: 'read' })
    options.signal?.throwIfAborted()
    const connection = await pool.connect()
    const guard = watch(connection, canceller, options)
    const close = async (): Promise<void> => {
      const broken = await rollback(connection)
      await guard.settled()
      connection.release(broken)
    }
    try {
      await guard.open(
        `begin isolation level repeatable read; ${enter(context, key, options)}; set local search_path = pg_temp, ${SCHEMA}; ${readDataVersion(workspaceId)}`,
      )
      // Without a data version: what was known at an instant is another state of the data.
      const client = doorClient(connection, guard)
      const moment = await readMoment(client, workspaceId, asOf, now)
      await showVersions(client, workspaceId, moment.at)
      if (moment.present) return { moment, client, close }
      const store = await showThen(client, workspaceId, moment.at, later)
      return { moment, client: store, close }
    } catch (error) {
      await close()
      throw error
    }
  }
}

async function showThen(
  client: DoorClient,
  workspaceId: number,
  at: string,
  later: Later | undefined,
): Promise<DoorClient> {
  const reach = await readReach(client, workspaceId, at)
  const [earliest] = reach.map(({ firstRecordedAt }) => firstRecordedAt).sort()
  if (earliest === undefined || at < earliest) throw tooEarly(at, earliest ?? 'no time')
  await showLedger(client, workspaceId, { at, ...(later && { later }) })
  if (later === undefined) await showSources(client, workspaceId, reach)
  await showMerges(client, workspaceId, at)
  return (await makeDerivedStore(client, workspaceId)).client
}
