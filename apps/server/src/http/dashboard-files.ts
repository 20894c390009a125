import { existsSync } from 'node:fs'
import { join } from 'node:path'

import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply } from 'fastify'

const yearInSeconds = 31_536_000

/** Pages of the dashboard: each is the same file, and the dashboard reads the address. */
const pages = ['/', '/sign-in', '/w', '/w/*'] as const

/** Serves the built dashboard; its hashed files may be kept for ever, its page is asked for each time. */
export async function addDashboardFiles(http: FastifyInstance, folder: string): Promise<void> {
  if (!existsSync(join(folder, 'index.html'))) {
    const missing = (_request: unknown, reply: FastifyReply) =>
      reply
        .code(503)
        .type('text/plain; charset=utf-8')
        .send('The dashboard is not built. Run `npm run build`.\n')
    for (const page of pages) http.get(page, missing)
    return
  }
  await http.register(fastifyStatic, {
    root: folder,
    index: false,
    // Each file gets a route of its own at start: no path of a request ever reaches the disk.
    wildcard: false,
    cacheControl: false,
    setHeaders(response, path) {
      const hashed = path.startsWith(join(folder, 'assets'))
      const age = hashed ? `public, max-age=${yearInSeconds}, immutable` : 'no-cache'
      response.setHeader('cache-control', age)
    },
  })
  const page = (_request: unknown, reply: FastifyReply) => reply.sendFile('index.html')
  for (const path of pages) http.get(path, page)
}
