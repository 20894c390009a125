import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { testDatabase } from '@leadlight/testing'
import pg from 'pg'

import { startTestServer } from '../../testing/test-server.js'
import type { TestServer } from '../../testing/test-server.js'

const QUESTION = `query ($asOf: DateTime) {
  kpis(period: { from: "2025-01-01", to: "2025-07-01" }, asOf: $asOf) { newLeads { value } mqls { value } }
}`

describe('the time that a past may take', () => {
  let test: TestServer
  let admin: pg.Client
  let holder: pg.Client
  let asOf: string
  let told = 0

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
  beforeEach(async () => {
    asOf = (await test.ask('{ kpis { newLeads { freshness { recordedAt } } } }')).data.kpis.newLeads
      .freshness.recordedAt
    // Whatever is told after the instant makes a past of it.
    await test.tell([{ kind: 'lead', id: `l-${++told}`, createdAt: '2025-05-05T10:00:00Z' }])
  })

  /** Statements of readers that run or wait at the moment. */
  const working = async (): Promise<number> => {
    const { rows } = await admin.query<{ n: number }>(
      `select count(*)::int as n from pg_stat_activity
       where datname = current_database() and pid <> pg_backend_pid() and state <> 'idle'
         and pid <> $1`,
      [(holder as unknown as { processID: number }).processID],
    )
    return rows[0]?.n ?? -1
  }
  const until = async (isSo: () => Promise<boolean>): Promise<void> => {
    while (!(await isSo())) await new Promise((resolve) => setTimeout(resolve, 10))
  }
  /** Makes every look at a table take a while, so that no statement takes long and all of them do. */
  const slowed = async (work: () => Promise<void>): Promise<void> => {
    const { rows } = await admin.query<{ text: string }>(
      `select pg_get_functiondef('leadlight.context_workspace'::regproc) as text`,
    )
    const text = rows[0]?.text ?? ''
    await admin.query(text.replace(/\bbegin\b/i, 'begin perform pg_sleep(0.03);'))
    try {
      await work()
    } finally {
      await admin.query(text)
    }
  }

  it('is one for all its statements, each of which would have had time enough', async () => {
    const hasty = await test.beside({ questionMs: 400 })
    try {
      await slowed(async () => {
        const { errors } = await hasty.ask(QUESTION, { variables: { asOf } })
        expect(errors?.[0]).toMatchObject({
          message: expect.stringContaining(asOf),
          extensions: { code: 'QUESTION_TOO_SLOW', params: { limitSeconds: 1.6, asOf } },
        })
      })
      expect(await working()).toBe(0)
      const again = await hasty.ask(QUESTION, { variables: { asOf } })
      expect(again).toMatchObject({ data: { kpis: { newLeads: { value: 8 + told - 1 } } } })
    } finally {
      await hasty.close()
    }
  })

  it('goes by while others make theirs, and leaves no place taken', async () => {
    const hasty = await test.beside({ questionMs: 400 })
    try {
      await holder.query('begin; lock table leadlight.lead in access exclusive mode')
      const asked = [1, 2, 3, 4].map(() => hasty.ask(QUESTION, { variables: { asOf } }))
      for (const { errors } of await Promise.all(asked)) {
        expect(errors?.[0]?.extensions.code).toBe('QUESTION_TOO_SLOW')
      }
      expect(await working()).toBe(0)
      await holder.query('rollback')
      for (const _ of asked) {
        expect((await hasty.ask(QUESTION, { variables: { asOf } })).errors).toBeUndefined()
      }
    } finally {
      await holder.query('rollback')
      await hasty.close()
    }
  })

  it('is over for whoever goes, in the middle of it or while waiting for a turn', async () => {
    await holder.query('begin; lock table leadlight.lead in access exclusive mode')
    try {
      const gone = [1, 2, 3].map(() => new AbortController())
      const asked = gone.map(({ signal }) => test.ask(QUESTION, { signal, variables: { asOf } }))
      await until(async () => (await working()) === 2)
      for (const one of gone) one.abort()
      for (const one of asked) await expect(one).rejects.toThrow()
      await until(async () => (await working()) === 0)
    } finally {
      await holder.query('rollback')
    }
    expect((await test.ask(QUESTION, { variables: { asOf } })).errors).toBeUndefined()
  })
})
