import type { FastifyRequest } from 'fastify'

import { foreignOrigin } from '../errors/access-errors.js'

/** Whether a browser sees this server behind TLS, its own or a proxy's. */
export function isSecure(request: FastifyRequest): boolean {
  const forwarded = request.headers['x-forwarded-proto']
  return request.protocol === 'https' || forwarded === 'https'
}

/**
 * Refuses what a page of another site sends: a browser names the page's origin itself.
 *
 * @throws AccessError `FOREIGN_ORIGIN`
 */
export function refuseForeignOrigin({ headers }: FastifyRequest): void {
  const { origin, host } = headers
  if (origin === undefined) return
  if (!URL.canParse(origin) || new URL(origin).host !== host) throw foreignOrigin(origin)
}
