import type pg from 'pg'

import { checkContext } from './context.js'
import { nextDataVersion } from './data-version.js'
import { rollback } from './door.js'
import type { DoorParts } from './door.js'
import type { DoorClient } from './door-client.js'
import { enter } from './opening.js'
import { transact } from './transaction.js'

/**
 * A writer's transaction in a workspace that sees one state of the data, however long it takes, while
 * nobody else has the lock. It moves the part of the data's number that is about facts, so that it may
 * end while batches come in.
 */
export type WithLock = <Result>(
  workspaceId: number,
  lock: number,
  work: (client: DoorClient) => Promise<Result>,
) => Promise<Result>

/** Makes the door of those who let facts follow behind. */
export function openLockedDoor({ pool, key }: Pick<DoorParts, 'pool' | 'key'>): WithLock {
  return (workspaceId, lock, work) => {
    const context = checkContext({ workspaceId, role: 'ingest' })
    return holding(pool, `(${lock}, ${workspaceId})`, (client) =>
      transact(
        client,
        `begin isolation level repeatable read; ${enter(context, key)}`,
        work,
        nextDataVersion(workspaceId, 'facts'),
      ),
    )
  }
}

/**
 * Works while a lock is held. It is the session's and taken before the transaction begins: taken in
 * it, the snapshot would be older than the lock and not see what its last holder has written.
 */
async function holding<Result>(
  pool: pg.Pool,
  lock: string,
  work: (client: pg.PoolClient) => Promise<Result>,
): Promise<Result> {
  const client = await pool.connect()
  let broken: Error | undefined
  try {
    await client.query(`select pg_advisory_lock${lock}`)
    return await work(client)
  } catch (error) {
    broken = await rollback(client)
    throw error
  } finally {
    // A lock that cannot be given back goes with its connection.
    broken ??= await client.query(`select pg_advisory_unlock${lock}`).then(
      () => undefined,
      (error: unknown) => (error instanceof Error ? error : new Error(String(error))),
    )
    client.release(broken)
  }
}
