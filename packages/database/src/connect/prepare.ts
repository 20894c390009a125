import { checkVersion } from '@leadlight/engine'
import type { Connection } from '@leadlight/engine'
import pg from 'pg'

import { readContextKey } from '../door/context-key.js'
import type { ContextKey } from '../door/context-key.js'
import type { Migration } from '../migrations/index.js'
import { ensureRoles } from './ensure-roles.js'
import { OWNER, SCHEMA } from '../schema/roles.js'
import { makeQuestionIndexes } from '../schema/question-indexes.js'
import { migrate } from './migrate.js'
import type { MigrationStatus } from './migrate.js'

/** A number of our own, so that two starts do not prepare one database at once. */
const PREPARING = 7_146_310_285

/** What a start needs to know of a database that is ready. */
export interface Prepared {
  readonly key: ContextKey
  readonly migrations: MigrationStatus
  /** Whether this login may bound what a statement writes to temporary files. */
  readonly mayLimitFiles: boolean
}

/** Checks the version, makes sure of roles and schema, and migrates; one start after the other. */
export async function prepare(
  connection: Connection,
  migrations: readonly Migration[],
): Promise<Prepared> {
  const client = new pg.Client({ ...connection, application_name: 'leadlight-prepare' })
  // A connection lost meanwhile rejects the query in flight; as an event alone it would end the process.
  client.on('error', () => undefined)
  await client.connect()
  try {
    await checkVersion(client)
    await client.query('select pg_advisory_lock($1)', [PREPARING])
    await ensureRoles(client)
    const status = await migrate(connection, migrations)
    await completeIndexes(client)
    const { rows } = await client.query<{ may: boolean }>(
      `select has_parameter_privilege('temp_file_limit', 'SET') as may`,
    )
    return {
      migrations: status,
      key: await readContextKey(client),
      mayLimitFiles: rows[0]?.may === true,
    }
  } finally {
    // The lock is the session's and ends with it.
    await client.end()
  }
}

/** A load that broke off may have left questions without their indexes. */
async function completeIndexes(client: pg.Client): Promise<void> {
  await client.query(`set role ${OWNER}`)
  await client.query(`set search_path = ${SCHEMA}`)
  const query = async <Row>(text: string, values?: readonly unknown[]): Promise<Row[]> =>
    (await client.query(text, values && [...values])).rows as Row[]
  await makeQuestionIndexes((work) => work({ query }))
  await client.query('reset search_path')
  await client.query('reset role')
}
