import { AccessError, InputError } from './actionable-error.js'
import type { ActionableError } from './actionable-error.js'

const canceledByTimeout = '57014'
// The way to the server is cut. What PostgreSQL itself ends a connection with is of severity FATAL:
// it goes down, is not up yet, has no room.
const unreachable: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
])
// The driver tells this one in words alone.
const lost = 'Connection terminated'

/** What a client can do about a statement that PostgreSQL did not finish; undefined for a bug. */
export function explainStatementError(error: unknown): ActionableError | undefined {
  if (!(error instanceof Error)) return undefined
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  if (code === canceledByTimeout) return tooSlow(error)
  const isFatal = 'severity' in error && error.severity === 'FATAL'
  if (isFatal || unreachable.has(code) || error.message.startsWith(lost)) return cut(error)
  return undefined
}

function tooSlow(cause: Error): InputError {
  return new InputError({
    code: 'QUESTION_TOO_SLOW',
    message: 'This question took longer than is allowed, so it was stopped.',
    suggestion: 'Ask for a shorter period, a coarser grain or fewer groups.',
    cause,
  })
}

function cut(cause: Error): AccessError {
  return new AccessError({
    code: 'DATABASE_UNREACHABLE',
    message: 'The database cannot be asked at the moment.',
    suggestion: 'Try again in a minute; /readyz says when it is back.',
    status: 503,
    cause,
  })
}
