import { randomUUID } from 'node:crypto'

import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'

import { ActionableError, InputError } from '../errors/actionable-error.js'
import { describeError } from '../errors/describe-error.js'
import type { ErrorDescription } from '../errors/describe-error.js'
import { explainStatementError } from '../errors/statement-errors.js'
import { internalError } from '../errors/internal-error.js'

/** Answers a request that failed before or beside GraphQL, in the shape of a GraphQL error. */
export function sendError(
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  const known = describeError(error) ?? describeHttpError(error)
  const id = randomUUID()
  if (!known) request.log.error({ err: error, id }, 'A request failed for a reason that is a bug')
  const status = statusOf(error)
  if (status === 401) void reply.header('www-authenticate', 'Bearer realm="leadlight"')
  return reply
    .code(status)
    .type('application/json; charset=utf-8')
    .send({ errors: [known ?? internalError(id)] })
}

function statusOf(error: unknown): number {
  const known = error instanceof ActionableError ? error : explainStatementError(error)
  if (known) return known.status ?? 400
  const status = (error as Partial<FastifyError>).statusCode
  return status !== undefined && status >= 400 && status < 500 ? status : 500
}

const reasons: Readonly<Record<string, InputError>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: new InputError({
    code: 'REQUEST_TOO_LARGE',
    message: 'This request is larger than 100 KB.',
    suggestion: 'Send fewer or shorter operations; files are read with `npm run import`.',
  }),
  FST_ERR_CTP_INVALID_MEDIA_TYPE: new InputError({
    code: 'MEDIA_TYPE_REFUSED',
    message: 'This request’s body is not JSON.',
    suggestion: 'Send it with the header `Content-Type: application/json`.',
  }),
}

function describeHttpError(error: unknown): ErrorDescription | undefined {
  const { code, statusCode = 500 } = error as Partial<FastifyError>
  if (statusCode >= 500) return undefined
  const reason = (code === undefined ? undefined : reasons[code]) ?? unreadable
  return describeError(reason)
}

const unreadable = new InputError({
  code: 'BAD_REQUEST',
  message: 'This request cannot be read.',
  suggestion: 'Send a JSON object as its body.',
})
