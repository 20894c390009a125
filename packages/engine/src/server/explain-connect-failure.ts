import type { Connection } from '../connection.js'
import { EngineError } from '../engine-error.js'

/** Says in words why a connection failed, and what to do; never repeats the password. */
export function explainConnectFailure(
  cause: unknown,
  { host, port, user, database }: Omit<Connection, 'ssl'>,
): EngineError {
  const place = host.startsWith('/') ? `${host} (port ${port})` : `${host}:${port}`
  const reason = reasonOf(cause)
  switch (codeOf(cause)) {
    case '28P01':
    case '28000':
      return new EngineError({
        code: 'DATABASE_REFUSED',
        message: `PostgreSQL at ${place} refused the user "${user}": ${reason}.`,
        hint: 'Check the user and the password in DATABASE_URL, and that pg_hba.conf lets this machine in.',
        cause,
      })
    case '3D000':
      return new EngineError({
        code: 'DATABASE_MISSING',
        message: `PostgreSQL at ${place} has no database "${database}".`,
        hint: `Create it with: create database "${database}" owner "${user}"`,
        cause,
      })
    default:
      return new EngineError({
        code: 'DATABASE_UNREACHABLE',
        message: `PostgreSQL at ${place} does not answer: ${reason}.`,
        hint: 'Check the host and the port in DATABASE_URL, that the server runs, and that nothing between blocks it.',
        cause,
      })
  }
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined
}

function reasonOf(error: unknown): string {
  // A name with several addresses fails once for each of them, in an error whose own message is empty.
  const inner = error instanceof AggregateError ? error.errors : [error]
  const texts = inner.map((each) => (each instanceof Error ? each.message : String(each)))
  return texts.join(', ') || 'no reason given'
}
