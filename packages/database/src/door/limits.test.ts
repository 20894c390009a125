import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { testDatabase } from '@leadlight/testing'
import type { TestDatabase } from '@leadlight/testing'
import pg from 'pg'

import type { DoorClient } from './door-client.js'

describe('the limits of readers', () => {
  let test: TestDatabase
  let workspaceId: number
  let admin: pg.Client

  beforeAll(async () => {
    test = await testDatabase({ poolSize: 1 })
    workspaceId = (await test.database.createWorkspace({ slug: 'own', name: 'Own' })).workspaceId
    admin = new pg.Client(test.connection)
    await admin.connect()
  })
  afterAll(async () => {
    await admin?.end()
    await test?.close()
  })

  const read = <Result>(
    work: (client: DoorClient) => Promise<Result>,
    options = {},
  ): Promise<Result> => test.database.withContext({ workspaceId, role: 'read' }, work, options)

  const running = async (text: string): Promise<number> => {
    const { rows } = await admin.query<{ n: number }>(
      `select count(*)::int as n from pg_stat_activity where state = 'active' and query = $1`,
      [text],
    )
    return rows[0]?.n ?? -1
  }
  const until = async (isSo: () => Promise<boolean>): Promise<void> => {
    while (!(await isSo())) await new Promise((resolve) => setTimeout(resolve, 10))
  }

  it('G8: cancels what nobody waits for any longer, and hands on the connection unharmed', async () => {
    const text = 'select pg_sleep(60) as asked_for_nothing'
    const gone = new AbortController()
    const asked = read((client) => client.query(text), { signal: gone.signal })
    await until(async () => (await running(text)) === 1)
    const began = performance.now()
    gone.abort(new Error('nobody waits'))
    await expect(asked).rejects.toThrow('nobody waits')
    await until(async () => (await running(text)) === 0)
    expect(performance.now() - began).toBeLessThan(1000)
    for (let i = 0; i < 20; i++) {
      expect(await read((client) => client.query(`select $1::int as n`, [i]))).toEqual([{ n: i }])
    }
  })

  it('begins nothing for somebody who has gone, however often they go', async () => {
    for (let i = 0; i < 30; i++) {
      const gone = new AbortController()
      const asked = read((client) => client.query('select pg_sleep(30)'), { signal: gone.signal })
      const refused = expect(asked).rejects.toThrow()
      await new Promise((resolve) => setTimeout(resolve, i % 6))
      gone.abort()
      await refused
    }
    expect(await read((client) => client.query('select 1 as n'))).toEqual([{ n: 1 }])
  })

  it('lets one statement have a signal of its own', async () => {
    const [door, own] = [new AbortController(), new AbortController()]
    const asked = read((client) => client.query('select pg_sleep(30)', [], own.signal), {
      signal: door.signal,
    })
    const refused = expect(asked).rejects.toThrow('its own')
    await until(async () => (await running('select pg_sleep(30)')) === 1)
    own.abort(new Error('its own'))
    await refused
  })

  it('names the time that a statement may take', async () => {
    await expect(
      read((client) => client.query('select pg_sleep(5)'), { statementTimeoutMs: 50 }),
    ).rejects.toMatchObject({ code: 'TIME_LIMIT', params: { limitMs: 50 } })
  })

  it('ends a statement with the first row too many, long before the last', async () => {
    const text = 'select generate_series(1, $1::bigint) as i'
    const bounded = (n: number) =>
      read((client) => client.query(text, [n]), { maxRows: 100, statementTimeoutMs: 60_000 })
    expect(await bounded(100)).toHaveLength(100)
    await expect(bounded(101)).rejects.toMatchObject({
      code: 'ROWS_LIMIT',
      params: { limitRows: 100 },
    })
    await expect(bounded(10_000_000_000)).rejects.toMatchObject({ code: 'ROWS_LIMIT' })
    expect(await running(text)).toBe(0)
  })

  it('names the room that a statement may take', async () => {
    const sorted = read(
      async (client) => {
        await client.query(`select set_config('work_mem', '64kB', true)`)
        return client.query(
          `select i, repeat('x', 100) as x from generate_series(1, 200000) as g (i) order by md5(i::text)`,
        )
      },
      { tempFileMb: 1 },
    )
    await expect(sorted).rejects.toMatchObject({ code: 'SPACE_LIMIT', params: { limitMb: 1 } })
  })
})
