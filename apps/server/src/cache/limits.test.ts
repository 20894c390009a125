import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { testDatabase } from '@leadlight/testing'
import pg from 'pg'

import { startTestServer } from '../testing/test-server.js'
import type { TestServer } from '../testing/test-server.js'

const QUESTION = '{ kpis(period: { from: "2025-01-01", to: "2026-01-01" }) { newLeads { value } } }'

describe('the limits of a question', () => {
  let test: TestServer
  let admin: pg.Client
  // What runs is seen as it was when a transaction first looked, so that the lock is another's.
  let holder: pg.Client

  beforeAll(async () => {
    const database = await testDatabase()
    test = await startTestServer(database)
    admin = new pg.Client(database.connection)
    await admin.connect()
    holder = new pg.Client(database.connection)
    await holder.connect()
  })
  afterAll(async () => {
    await admin?.end()
    await holder?.end()
    await test?.close()
  })

  /** Does something while every statement that reads leads waits. */
  const whileLeadsAreLocked = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    await holder.query(
      'begin; lock table leadlight.lead_fact, leadlight.lead in access exclusive mode',
    )
    try {
      return await work()
    } finally {
      await holder.query('rollback')
    }
  }
  const waiting = async (): Promise<number> => {
    const { rows } = await admin.query<{ n: number }>(
      `select count(*)::int as n from pg_stat_activity
       where datname = current_database() and state = 'active' and wait_event_type = 'Lock'`,
    )
    return rows[0]?.n ?? -1
  }
  const until = async (count: number): Promise<number> => {
    const began = performance.now()
    while ((await waiting()) !== count) await new Promise((resolve) => setTimeout(resolve, 10))
    return performance.now() - began
  }
  /** Changes the data, so that nothing that is kept answers. */
  let told = 0
  const change = (): Promise<void> =>
    test.tell([
      { kind: 'lead', id: `l-${++told}`, createdAt: '2025-05-05T10:00:00Z', source: 'search' },
    ])
  const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 300))

  it('G8: cancels what nobody waits for any longer, within a second', async () => {
    await change()
    await whileLeadsAreLocked(async () => {
      const gone = new AbortController()
      const asked = test.ask(QUESTION, { signal: gone.signal })
      await until(1)
      gone.abort()
      await expect(asked).rejects.toThrow()
      expect(await until(0)).toBeLessThan(1000)
    })
    expect((await test.ask(QUESTION)).errors).toBeUndefined()
  })

  it('asks the database once for several who ask alike, and goes on while one of them waits', async () => {
    await change()
    const [first, second, third] = [1, 2, 3].map(() => new AbortController()) as [
      AbortController,
      AbortController,
      AbortController,
    ]
    const answers = await whileLeadsAreLocked(async () => {
      const asked = [first, second, third].map(({ signal }) => test.ask(QUESTION, { signal }))
      for (const one of asked) void one.catch(() => undefined)
      await until(1)
      await pause()
      expect(await waiting()).toBe(1)
      first.abort()
      second.abort()
      await pause()
      expect(await waiting()).toBe(1)
      return asked
    })
    const { data, timing } = await (answers[2] as (typeof answers)[0])
    expect(data.kpis.newLeads.value).toBe(8 + told)
    expect(timing).toContain('statements')
    await expect(answers[0]).rejects.toThrow()
  })

  it('cancels what several waited for once the last of them has gone', async () => {
    await change()
    await whileLeadsAreLocked(async () => {
      const gone = [new AbortController(), new AbortController()]
      const asked = gone.map(({ signal }) => test.ask(QUESTION, { signal }))
      await until(1)
      await pause()
      for (const one of gone) one.abort()
      for (const one of asked) await expect(one).rejects.toThrow()
      expect(await until(0)).toBeLessThan(1000)
    })
    expect((await test.ask(QUESTION)).data.kpis.newLeads.value).toBe(8 + told)
  })

  it('keeps no failure: what failed is asked again', async () => {
    await change()
    await whileLeadsAreLocked(async () => {
      const asked = test.ask(QUESTION)
      await until(1)
      await admin.query(
        `select pg_terminate_backend(pid) from pg_stat_activity
         where datname = current_database() and wait_event_type = 'Lock'`,
      )
      expect((await asked).errors?.[0]?.extensions.code).toBe('DATABASE_UNREACHABLE')
    })
    expect((await test.ask(QUESTION)).data.kpis.newLeads.value).toBe(8 + told)
  })

  it.each([QUESTION, '{ previewSegment(rule: { dimension: "source", is: "search" }) { size } }'])(
    'names the time that a question may take, and cancels what takes longer: %s',
    async (query) => {
      await change()
      const hasty = await test.beside({ questionMs: 500 })
      try {
        await whileLeadsAreLocked(async () => {
          const { errors } = await hasty.ask(query)
          expect(errors?.[0]).toMatchObject({
            message: expect.stringContaining('0.5 seconds'),
            extensions: {
              code: 'QUESTION_TOO_SLOW',
              params: { limitSeconds: 0.5 },
              suggestion: expect.stringContaining('LEADLIGHT_QUESTION_SECONDS'),
            },
          })
          expect(await until(0)).toBeLessThan(1000)
        })
        expect((await hasty.ask(query)).errors).toBeUndefined()
      } finally {
        await hasty.close()
      }
    },
  )

  it('names the rows that a statement may return', async () => {
    const narrow = await test.beside({ rows: 5 })
    try {
      const byDay = `{ kpis(period: { from: "2025-01-01", to: "2025-06-01" }) { newLeads { series(grain: DAY) { value } } } }`
      const { errors } = await narrow.ask(byDay)
      expect(errors?.[0]?.extensions).toMatchObject({
        code: 'QUESTION_TOO_LARGE',
        params: { limitRows: 5 },
      })
      expect((await test.ask(byDay)).errors).toBeUndefined()
    } finally {
      await narrow.close()
    }
  })
})
