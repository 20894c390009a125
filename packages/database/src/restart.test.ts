import { setTimeout as sleep } from 'node:timers/promises'

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { testDatabase } from '@leadlight/testing'
import type { TestDatabase } from '@leadlight/testing'
import pg from 'pg'

import { openDatabase } from './open-database.js'

describe('a lost connection', () => {
  let test: TestDatabase
  let workspaceId: number

  beforeAll(async () => {
    test = await testDatabase()
    workspaceId = (await test.database.createWorkspace({ slug: 'acme', name: 'Acme' })).workspaceId
  })
  afterAll(() => test?.close())

  const read = (sql = 'select count(*)::int as n from stage') =>
    test.database.withContext({ workspaceId, role: 'read' }, (client) => client.query(sql))

  const endConnections = async (): Promise<void> => {
    const admin = new pg.Client(test.connection)
    await admin.connect()
    await admin.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where datname = current_database() and pid <> pg_backend_pid()`,
    )
    await admin.end()
  }

  it('I9: is replaced when it was idle', async () => {
    await Promise.all([read(), read(), read()])
    await test.database.withManager({ workspaceId, role: 'read' }, (manager) =>
      manager.query('select 1'),
    )
    await endConnections()
    await sleep(50)
    expect(await read()).toEqual([{ n: 9 }])
    const rows: unknown = await test.database.withManager(
      { workspaceId, role: 'read' },
      (manager) => manager.query('select 1 as one'),
    )
    expect(rows).toEqual([{ one: 1 }])
  })

  it('I9: rejects the work that it was doing, and nothing else', async () => {
    const busy = read('select pg_sleep(30)')
    const outcome = expect(busy).rejects.toThrow()
    await sleep(100)
    await endConnections()
    await outcome
    expect(await read()).toEqual([{ n: 9 }])
  })

  it('is told to the operator, but not while everything closes', async () => {
    const lines: string[] = []
    const lost = () => lines.filter((line) => line.startsWith('An idle database connection'))
    const open = async () => {
      const database = await openDatabase(test.connection, { log: (line) => lines.push(line) })
      await database.withManager({ workspaceId, role: 'read' }, (m) => m.query('select 1'))
      await database.withContext({ workspaceId, role: 'read' }, (c) => c.query('select 1'))
      return database
    }
    const first = await open()
    await endConnections()
    await sleep(50)
    expect(lost().length).toBeGreaterThan(0)
    await first.close()
    lines.length = 0
    const second = await open()
    // Its server goes while it waits for what is under way.
    const busy = second
      .withContext({ workspaceId, role: 'read' }, (c) => c.query('select pg_sleep(30)'))
      .catch(() => undefined)
    await sleep(50)
    const closing = second.close()
    await endConnections()
    await Promise.all([busy, closing])
    expect(lost()).toEqual([])
    expect(await read()).toEqual([{ n: 9 }])
  })

  it('I9: comes back after the whole server was down', async () => {
    const admin = new pg.Client(test.connection)
    admin.on('error', () => undefined)
    await admin.connect()
    const { rows } = await admin.query<{ pid: number }>(
      `select pid from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() limit 1`,
    )
    // A backend that is killed outright makes the server end all others and recover.
    process.kill(rows[0]?.pid as number, 'SIGKILL')
    await admin.end().catch(() => undefined)

    const deadline = Date.now() + 20_000
    let answer: unknown
    while (answer === undefined && Date.now() < deadline) {
      answer = await read().catch(() => sleep(100))
    }
    expect(answer).toEqual([{ n: 9 }])
  })
})
