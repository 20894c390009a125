import type pg from 'pg'

import { checkContext } from './context.js'
import type { Context, DoorOptions } from './context.js'
import type { ContextKey } from './context-key.js'
import { doorClient } from './door-client.js'
import type { DoorClient } from './door-client.js'
import { begin, enter } from './opening.js'

/** The only way to the tables: a transaction in the context of one workspace and role. */
export type WithContext = <Result>(
  context: Context,
  work: (client: DoorClient) => Promise<Result>,
  options?: DoorOptions,
) => Promise<Result>

/** Makes the door of a pool. What `work` throws undoes the transaction and is thrown on. */
export function openDoor(pool: pg.Pool, key: ContextKey): WithContext {
  return async (unchecked, work, options) => {
    const context = checkContext(unchecked)
    return inTransaction(pool, `${begin(context)}; ${enter(context, key, options)}`, work)
  }
}

/** Runs work between an opening and a commit; a connection that fails at either end is thrown away. */
export async function inTransaction<Result>(
  pool: pg.Pool,
  opening: string,
  work: (client: DoorClient) => Promise<Result>,
): Promise<Result> {
  const client = await pool.connect()
  let broken: Error | undefined
  try {
    await client.query(opening)
    const result = await work(doorClient(client))
    await client.query('commit')
    return result
  } catch (error) {
    broken = await rollback(client)
    throw error
  } finally {
    client.release(broken)
  }
}

async function rollback(client: pg.PoolClient): Promise<Error | undefined> {
  try {
    await client.query('rollback')
    return undefined
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error))
  }
}
