import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

const built = (name: string): string =>
  join(fileURLToPath(new URL('..', import.meta.url)), 'dist', `${name}.js`)
const KEY = 'a-key-that-nobody-would-guess'
const EVENTS = 240
const SENDERS = 8
const KILLS = 2

/** Sends until there is an answer. */
async function untilAnswered<Answer>(send: () => Promise<Answer>): Promise<Answer> {
  for (;;) {
    try {
      return await send()
    } catch {
      await pause(50)
    }
  }
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

/** A server that is killed and started again, under senders who send until they are answered. */
describe('I1: a server that is killed', () => {
  let scratch: string
  let server: ChildProcess
  let url: string

  beforeAll(async () => {
    scratch = await mkdtemp(join(tmpdir(), 'leadlight-killed-'))
    await chmod(scratch, 0o755)
  })
  afterAll(async () => {
    server.kill('SIGTERM')
    await once(server, 'close')
    await rm(scratch, { recursive: true })
  })

  const run = (name: string, ...words: readonly string[]): ChildProcess =>
    spawn(process.execPath, [built(name), ...words], {
      cwd: scratch,
      env: {
        PATH: process.env['PATH'],
        LEADLIGHT_DEMO: 'off',
        LEADLIGHT_ADMIN_KEY: KEY,
        PORT: '0',
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    })

  async function start(): Promise<void> {
    server = run('main')
    if (!server.stdout) throw new Error('The server has no output')
    for await (const line of createInterface(server.stdout)) {
      if (!line.includes('/sign-in#token=')) continue
      url = new URL(line).origin
      server.stdout.resume()
      return
    }
    throw new Error('The server ended before it was ready')
  }

  const post = async (path: string, body: unknown): Promise<Record<string, never>> => {
    const response = await fetch(`${url}${path}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${KEY}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(5_000),
    })
    if (!response.ok) throw new Error(await response.text())
    return (await response.json()) as Record<string, never>
  }

  it('has stored once what it acknowledged, and derives what it had yet to', async () => {
    await start()
    let acknowledged = 0
    const send = async (sender: number): Promise<void> => {
      for (let event = sender; event < EVENTS; event += SENDERS) {
        const record = { kind: 'lead', id: `l${event}`, createdAt: '2025-06-10T00:00:00Z' }
        const told = await untilAnswered(() => post('/events?source=shop', [record]))
        expect(Number(told['accepted']) + Number(told['duplicate'])).toBe(1)
        acknowledged++
        await pause(30)
      }
    }
    const sending = Promise.all(Array.from({ length: SENDERS }, (_, sender) => send(sender)))
    for (let kill = 1; kill <= KILLS; kill++) {
      while (acknowledged < (kill * EVENTS) / (KILLS + 1)) await pause(5)
      server.kill('SIGKILL')
      await once(server, 'close')
      await start()
    }
    await sending

    const query = `{ kpis(period: { from: "2025-06-01", to: "2025-07-01" }) {
      newLeadsGross { value freshness { pendingSince } } } }`
    const answer = async (): Promise<{ value: number; freshness: { pendingSince: unknown } }> => {
      const { data } = (await post('/graphql', { query })) as unknown as {
        data: { kpis: { newLeadsGross: { value: number; freshness: { pendingSince: unknown } } } }
      }
      return data.kpis.newLeadsGross
    }
    while ((await answer()).freshness.pendingSince !== null) await pause(50)
    expect((await answer()).value).toBe(EVENTS)
    const [code] = (await once(run('rebuild', '--verify'), 'close')) as [number]
    expect(code).toBe(0)
  }, 120_000)
})
