import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { chmod, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'

const app = fileURLToPath(new URL('..', import.meta.url))
const built = (name: string): string => join(app, 'dist', `${name}.js`)

/** The commands as a person runs them: built, each in a process of its own, on one data folder. */
describe('the commands', () => {
  let scratch: string
  const running: ChildProcess[] = []

  beforeAll(async () => {
    // `npm test` builds first.
    if (!existsSync(built('main'))) throw new Error('Build first: npm run build')
    scratch = await mkdtemp(join(tmpdir(), 'leadlight-commands-'))
    await chmod(scratch, 0o755)
  })
  afterEach(async () => {
    for (const child of running.splice(0)) await end(child)
  })
  afterAll(() => rm(scratch, { recursive: true }))

  function run(name: string, args: readonly string[] = [], settings: Record<string, string> = {}) {
    const child = spawn(process.execPath, [built(name), ...args], {
      cwd: scratch,
      env: { PATH: process.env['PATH'], LEADLIGHT_DEMO: 'off', PORT: '0', ...settings },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    running.push(child)
    let errors = ''
    child.stderr.on('data', (text: Buffer) => (errors += text.toString()))
    const lines: string[] = []
    const reader = createInterface(child.stdout)
    reader.on('line', (line) => lines.push(line))
    const ended = once(child, 'close').then(([code]) => ({ code: code as number, lines, errors }))
    return { child, reader, lines, ended }
  }

  async function startMain(settings: Record<string, string> = {}) {
    const main = run('main', [], settings)
    for (;;) {
      const link = main.lines.find((line) => line.includes('/sign-in#token='))
      if (link) return { ...main, url: new URL(link).origin, link }
      await Promise.race([
        once(main.reader, 'line'),
        main.ended.then((end) => Promise.reject(new Error(end.errors))),
      ])
    }
  }

  async function end(child: ChildProcess): Promise<void> {
    if (child.exitCode !== null || child.signalCode !== null) return
    child.kill('SIGTERM')
    await once(child, 'close')
  }

  async function ask(url: string, query: string, headers: Record<string, string> = {}) {
    const key = (await readFile(join(scratch, '.leadlight', 'admin-key'), 'utf8')).trim()
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query }),
    })
    return (await response.json()) as { data: Record<string, unknown> }
  }

  it('start from nothing to a link that signs in, once', async () => {
    const { url, link } = await startMain()
    expect((await fetch(`${url}/readyz`)).status).toBe(200)
    const token = new URL(link).hash.replace('#token=', '')
    const session = () =>
      fetch(`${url}/session`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ token }),
      })
    expect((await session()).status).toBe(204)
    expect((await session()).status).toBe(401)
    const { mode } = await stat(join(scratch, '.leadlight', 'admin-key'))
    expect(mode & 0o777).toBe(0o600)
    expect(await ask(url, '{ viewer { workspace { slug hasData } } }')).toEqual({
      data: { viewer: { workspace: { slug: 'main', hasData: false } } },
    })
  })

  it('generate and import work beside a running server, which shows what they bring', async () => {
    const { url } = await startMain()
    const generated = await run('generate', [
      '--leads',
      '300',
      '--seed',
      '7',
      '--until',
      '2025-06-01',
      '--workspace',
      'world',
    ]).ended
    expect(generated).toMatchObject({ code: 0, errors: '' })
    expect(generated.lines.at(-1)).toMatch(
      /^The workspace world holds 300 leads and [\d,]+ records, made in \d+ seconds\.$/,
    )
    const verified = await run('rebuild', ['--verify', '--workspace', 'world']).ended
    expect(verified).toMatchObject({ code: 0, errors: '' })
    expect(verified.lines.at(-1)).toMatch(
      /^world: every derived fact is the one that a rebuild makes/,
    )
    await writeFile(
      join(scratch, 'people.csv'),
      'id,created,source\n1,2025-01-05,web\n2,2025-01-06,web\n2,2025-01-06,web\n',
    )
    await writeFile(join(scratch, 'people.yaml'), recipe)
    const imported = await run('import', [
      'people.yaml',
      '.',
      '--workspace',
      'people',
      '--zone',
      'Asia/Kolkata',
    ]).ended
    expect(imported).toMatchObject({ code: 0, errors: '' })
    const query =
      '{ kpis(period: { from: "2025-01-01", to: "2025-07-01" }) { newLeadsGross { value } } viewer { workspace { zone } } }'
    expect(await ask(url, query, { 'x-leadlight-workspace': 'people' })).toMatchObject({
      data: {
        kpis: { newLeadsGross: { value: 2 } },
        viewer: { workspace: { zone: 'Asia/Kolkata' } },
      },
    })
    const world = await ask(url, query, { 'x-leadlight-workspace': 'world' })
    expect(world).toMatchObject({
      data: { kpis: { newLeadsGross: { value: expect.any(Number) } } },
    })
  })

  it('finish what is under way when they are told to stop, and end well', async () => {
    const { url, child, ended } = await startMain()
    const slow = ask(
      url,
      '{ viewer { workspaces { slug freshness { live } } } metrics { id dimensions { id values(first: 1000) { value } } } }',
    )
    // The question is on its way before the signal is.
    await new Promise((resolve) => setTimeout(resolve, 30))
    child.kill('SIGTERM')
    expect(await slow).toMatchObject({ data: { viewer: { workspaces: expect.any(Array) } } })
    const told = performance.now()
    const { code, errors } = await ended
    expect({ code, errors }).toEqual({ code: 0, errors: '' })
    // Connections that are kept alive are not waited for.
    expect(performance.now() - told).toBeLessThan(20_000)
    await expect(fetch(`${url}/livez`)).rejects.toThrow()
  })

  it('print a further link for a server that runs', async () => {
    const { url } = await startMain()
    const { port } = new URL(url)
    const { code, lines } = await run('sign-in', [], { PORT: port }).ended
    expect(code).toBe(0)
    const token = lines.at(-1)?.split('#token=')[1]
    const response = await fetch(`${url}/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ token }),
    })
    expect(response.status).toBe(204)
  })

  it('say which port is taken, and what to do', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await once(other, 'listening')
    const { port } = other.address() as AddressInfo
    const { code, errors } = await run('main', [], { PORT: String(port) }).ended
    other.close()
    expect(code).toBe(1)
    expect(errors).toBe(
      `Port ${port} is taken by another program.\nStop that program, or choose another port: PORT=${port + 1} npm start\n`,
    )
  })

  it('refuse settings and words that will not do, without a stack', async () => {
    const settings = await run('main', [], { LEADLIGHT_ZONE: 'Mars/Base' }).ended
    expect(settings).toMatchObject({
      code: 1,
      errors: expect.stringMatching(/^LEADLIGHT_ZONE is "Mars\/Base"/),
    })
    const words = await run('generate', ['--leads', 'many']).ended
    expect(words).toMatchObject({ code: 1, errors: expect.stringMatching(/^--leads is "many"/) })
    const recipes = await run('import', ['nothing', '.']).ended
    expect(recipes.code).toBe(1)
    for (const { errors } of [settings, words, recipes]) expect(errors).not.toContain('    at ')
  })
})

const recipe = `recipe: people
source: crm
files:
  - file: people.csv
    records:
      - kind: lead
        fields: { id: id, createdAt: created, source: source }
`
