import { readFileSync } from 'node:fs'
import type { ConnectionOptions } from 'node:tls'

import type { Connection } from '../connection.js'
import { EngineError } from '../engine-error.js'

/** What a DATABASE_URL says: where to go, and the TLS settings to try in this order. */
export interface DatabaseUrl {
  readonly target: Omit<Connection, 'ssl'>
  readonly tls: readonly (false | ConnectionOptions)[]
}

const example = 'postgres://user:password@host:5432/database?sslmode=verify-full'

/**
 * Reads a DATABASE_URL; `sslmode` and `sslrootcert` mean what they mean to libpq, so that without
 * them TLS is used where the server has it.
 *
 * @throws EngineError `DATABASE_URL_INVALID`
 */
export function parseDatabaseUrl(databaseUrl: string): DatabaseUrl {
  const url = readUrl(databaseUrl)
  const host = decodeURIComponent(url.hostname).replace(/^\[|\]$/g, '')
  const target = {
    host: host || url.searchParams.get('host') || 'localhost',
    port: Number(url.port || url.searchParams.get('port') || 5432),
    user: decodeURIComponent(url.username) || url.searchParams.get('user') || '',
    password: decodeURIComponent(url.password) || url.searchParams.get('password') || '',
    database: decodeURIComponent(url.pathname.slice(1)),
  }
  if (!target.user) throw invalid('It names no user.')
  return {
    target: { ...target, database: target.database || target.user },
    tls: target.host.startsWith('/') ? [false] : tlsToTry(url.searchParams),
  }
}

function readUrl(databaseUrl: string): URL {
  let url: URL
  try {
    url = new URL(databaseUrl)
    decodeURIComponent(url.username + url.password + url.pathname)
  } catch {
    // The cause is left out on purpose: it repeats the URL, and with it the password.
    throw invalid(
      'It is not a URL; special characters in a password are written as %40 and the like.',
    )
  }
  if (!/^postgres(ql)?:$/.test(url.protocol)) {
    throw invalid(`It begins with ${url.protocol}// instead of postgres://.`)
  }
  return url
}

function tlsToTry(params: URLSearchParams): readonly (false | ConnectionOptions)[] {
  const mode = params.get('sslmode') ?? 'prefer'
  const ca = readRootCertificate(params.get('sslrootcert'))
  switch (mode) {
    case 'disable':
      return [false]
    case 'allow':
    case 'prefer':
      return [{ rejectUnauthorized: false }, false]
    case 'require':
      // As in libpq, a root certificate turns `require` into `verify-ca`.
      return [ca ? { ...ca, checkServerIdentity: () => undefined } : { rejectUnauthorized: false }]
    case 'verify-ca':
      return [{ ...ca, checkServerIdentity: () => undefined }]
    case 'verify-full':
      return [{ ...ca, rejectUnauthorized: true }]
    default:
      throw invalid(
        `sslmode=${mode} is none of disable, allow, prefer, require, verify-ca, verify-full.`,
      )
  }
}

function readRootCertificate(path: string | null): { readonly ca: string } | undefined {
  if (path === null || path === 'system') return undefined
  try {
    return { ca: readFileSync(path, 'utf8') }
  } catch (cause) {
    throw invalid(`The file of sslrootcert, ${path}, cannot be read.`, cause)
  }
}

function invalid(reason: string, cause?: unknown): EngineError {
  return new EngineError({
    code: 'DATABASE_URL_INVALID',
    message: `DATABASE_URL cannot be used. ${reason}`,
    hint: `Write it as ${example}.`,
    cause,
  })
}
