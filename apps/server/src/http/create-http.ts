import type { Intake } from '@leadlight/database'
import Fastify from 'fastify'
import type { FastifyInstance } from 'fastify'

import { InputError } from '../errors/actionable-error.js'
import { createApollo } from '../graphql/apollo.js'
import type { ContextParts } from '../graphql/create-context.js'
import { createSchema } from '../graphql/schema.js'
import type { Readiness } from '../start/readiness.js'
import { addDashboardFiles } from './dashboard-files.js'
import { addEventRoutes } from './event-routes.js'
import { addGraphqlRoute } from './graphql-route.js'
import { addHealth } from './health.js'
import { SECURITY_HEADERS } from './security-headers.js'
import { sendError } from './send-error.js'
import { addSessionRoutes } from './session-routes.js'

const bodyLimitBytes = 100 * 1024

/** What the HTTP side is made of. */
export interface HttpParts extends ContextParts {
  readonly readiness: Readiness
  /** The way in for events. */
  readonly intake: Intake
  /** Where the built dashboard is. */
  readonly dashboardDir: string
}

/** Puts the HTTP side together; it does not listen yet. */
export async function createHttp(parts: HttpParts): Promise<FastifyInstance> {
  const http = Fastify({
    bodyLimit: bodyLimitBytes,
    logger: { level: 'warn' },
    // Idle connections end with the server; those with a request on them are waited for.
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: 200 },
  })
  // A body is JSON or nothing.
  http.removeContentTypeParser('text/plain')
  http.addHook('onRequest', async (_request, reply) => void reply.headers(SECURITY_HEADERS))
  // A connection whose last answer came while the server was closing would be waited for.
  http.addHook('onSend', async (_request, reply) => {
    if (parts.readiness.isClosing) void reply.header('connection', 'close')
  })
  http.setErrorHandler(sendError)
  http.setNotFoundHandler((request, reply) =>
    sendError(
      new InputError({
        code: 'NOT_FOUND',
        message: `There is nothing at ${request.method} ${pathOf(request.url)}.`,
        suggestion: 'The dashboard is at /, the API at /graphql.',
        status: 404,
      }),
      request,
      reply,
    ),
  )
  addHealth(http, parts.readiness)
  addSessionRoutes(http, parts.access)
  addEventRoutes(http, parts)
  const apollo = createApollo(createSchema(), (err, id) => {
    http.log.error({ err, id }, 'A question failed for a reason that is a bug')
  })
  await apollo.start()
  http.addHook('onClose', () => apollo.stop())
  addGraphqlRoute(http, apollo, parts)
  await addDashboardFiles(http, parts.dashboardDir)
  return http
}

const pathOf = (url: string): string => url.split('?')[0] ?? url
