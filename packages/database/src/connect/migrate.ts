import type { Connection } from '@leadlight/engine'
import type { DataSource } from 'typeorm'

import { DatabaseError } from '../database-error.js'
import type { Migration } from '../migrations/index.js'
import { OWNER, SCHEMA } from '../schema/roles.js'
import { createDataSource } from './data-source.js'

/** What the migrations of a start did. */
export interface MigrationStatus {
  /** Names of the migrations that ran in this start, oldest first. */
  readonly applied: readonly string[]
  /** How many migrations the database has in all. */
  readonly total: number
}

/**
 * Brings the tables up to date as their owner, each migration in a transaction of its own.
 *
 * @throws DatabaseError `MIGRATION_FAILED`
 */
export async function migrate(
  connection: Connection,
  migrations: readonly Migration[],
): Promise<MigrationStatus> {
  try {
    return await asOwner(connection, migrations, async (dataSource) => {
      const ran = await dataSource.runMigrations({ transaction: 'each' })
      return { applied: ran.map(({ name }) => name), total: migrations.length }
    })
  } catch (cause) {
    throw new DatabaseError({
      code: 'MIGRATION_FAILED',
      message: `The tables could not be brought up to date: ${cause instanceof Error ? cause.message : String(cause)}`,
      hint: 'Nothing of the failed migration was kept. Mend what the message names and start again.',
      cause,
    })
  }
}

/** Undoes the latest migration. */
export async function undoLastMigration(
  connection: Connection,
  migrations: readonly Migration[],
): Promise<void> {
  await asOwner(connection, migrations, (dataSource) =>
    dataSource.undoLastMigration({ transaction: 'each' }),
  )
}

async function asOwner<Result>(
  connection: Connection,
  migrations: readonly Migration[],
  work: (dataSource: DataSource) => Promise<Result>,
): Promise<Result> {
  const session = `-c role=${OWNER} -c search_path=${SCHEMA}`
  const dataSource = createDataSource(connection, { migrations, session, poolSize: 1 })
  await dataSource.initialize()
  try {
    return await work(dataSource)
  } finally {
    await dataSource.destroy()
  }
}
