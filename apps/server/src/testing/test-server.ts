import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { accept, buildRollups, derive, openDatabase } from '@leadlight/database'
import type { AcceptContext, Database, LedgerRecord, WorkspaceRecord } from '@leadlight/database'
import type { Connection } from '@leadlight/engine'

import type { Config } from '../config.js'
import { DEFAULT_LIMITS } from '../limits.js'
import type { Limits } from '../limits.js'
import { startServer } from '../start/start-server.js'
import type { RunningServer } from '../start/start-server.js'
import { smallWorld } from './small-world.js'

export const ADMIN_KEY = 'an-administrators-key-for-tests'

/** An answer of GraphQL as a client sees it. */
export interface GraphqlAnswer {
  readonly status: number
  /** What the header `Server-Timing` says. */
  readonly timing: string | null
  // What a test asks for is known to that test alone.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly data: any
  readonly errors?: readonly {
    readonly message: string
    readonly path?: readonly (string | number)[]
    // eslint-disable-next-line @typescript-eslint/no-explicit-any
    readonly extensions: any
  }[]
}

/** A whole server on a real PostgreSQL, reached over HTTP. */
export interface TestServer {
  readonly url: string
  readonly database: Database
  readonly server: RunningServer
  readonly workspace: WorkspaceRecord
  /** Stops the clock at an instant, or moves it. */
  setNow(now: Date): void
  ask(query: string, options?: AskOptions): Promise<GraphqlAnswer>
  /** Takes facts into the ledger of a workspace, `main` unless another is named. */
  tell(
    records: readonly LedgerRecord[],
    workspaceId?: number,
    traits?: Pick<AcceptContext, 'live'>,
  ): Promise<void>
  /** Starts another server on the same database. */
  beside(limits: Partial<Limits>): Promise<Pick<TestServer, 'url' | 'ask' | 'close'>>
  /** Takes the server's database away under it; the test keeps its own way in. */
  cutDatabase(): Promise<void>
  close(): Promise<void>
}

export interface AskOptions {
  readonly variables?: Readonly<Record<string, unknown>>
  readonly headers?: Readonly<Record<string, string>>
  readonly signal?: AbortSignal
}

interface TestServerOptions {
  readonly dashboardDir?: string
  /** Stands between the server and its database. */
  readonly through?: (database: Database) => Database
  /** Other limits than the usual ones. */
  readonly limits?: Partial<Limits>
}

/** The part of a test database that a server needs. */
interface OpenedDatabase {
  readonly connection: Connection
  readonly database: Database
  close(): Promise<void>
}

/** Starts a server on a database of its own, with a workspace `main` that holds {@link smallWorld}. */
export async function startTestServer(
  { database, connection, close }: OpenedDatabase,
  { dashboardDir, through, limits }: TestServerOptions = {},
): Promise<TestServer> {
  const own = await openDatabase(connection)
  let cut: Promise<void> | undefined
  const cutDatabase = (): Promise<void> => (cut ??= own.close())
  const dataDir = await mkdtemp(join(tmpdir(), 'leadlight-server-'))
  let now = new Date('2025-07-15T12:00:00Z')
  const workspace = await database.createWorkspace({
    slug: 'main',
    name: 'Main',
    zone: 'Europe/Bucharest',
    currency: 'EUR',
  })
  const tell: TestServer['tell'] = (records, workspaceId = workspace.workspaceId, traits = {}) =>
    load(database, { workspaceId, now, ...traits }, records)
  await tell(smallWorld)
  const start = async (those: Partial<Limits> | undefined): Promise<RunningServer> => {
    const started = await startServer({
      config: config(dataDir, those),
      database: through ? through(own) : own,
      clock: () => now,
      ...(dashboardDir && { dashboardDir }),
    })
    started.readiness.open()
    return started
  }
  const server = await start(limits)
  const url = `http://127.0.0.1:${server.port}`
  return {
    url,
    database,
    server,
    workspace,
    setNow: (instant) => void (now = instant),
    ask: (query, options) => ask(url, query, options),
    tell,
    async beside(those) {
      const other = await start(those)
      const there = `http://127.0.0.1:${other.port}`
      return {
        url: there,
        ask: (query, options) => ask(there, query, options),
        close: () => other.stop(),
      }
    },
    cutDatabase,
    async close() {
      await server.stop()
      await cutDatabase()
      await close()
      await rm(dataDir, { recursive: true })
    },
  }
}

function config(dataDir: string, limits: Partial<Limits> = {}): Config {
  return {
    dataDir,
    databaseUrl: undefined,
    host: '127.0.0.1',
    port: 0,
    workspace: 'main',
    demo: false,
    adminKey: ADMIN_KEY,
    zone: undefined,
    currency: undefined,
    limits: { ...DEFAULT_LIMITS, ...limits },
    now: undefined,
  }
}

async function load(
  database: Database,
  context: Pick<AcceptContext, 'workspaceId' | 'now' | 'live'>,
  records: readonly LedgerRecord[],
): Promise<void> {
  // Of nothing, so that they follow what is told.
  await database.withContext({ workspaceId: context.workspaceId, role: 'ingest' }, (client) =>
    buildRollups(client, context.workspaceId),
  )
  const receipt = await accept(
    database,
    {
      ...context,
      source: 'test',
      derive: (client, _, touched) => derive(client, context.workspaceId, touched),
    },
    records.map((record, index) => ({ record, place: `record ${index}` })),
  )
  if (receipt.rejected > 0) throw new Error(JSON.stringify(receipt.rejections, null, 2))
}

async function ask(
  url: string,
  query: string,
  { variables, headers, signal }: AskOptions = {},
): Promise<GraphqlAnswer> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${ADMIN_KEY}`,
      'content-type': 'application/json',
      ...headers,
    },
    body: JSON.stringify({ query, variables }),
    ...(signal && { signal }),
  })
  const timing = response.headers.get('server-timing')
  return {
    status: response.status,
    timing,
    ...((await response.json()) as Omit<GraphqlAnswer, 'status' | 'timing'>),
  }
}
