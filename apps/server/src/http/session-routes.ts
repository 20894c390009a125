import type { FastifyInstance, FastifyRequest } from 'fastify'

import type { Access } from '../access/access.js'
import { writeSessionCookie } from '../access/session-cookie.js'
import { InputError } from '../errors/actionable-error.js'
import { isSecure, refuseForeignOrigin } from './request-origin.js'

/** `POST /session {token}` turns the one-time token of a sign-in link into a session cookie. */
export function addSessionRoutes(http: FastifyInstance, access: Access): void {
  http.post('/session', async (request, reply) => {
    refuseForeignOrigin(request)
    const { id, lifeSeconds } = await access.signIn(readToken(request))
    return reply
      .code(204)
      .header('set-cookie', writeSessionCookie(id, lifeSeconds, isSecure(request)))
      .send()
  })
}

function readToken({ body }: FastifyRequest): string {
  const token =
    typeof body === 'object' && body !== null && 'token' in body ? body.token : undefined
  if (typeof token === 'string' && token.length <= 200) return token
  throw new InputError({
    code: 'BAD_REQUEST',
    message: 'This request brings no token.',
    suggestion: 'Open the sign-in link that the server prints at start.',
  })
}
