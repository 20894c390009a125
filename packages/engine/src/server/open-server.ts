import pg from 'pg'

import type { Connection } from '../connection.js'
import { checkVersion } from './check-version.js'
import { explainConnectFailure } from './explain-connect-failure.js'
import { parseDatabaseUrl } from './parse-database-url.js'

const connectTimeoutMs = 10_000

/**
 * Checks that a DATABASE_URL leads to a PostgreSQL that answers and is safe, and returns how to reach it.
 *
 * @throws EngineError `DATABASE_URL_INVALID`, `DATABASE_UNREACHABLE`, `DATABASE_REFUSED`,
 * `DATABASE_MISSING`, `DATABASE_VERSION_UNSAFE`
 */
export async function openServer(databaseUrl: string): Promise<Connection> {
  const { target, tls } = parseDatabaseUrl(databaseUrl)
  let failure: unknown
  for (const ssl of tls) {
    const connection: Connection = { ...target, ssl }
    try {
      const client = await connect(connection)
      await checkVersion(client).finally(() => client.end())
      return connection
    } catch (error) {
      failure = error
      if (!lacksTls(error)) break
    }
  }
  throw failure instanceof ConnectFailure ? explainConnectFailure(failure.cause, target) : failure
}

class ConnectFailure extends Error {}

async function connect(connection: Connection): Promise<pg.Client> {
  const client = new pg.Client({ ...connection, connectionTimeoutMillis: connectTimeoutMs })
  // A connection lost meanwhile rejects the query in flight; as an event alone it would end the process.
  client.on('error', () => undefined)
  try {
    await client.connect()
    return client
  } catch (cause) {
    throw new ConnectFailure('', { cause })
  }
}

function lacksTls(error: unknown): boolean {
  const cause = error instanceof ConnectFailure ? error.cause : undefined
  return cause instanceof Error && cause.message.includes('does not support SSL')
}
