import { randomUUID } from 'node:crypto'

import { GraphQLError } from 'graphql'
import type { GraphQLFormattedError } from 'graphql'

import { describeError } from '../errors/describe-error.js'
import { internalError } from '../errors/internal-error.js'

/** Receives what no client may see. */
export type LogBug = (error: unknown, id: string) => void

/** Codes of requests that GraphQL itself refuses; their messages speak of the request alone. */
const requestCodes: ReadonlySet<unknown> = new Set([
  'BAD_REQUEST',
  'BAD_USER_INPUT',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
])

/** Lets actionable errors out in their own words, and of everything else an id alone. */
export function createFormatError(logBug: LogBug) {
  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const { path, locations } = formatted
    const original = error instanceof GraphQLError ? (error.originalError ?? error) : error
    const known = describeError(original) ?? describeRequestError(formatted, original)
    if (known)
      return { message: known.message, path, locations, extensions: { ...known.extensions } }
    const id = randomUUID()
    logBug(original, id)
    const { message, extensions } = internalError(id)
    return { message, path, extensions: { ...extensions } }
  }
}

function describeRequestError(formatted: GraphQLFormattedError, original: unknown) {
  const { code, reason = code, params, suggestion } = formatted.extensions ?? {}
  const isRequests = original instanceof GraphQLError && requestCodes.has(code)
  return isRequests
    ? { message: formatted.message, extensions: { code: reason, params, suggestion } }
    : undefined
}
