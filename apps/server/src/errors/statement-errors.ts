import { isDatabaseError } from '@leadlight/database'
import type { DatabaseError } from '@leadlight/database'

import { AccessError, InputError } from './actionable-error.js'
import type { ActionableError, ErrorParams } from './actionable-error.js'

const canceledByTimeout = '57014'
// A parameter holds U+0000, the one character that PostgreSQL keeps in no text.
const notAText = '22021'
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
  if (isDatabaseError(error)) return limitReached(error)
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  if (code === canceledByTimeout) return questionTooSlow(undefined, error)
  if (code === notAText) return badText(error)
  const isFatal = 'severity' in error && error.severity === 'FATAL'
  if (isFatal || unreachable.has(code) || error.message.startsWith(lost)) return cut(error)
  return undefined
}

function limitReached(error: DatabaseError): ActionableError | undefined {
  const { limitMs, limitRows, limitMb } = error.params
  switch (error.code) {
    case 'TIME_LIMIT':
      return questionTooSlow(Number(limitMs), error)
    case 'ROWS_LIMIT':
      return tooLarge(`more than the ${String(limitRows)} rows`, { limitRows }, 'ROWS', error)
    case 'SPACE_LIMIT':
      return tooLarge(`more than the ${String(limitMb)} MB of files`, { limitMb }, 'FILE_MB', error)
    default:
      return undefined
  }
}

/** What its reader is told of a question that took too long; the limit is not always known. */
export function questionTooSlow(limitMs: number | undefined, cause?: unknown): InputError {
  const allowed = limitMs === undefined ? 'is' : `the ${limitMs / 1000} seconds that are`
  return new InputError({
    code: 'QUESTION_TOO_SLOW',
    message: `This question took longer than ${allowed} allowed, so it was stopped.`,
    suggestion: `Ask for a shorter period, a coarser grain or fewer groups. ${moreBy('SECONDS')}`,
    ...(limitMs !== undefined && { params: { limitSeconds: limitMs / 1000 } }),
    cause,
  })
}

/** What its reader is told where a past, and what was asked of it, took too long together. */
export function pastTooSlow(limitMs: number, asOf: string): InputError {
  const limitSeconds = limitMs / 1000
  return new InputError({
    code: 'QUESTION_TOO_SLOW',
    message: `To work out what was known at ${asOf} and to answer by it took longer than the ${limitSeconds} seconds that are allowed for both, so it was stopped.`,
    suggestion: `Ask for a later instant, of which more is known as it is now; or for less of that instant in one operation. ${moreBy('SECONDS')}`,
    params: { limitSeconds, asOf },
  })
}

function tooLarge(what: string, params: ErrorParams, setting: string, cause: unknown): InputError {
  return new InputError({
    code: 'QUESTION_TOO_LARGE',
    message: `This question took ${what} that are allowed, so it was stopped.`,
    suggestion: `Ask for a shorter period, a coarser grain or fewer groups. ${moreBy(setting)}`,
    params,
    cause,
  })
}

const moreBy = (setting: string): string =>
  `The server’s operator may allow more by LEADLIGHT_QUESTION_${setting}.`

function badText(cause: Error): InputError {
  return new InputError({
    code: 'BAD_TEXT',
    message: 'A text of this request holds the character U+0000, which nothing here can hold.',
    suggestion: 'Leave that character out.',
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
