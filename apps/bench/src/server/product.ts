import { randomBytes } from 'node:crypto'

import { startNode } from './start-node.js'

/** An answer, and how long it took over loopback HTTP, its body read. */
export interface Timed {
  readonly data: unknown
  readonly bytes: number
  readonly milliseconds: number
}

/** A server of the product in a process of its own. */
export interface Product {
  readonly pid: number
  readonly url: string
  /** The administrator's. */
  readonly key: string
  /** Asks about its own workspace unless another is named. */
  ask(document: string, variables: object, workspace?: string): Promise<Timed>
  stop(): Promise<void>
}

interface StartProduct {
  readonly databaseUrl: string
  readonly dataDir: string
  readonly slug: string
  /** Whether answers are kept to be given again. */
  readonly cache: boolean
  readonly log: (line: string) => void
}

/** Starts the product as people do, on a database that runs already. */
export async function startProduct(parts: StartProduct): Promise<Product> {
  const key = `bench_${randomBytes(24).toString('hex')}`
  const server = await startNode(
    {
      script: 'apps/server/dist/main.js',
      settings: {
        DATABASE_URL: parts.databaseUrl,
        LEADLIGHT_DATA_DIR: parts.dataDir,
        LEADLIGHT_WORKSPACE: parts.slug,
        LEADLIGHT_ADMIN_KEY: key,
        LEADLIGHT_DEMO: 'off',
        ...(parts.cache ? {} : { LEADLIGHT_CACHE_MB: '0' }),
        PORT: '0',
      },
      log: parts.log,
    },
    /^http:\/\/[^/:]+:(\d+)\/sign-in/,
  )
  const url = `http://127.0.0.1:${server.ready[1]}/graphql`
  return {
    pid: server.pid,
    url,
    key,
    stop: () => server.stop(),
    ask: (document, variables, workspace) =>
      askTimed(
        url,
        {
          authorization: `Bearer ${key}`,
          ...(workspace !== undefined && { 'x-leadlight-workspace': workspace }),
        },
        document,
        variables,
      ),
  }
}

/** Sends an operation to a GraphQL server and takes the time until all of its answer is there. */
export async function askTimed(
  url: string,
  headers: Readonly<Record<string, string>>,
  query: string,
  variables: object,
): Promise<Timed> {
  const body = JSON.stringify({ query, variables })
  const began = performance.now()
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  })
  const text = await response.text()
  const milliseconds = performance.now() - began
  const { data, errors } = JSON.parse(text) as { data?: unknown; errors?: readonly object[] }
  if (errors) throw new Error(`The server refused: ${JSON.stringify(errors).slice(0, 1_000)}`)
  return { data, bytes: Buffer.byteLength(text), milliseconds }
}
