import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'

import { openIntake } from '@leadlight/database'
import type { Database } from '@leadlight/database'

import { Access } from '../access/access.js'
import { openAdminKey } from '../access/admin-key.js'
import { signInLink } from '../access/sign-in-link.js'
import { StatementCache } from '../cache/statement-cache.js'
import type { Clock } from '../clock.js'
import type { Config } from '../config.js'
import { createHttp } from '../http/create-http.js'
import { PortTaken } from './port-taken.js'
import { Readiness } from './readiness.js'

const drainMs = 25_000

/** What a server is started with. */
export interface ServerParts {
  readonly config: Config
  readonly database: Database
  readonly clock: Clock
  /** Where the built dashboard is; the one beside this app unless given. */
  readonly dashboardDir?: string
}

/** A server that listens. */
export interface RunningServer {
  readonly port: number
  readonly readiness: Readiness
  /** Makes a link that opens the dashboard once. */
  makeSignInLink(): Promise<string>
  /** Takes no more requests, lets those under way finish for up to 25 seconds, and ends. */
  stop(): Promise<void>
}

/**
 * Starts to listen; `/readyz` says no until `readiness` is opened.
 *
 * @throws PortTaken
 */
export async function startServer({
  config,
  database,
  clock,
  dashboardDir,
}: ServerParts): Promise<RunningServer> {
  const access = new Access(await openAdminKey(config), database.access, clock)
  const readiness = new Readiness(() => database.workspaces())
  const intake = openIntake(database, { clock, mostBehindMs: config.limits.behindMs })
  const http = await createHttp({
    database,
    intake,
    access,
    clock,
    readiness,
    defaultWorkspace: config.workspace,
    limits: config.limits,
    cache: new StatementCache(config.limits.cacheMb * 2 ** 20),
    dashboardDir: dashboardDir ?? builtDashboard,
  })
  try {
    await http.listen({ host: config.host, port: config.port })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE')
      throw new PortTaken(config.port, error)
    throw error
  }
  const { port } = http.server.address() as AddressInfo
  return {
    port,
    readiness,
    makeSignInLink: async () => signInLink(config, port, await access.makeSignInToken()),
    async stop() {
      readiness.close()
      const timer = setTimeout(() => http.server.closeAllConnections(), drainMs)
      await http.close().finally(() => clearTimeout(timer))
      // Without a database there is nothing to be told.
      await intake.close().catch(() => undefined)
    },
  }
}

const builtDashboard = fileURLToPath(new URL('../../../dashboard/dist', import.meta.url))
