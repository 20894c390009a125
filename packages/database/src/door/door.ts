import type pg from 'pg'

import { connect } from './connect.js'
import { checkContext } from './context.js'
import type { Context, DoorOptions } from './context.js'
import type { ContextKey } from './context-key.js'
import type { Canceller } from './canceller.js'
import type { Companions } from './companions.js'
import { nextDataVersion, readDataVersion } from './data-version.js'
import { doorClient } from './door-client.js'
import type { Beside, DoorClient } from './door-client.js'
import { begin, beginBeside, enter } from './opening.js'
import { transact } from './transaction.js'
import { watch } from './watch.js'

/** The only way to the tables: a transaction in the context of one workspace and role. */
export type WithContext = <Result>(
  context: Context,
  work: (client: DoorClient) => Promise<Result>,
  options?: DoorOptions,
) => Promise<Result>

/** One statement of our own making, without values, as a reader: one message there and back. */
export type AskAtOnce = <Row>(context: Context, statement: string) => Promise<readonly Row[]>

/** What doors are made of. */
export interface DoorParts {
  readonly pool: pg.Pool
  readonly key: ContextKey
  readonly canceller: Canceller
  readonly companions: Companions
  /** Whether the login may bound temporary files; where it may not, that option has no effect. */
  readonly mayLimitFiles: boolean
}

/** Makes the door of a pool. What `work` throws undoes the transaction and is thrown on. */
export function openDoor(parts: DoorParts): WithContext {
  return async (unchecked, work, asked = {}) => {
    const context = checkContext(unchecked)
    const options = possible(asked, parts)
    const opening = `${begin(context)}; ${enter(context, parts.key, options)}`
    return context.role === 'read'
      ? inSnapshot(parts, { context, opening, options }, work)
      : inTransaction(parts.pool, opening, work, nextDataVersion(context.workspaceId))
  }
}

/** Makes the door for what is asked before every question. */
export function openQuickDoor({ pool, key }: Pick<DoorParts, 'pool' | 'key'>): AskAtOnce {
  return (unchecked, statement) => {
    const context = checkContext(unchecked)
    return inOneMessage(pool, `${begin(context)}; ${enter(context, key)}`, statement)
  }
}

/** Runs an opening, a statement without values and a commit in one message; gives the statement's rows. */
export async function inOneMessage<Row>(
  pool: pg.Pool,
  opening: string,
  statement: string,
): Promise<readonly Row[]> {
  const client = await pool.connect()
  let broken: Error | undefined
  try {
    const results = await client.query(`${opening}; ${statement}; commit`)
    return ((results as unknown as readonly pg.QueryResult[]).at(-2)?.rows ?? []) as Row[]
  } catch (error) {
    broken = await rollback(client)
    throw error
  } finally {
    client.release(broken)
  }
}

/** The options without what the login may not set. */
export function possible(
  { tempFileMb, ...options }: DoorOptions,
  { mayLimitFiles }: Pick<DoorParts, 'mayLimitFiles'>,
): DoorOptions {
  return tempFileMb === undefined || !mayLimitFiles ? options : { ...options, tempFileMb }
}

/** Runs work between an opening and a commit, before which `closing` is sent; a connection that fails at either end is thrown away. */
export async function inTransaction<Result>(
  pool: pg.Pool,
  opening: string,
  work: (client: DoorClient) => Promise<Result>,
  closing?: string,
): Promise<Result> {
  const client = await pool.connect()
  let broken: Error | undefined
  try {
    return await transact(client, opening, work, closing)
  } catch (error) {
    broken = await rollback(client)
    throw error
  } finally {
    client.release(broken)
  }
}

interface Snapshot {
  readonly context: Context
  readonly opening: string
  readonly options: DoorOptions
  /** Further connections have none beside them. */
  readonly further?: boolean
}

/** Runs a reader's work, which sees one state of the data and ends when nobody waits for it. */
async function inSnapshot<Result>(
  parts: DoorParts,
  snapshot: Snapshot,
  work: (client: DoorClient) => Promise<Result>,
): Promise<Result> {
  const { pool, canceller } = parts
  const { context, opening, options } = snapshot
  const client = await connect(pool, options.signal)
  const guard = watch(client, canceller, options)
  let broken: Error | undefined
  try {
    options.signal?.throwIfAborted()
    const version = await guard.open(`${opening}; ${readDataVersion(context.workspaceId)}`)
    const beside = snapshot.further ? undefined : besideOf(parts, snapshot, client)
    const result = await work(doorClient(client, guard, { dataVersion: version, beside }))
    await client.query('commit')
    return result
  } catch (error) {
    broken = await rollback(client)
    throw error
  } finally {
    await guard.settled()
    client.release(broken)
  }
}

/** The way to a further connection of the snapshot that one has open. */
function besideOf(parts: DoorParts, snapshot: Snapshot, first: pg.PoolClient): Beside {
  const { context, options } = snapshot
  return (work) => {
    const leave = parts.companions.enter()
    return (
      leave &&
      exportSnapshot(first)
        .then((id) => {
          const opening = `${beginBeside(context, id)}; ${enter(context, parts.key, options)}`
          return inSnapshot(parts, { ...snapshot, opening, further: true }, work)
        })
        .finally(leave)
    )
  }
}

async function exportSnapshot(client: pg.PoolClient): Promise<string> {
  const { rows } = await client.query<{ id: string }>('select pg_export_snapshot() as id')
  return rows[0]?.id ?? ''
}

/** Undoes the transaction; gives the error of a connection that cannot even do that. */
export async function rollback(client: pg.PoolClient): Promise<Error | undefined> {
  try {
    await client.query('rollback')
    return undefined
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error))
  }
}
