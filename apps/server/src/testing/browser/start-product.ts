import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

const app = fileURLToPath(new URL('../../..', import.meta.url))
const built = (name: string): string => join(app, 'dist', `${name}.js`)
const world = ['--leads', '1500', '--seed', '7', '--until', '2025-06-01', '--workspace', 'world']

/** The product as a person has it: built, in processes of its own, with the dashboard. */
export interface Product {
  readonly url: string
  /** The one-time link that the start printed. */
  readonly link: string
  /** Prints a further link. */
  makeLink(): Promise<string>
  /** Asks GraphQL with the administrator's key, in the generated workspace. */
  // What a test asks for is known to that test alone.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  ask(query: string, variables?: Readonly<Record<string, unknown>>): Promise<any>
  close(): Promise<void>
}

/** Starts it with two workspaces: `main`, which is empty, and `world`, which holds a generated company. */
export async function startProduct(
  environment: Readonly<Record<string, string | undefined>>,
): Promise<Product> {
  for (const path of [built('main'), join(app, '../dashboard/dist/index.html')]) {
    if (!existsSync(path)) throw new Error(`${path} is not there. Build first: npm run build`)
  }
  const folder = await mkdtemp(join(tmpdir(), 'leadlight-browser-'))
  await chmod(folder, 0o755)
  const run = (name: string, args: readonly string[] = [], port = '0') =>
    runCommand(name, args, {
      folder,
      settings: { PATH: environment['PATH'], LEADLIGHT_DEMO: 'off', PORT: port },
    })
  const main = run('main')
  try {
    const link = await main.line('/sign-in#token=')
    const { origin: url, port } = new URL(link)
    await run('generate', world).ended
    const key = (await readFile(join(folder, '.leadlight', 'admin-key'), 'utf8')).trim()
    return {
      url,
      link,
      makeLink: async () => (await run('sign-in', [], port).ended).at(-1) ?? '',
      ask: (query, variables) => ask(url, key, { query, variables }),
      async close() {
        await end(main.child)
        await rm(folder, { recursive: true })
      },
    }
  } catch (error) {
    await end(main.child)
    throw error
  }
}

interface Surroundings {
  readonly folder: string
  readonly settings: Readonly<Record<string, string | undefined>>
}

function runCommand(name: string, args: readonly string[], { folder, settings }: Surroundings) {
  const child = spawn(process.execPath, [built(name), ...args], {
    cwd: folder,
    env: settings,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let errors = ''
  child.stderr.on('data', (text: Buffer) => (errors += text.toString()))
  const lines: string[] = []
  const reader = createInterface(child.stdout)
  reader.on('line', (line) => lines.push(line))
  const ended = once(child, 'close').then(([code]) => {
    if (code === 0) return lines
    throw new Error(`${name} ended with ${String(code)}: ${errors}`)
  })
  // A failure is told to whoever waits for a line or for the end.
  ended.catch(() => undefined)
  async function line(part: string): Promise<string> {
    for (;;) {
      const found = lines.find((one) => one.includes(part))
      if (found) return found
      await Promise.race([once(reader, 'line'), ended])
    }
  }
  return { child, ended, line }
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  child.kill('SIGTERM')
  await once(child, 'close')
}

async function ask(url: string, key: string, question: object): Promise<unknown> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${key}`,
      'content-type': 'application/json',
      'x-leadlight-workspace': 'world',
    },
    body: JSON.stringify(question),
  })
  const { data, errors } = (await response.json()) as { data: unknown; errors?: unknown }
  if (errors) throw new Error(JSON.stringify(errors, null, 2))
  return data
}
