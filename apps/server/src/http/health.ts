import type { FastifyInstance } from 'fastify'

import type { Readiness } from '../start/readiness.js'

/** `/livez` says that this process answers, `/readyz` that it can serve: an orchestrator asks both. */
export function addHealth(http: FastifyInstance, readiness: Readiness): void {
  http.get('/livez', (_request, reply) => reply.type('text/plain; charset=utf-8').send('ok\n'))

  http.get('/readyz', async (_request, reply) => {
    const reason = await readiness.whyNot()
    const text = reason === undefined ? 'ready\n' : `not ready: ${reason}\n`
    return reply
      .code(reason === undefined ? 200 : 503)
      .type('text/plain; charset=utf-8')
      .send(text)
  })
}
