import { setMaxListeners } from 'node:events'

import type { ApolloServer } from '@apollo/server'
import { fastifyApolloHandler } from '@as-integrations/fastify'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { GraphQLError } from 'graphql'

import { clearSessionCookie, readSessionCookie } from '../access/session-cookie.js'
import type { Identity } from '../access/identity.js'
import { clientGone } from '../errors/access-errors.js'
import { ActionableError } from '../errors/actionable-error.js'
import { explainStatementError } from '../errors/statement-errors.js'
import type { RequestContext } from '../graphql/context.js'
import { createContext } from '../graphql/create-context.js'
import type { ContextParts } from '../graphql/create-context.js'
import { checkNesting } from './check-nesting.js'
import { isSecure, refuseForeignOrigin } from './request-origin.js'
import { PRIVATE_HEADERS } from './security-headers.js'

/** `/graphql`: who sends a request is settled before a byte of its body is read. */
export function addGraphqlRoute(
  http: FastifyInstance,
  apollo: ApolloServer<RequestContext>,
  parts: ContextParts,
): void {
  const identities = new WeakMap<FastifyRequest, Identity>()

  const handler = fastifyApolloHandler<RequestContext>(apollo, {
    async context(request, reply) {
      const identity = identities.get(request)
      if (!identity) throw new Error('A request got past its identification')
      const clearSession = (): void =>
        void reply.header('set-cookie', clearSessionCookie(isSecure(request)))
      return failAsWhole(
        createContext(parts, {
          identity,
          workspace: headerOf(request, 'x-leadlight-workspace'),
          clearSession,
          gone: goneSignal(reply),
        }),
      )
    },
  })

  http.route({
    method: ['GET', 'POST'],
    url: '/graphql',
    async onRequest(request, reply) {
      reply.headers(PRIVATE_HEADERS)
      refuseForeignOrigin(request)
      const { authorization, cookie } = request.headers
      const session = readSessionCookie(cookie, isSecure(request))
      identities.set(request, await parts.access.identify({ authorization, session }))
    },
    async preHandler(request) {
      checkNesting(request.body)
    },
    handler,
  })
}

/** Is aborted when the connection closes before the answer was sent. */
function goneSignal({ raw }: FastifyReply): AbortSignal {
  const controller = new AbortController()
  // Every field that asks listens, and a request has as many as it likes.
  setMaxListeners(0, controller.signal)
  raw.once('close', () => {
    if (!raw.writableFinished) controller.abort(clientGone())
  })
  return controller.signal
}

function headerOf({ headers }: FastifyRequest, name: string): string | undefined {
  const value = headers[name]
  return typeof value === 'string' && value !== '' ? value : undefined
}

/** Has a request without a context fail with its own status instead of as a fault of the server. */
async function failAsWhole(context: Promise<RequestContext>): Promise<RequestContext> {
  try {
    return await context
  } catch (error) {
    const known = error instanceof ActionableError ? error : explainStatementError(error)
    if (!known) throw error
    const extensions = { code: known.code, http: { status: known.status ?? 400 } }
    throw new GraphQLError(known.message, { originalError: known, extensions })
  }
}
