import { openDatabase } from '@leadlight/database'
import type { Database, DatabaseOptions } from '@leadlight/database'
import type { Connection } from '@leadlight/engine'
import pg from 'pg'

import { schemaFingerprint } from './schema-fingerprint.js'
import { holdTestServer } from './test-server.js'
import type { TestServer } from './test-server.js'

/** A migrated, empty database of a test's own on a real PostgreSQL. */
export interface TestDatabase {
  readonly connection: Connection
  readonly database: Database
  /** For what only an administrator may do, such as restarting it. */
  readonly server: TestServer
  /** Removes the database; the last one to close in a process stops the server. */
  close(): Promise<void>
}

/** What {@link testDatabase} may be told. */
export interface TestDatabaseOptions extends DatabaseOptions {
  /** False: an empty database that nothing has migrated; `database` migrates it. */
  readonly fromTemplate?: boolean
}

let made = 0

/**
 * Makes a database by copying one that was migrated once. Call it in `beforeAll`, and `close()` in
 * `afterAll`:
 *
 *     let test: TestDatabase
 *     beforeAll(async () => { test = await testDatabase() })
 *     afterAll(() => test.close())
 */
export async function testDatabase(options: TestDatabaseOptions = {}): Promise<TestDatabase> {
  const server = await holdTestServer()
  try {
    const name = `test_${process.pid}_${++made}_${Date.now().toString(36)}`
    const template = options.fromTemplate === false ? 'template0' : await ensureTemplate(server)
    await administer(server, `create database ${name} template ${template}`)
    const connection = { ...server.connection, database: name }
    const database = await openDatabase(connection, options)
    return {
      connection,
      database,
      server,
      async close() {
        await database.close()
        await administer(server, `drop database if exists ${name} with (force)`)
        await server.release()
      },
    }
  } catch (error) {
    await server.release()
    throw error
  }
}

async function ensureTemplate(server: TestServer): Promise<string> {
  const name = `migrated_${await schemaFingerprint()}`
  const found = await administer(server, `select 1 from pg_database where datname = '${name}'`)
  if (found > 0) return name
  await dropOldTemplates(server)
  // Renamed when it is finished, so that a half-made one is never copied.
  const draft = `${name}_draft`
  await administer(server, `drop database if exists ${draft} with (force)`)
  await administer(server, `create database ${draft} template template0`)
  const database = await openDatabase({ ...server.connection, database: draft })
  await database.close()
  await administer(server, `alter database ${draft} rename to ${name}`)
  return name
}

async function dropOldTemplates(server: TestServer): Promise<void> {
  const client = await connect(server)
  try {
    const { rows } = await client.query<{ datname: string }>(
      `select datname from pg_database where datname like 'migrated\\_%' or datname like 'test\\_%'`,
    )
    const leftOver = rows.filter(({ datname }) => !datname.startsWith(`test_${process.pid}_`))
    for (const { datname } of leftOver)
      await client.query(`drop database if exists ${datname} with (force)`)
  } finally {
    await client.end()
  }
}

async function administer(server: TestServer, sql: string): Promise<number> {
  const client = await connect(server)
  try {
    return (await client.query(sql)).rowCount ?? 0
  } finally {
    await client.end()
  }
}

async function connect(server: TestServer): Promise<pg.Client> {
  const client = new pg.Client({ ...server.connection, database: 'postgres' })
  client.on('error', () => undefined)
  await client.connect()
  return client
}
