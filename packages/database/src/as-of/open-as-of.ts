import { hideRollups } from './hide-rollups.js'
import { connect } from '../door/connect.js'
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
import type { Knowledge, Later } from './knowledge.js'
import { readColumns, showLedger, showVersions } from './ledger.js'
import { showMerges } from './merges.js'
import { readMoment, tooEarly } from './moment.js'
import type { Moment } from './moment.js'
import { readReach, showSources } from './reach.js'
import { deriveTouched } from './touched/derive-touched.js'
import { isNaming } from './touched/naming.js'

/**
 * How the past was made: it is the present, or the present but for those who were touched since, or
 * all of it was derived anew.
 */
export type AsOfWay = 'present' | 'touched' | 'everything'

/** What was known at an instant, to be asked like the present. */
export interface AsOfSession {
  readonly moment: Moment
  readonly way: AsOfWay
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
  /**
   * The share of all leads up to which only those who were touched since are derived anew. Unless
   * given, a quarter; of few leads all are.
   */
  readonly touchedShare?: number
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
 * path: the ledger cut back to what was known, and derived tables that the same steps fill, for
 * everybody or for those who were touched since. So the same statements run unchanged, and nothing is
 * kept. The connections are apart from the door's, for those hold temporary tables of another role.
 */
export function asOfDoor(parts: Omit<DoorParts, 'companions'>): OpenAsOf {
  const { pool, key, canceller } = parts
  return async ({ workspaceId, asOf, now, later, touchedShare, ...asked }) => {
    const options = possible(asked, parts)
    const context = checkContext({ workspaceId, role: 'read' })
    const connection = await connect(pool, options.signal)
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
      if (moment.present) return { moment, way: 'present', client, close }
      const knowledge: Knowledge = { at: moment.at, ...(later && { later }) }
      const then = await showThen(client, workspaceId, knowledge, touchedShare)
      return { moment, ...then, close }
    } catch (error) {
      await close()
      throw error
    }
  }
}

async function showThen(
  client: DoorClient,
  workspaceId: number,
  knowledge: Knowledge,
  share: number | undefined,
): Promise<Pick<AsOfSession, 'client' | 'way'>> {
  const { at, later } = knowledge
  const reach = await readReach(client, workspaceId, at)
  const [earliest] = reach.map(({ firstRecordedAt }) => firstRecordedAt).sort()
  if (earliest === undefined || at < earliest) throw tooEarly(at, earliest ?? 'no time')
  if (later === undefined) await showSources(client, workspaceId, reach)
  await showMerges(client, workspaceId, knowledge)
  // The past is behind nothing: whom batches are about that facts have yet to follow is derived for it.
  await client.query(
    `create temp view touched_batch as select * from ${SCHEMA}.touched_batch where false`,
  )
  await hideRollups(client)
  const columns = await readColumns(client)
  // Of those who were touched, copies stand for these tables while their facts are derived.
  await showLedger(client, workspaceId, knowledge, columns, (name) => !isNaming(name))
  const touched = await deriveTouched(client, {
    ...{ workspaceId, knowledge, columns },
    ...(share !== undefined && { share }),
  })
  await showLedger(client, workspaceId, knowledge, columns, isNaming)
  if (touched) return { client, way: 'touched' }
  return { client: (await makeDerivedStore(client, workspaceId)).client, way: 'everything' }
}
