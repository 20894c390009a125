import { availableParallelism } from 'node:os'

import { createPool } from '@leadlight/engine'
import type { Connection } from '@leadlight/engine'
import type { DataSource } from 'typeorm'

import { asOfDoor } from './as-of/open-as-of.js'
import type { OpenAsOf } from './as-of/open-as-of.js'
import { openAccessStore } from './access/access-store.js'
import type { AccessStore } from './access/access-store.js'
import { createDataSource } from './connect/data-source.js'
import type { MigrationStatus } from './connect/migrate.js'
import { prepare } from './connect/prepare.js'
import { openCanceller } from './door/canceller.js'
import { openLockedDoor } from './door/alone.js'
import type { WithLock } from './door/alone.js'
import { countCompanions } from './door/companions.js'
import { openDoor, openQuickDoor } from './door/door.js'
import type { AskAtOnce, WithContext } from './door/door.js'
import { openManagerDoor } from './door/door-manager.js'
import type { WithManager } from './door/door-manager.js'
import { MIGRATIONS } from './migrations/index.js'
import type { Migration } from './migrations/index.js'
import { openWorkspaces } from './workspaces/workspaces.js'
import type { Workspaces } from './workspaces/workspaces.js'

/** How many pasts are made at once; each works as hard as a rebuild. */
const PAST_AT_ONCE = 2

/** What {@link openDatabase} may be told. */
export interface DatabaseOptions {
  /** Receives what an operator should know, a sentence at a time. */
  readonly log?: (line: string) => void
  /** Most connections of the door at once; 10 unless given. */
  readonly poolSize?: number
  /** Migrations of other packages, which run after this one's own. */
  readonly migrations?: readonly Migration[]
  /** Entities of other packages, for `withManager`. */
  readonly entities?: readonly (new () => object)[]
}

/** A database that is up to date and whose tables are reached through the door alone. */
export interface Database extends Workspaces {
  readonly withContext: WithContext
  readonly askAtOnce: AskAtOnce
  readonly withManager: WithManager
  /** For those who let facts follow what was accepted. */
  readonly withLock: WithLock
  /** The way into the past: everything as it was known at an instant. */
  readonly openAsOf: OpenAsOf
  /** Who is let in: tokens and sessions. */
  readonly access: AccessStore
  /** What this start had to do to the tables. */
  readonly migrations: MigrationStatus
  /** Ends all connections; what is under way is waited for. */
  close(): Promise<void>
}

/**
 * Opens a database: checks that its version is safe, makes sure of roles and schema, migrates, and
 * returns its door. Outlives restarts of the server.
 *
 * @throws EngineError `DATABASE_VERSION_UNSAFE`
 * @throws DatabaseError `ROLES_MISSING`, `MIGRATION_FAILED`
 */
export async function openDatabase(
  connection: Connection,
  options: DatabaseOptions = {},
): Promise<Database> {
  const { poolSize, entities } = options
  let closing = false
  // Connections that are lost while everything closes are no news.
  const log = options.log && ((line: string) => (closing ? undefined : options.log?.(line)))
  const { key, migrations, mayLimitFiles } = await prepare(connection, [
    ...MIGRATIONS,
    ...(options.migrations ?? []),
  ])
  for (const name of migrations.applied) log?.(`Migrated: ${name}`)

  const pool = createPool(connection, { ...(poolSize && { max: poolSize }), ...(log && { log }) })
  // A connection that is lost while in use rejects its query; the event beside it would end the process.
  pool.on('connect', (client) => client.on('error', () => undefined))

  // All cores are busy where each but one has a connection beside those of questions.
  const companions = countCompanions(pool, availableParallelism() - 1)

  const past = createPool(connection, { max: PAST_AT_ONCE, ...(log && { log }) })
  past.on('connect', (client) => client.on('error', () => undefined))

  // One connection for those who derive: it keeps dozens of temporary tables, and whoever commits on
  // such a connection after a look at any temporary table empties all of them.
  const behind = createPool(connection, { max: 1, ...(log && { log }) })
  behind.on('connect', (client) => client.on('error', () => undefined))

  const canceller = openCanceller(connection)

  let opened: Promise<DataSource> | undefined
  const dataSource = (): Promise<DataSource> =>
    (opened ??= createDataSource(connection, { ...(entities && { entities }), ...(log && { log }) })
      .initialize()
      .catch((error: unknown) => {
        opened = undefined
        throw error
      }))

  return {
    ...openWorkspaces(pool, key),
    withContext: openDoor({ pool, key, canceller, companions, mayLimitFiles }),
    askAtOnce: openQuickDoor({ pool, key }),
    withLock: openLockedDoor({ pool: behind, key }),
    withManager: openManagerDoor(dataSource, key),
    openAsOf: asOfDoor({ pool: past, key, canceller, mayLimitFiles }),
    access: openAccessStore(pool),
    migrations,
    async close() {
      closing = true
      await Promise.all([
        pool.end(),
        past.end(),
        behind.end(),
        canceller.close(),
        opened?.then((source) => source.destroy()),
      ])
    },
  }
}
