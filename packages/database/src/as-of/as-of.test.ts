import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { seedEveryTable, testDatabase } from '@leadlight/testing'
import type { TestDatabase } from '@leadlight/testing'

import { accept } from '../accept/accept.js'
import type { LedgerRecord } from '../accept/ledger-record.js'
import { derive } from '../derived/derive.js'
import type { DoorClient } from '../door/door-client.js'
import { TABLES } from '../schema/tables.js'
import { DERIVED, stepsFor } from './steps.js'

describe('what was known at an instant', () => {
  let test: TestDatabase
  let acme: number

  beforeAll(async () => {
    test = await testDatabase()
    acme = (await test.database.createWorkspace({ slug: 'acme', name: 'Acme' })).workspaceId
  })
  afterAll(() => test?.close())

  const send = (workspaceId: number, ...records: readonly LedgerRecord[]) =>
    accept(
      test.database,
      {
        workspaceId,
        source: 'crm',
        now: new Date('2024-06-01T12:00:00Z'),
        derive: (client, _, touched) => derive(client, workspaceId, touched),
      },
      records.map((record, at) => ({ record, place: String(at) })),
    )

  const asOf = async <Result>(
    workspaceId: number,
    at: string,
    work: (client: DoorClient) => Promise<Result>,
    share?: number,
  ): Promise<Result> => {
    const { client, close } = await test.database.openAsOf({
      ...{ workspaceId, asOf: at, now: new Date('2024-06-01T12:00:00Z') },
      ...(share !== undefined && { touchedShare: share }),
    })
    try {
      return await work(client)
    } finally {
      await close()
    }
  }

  const lead = (id: string, day: number, more: object = {}): LedgerRecord => ({
    kind: 'lead',
    id,
    createdAt: `2024-01-0${day}T00:00:00Z`,
    ...more,
  })

  const people = (client: DoorClient) =>
    client.query(`select lead_no, source from lead_fact where workspace_id = $1 order by lead_no`, [
      acme,
    ])

  it('holds the facts of then, through corrections, merges and their undoing', async () => {
    const first = await send(acme, lead('a', 1, { source: 'web' }), lead('b', 2))
    const merged = await send(acme, {
      kind: 'merge',
      id: 'm1',
      lead: 'b',
      into: 'a',
      at: '2024-02-01T00:00:00Z',
    })
    const corrected = await send(acme, lead('a', 1, { source: 'ads', revision: 2 }))
    await send(acme, {
      kind: 'merge',
      id: 'm2',
      lead: 'b',
      into: 'a',
      at: '2024-02-02T00:00:00Z',
      undo: true,
    })
    const apart = (source: string) => [
      { lead_no: 1, source },
      { lead_no: 2, source: null },
    ]
    expect(await asOf(acme, first.recordedAt, people)).toEqual(apart('web'))
    expect(await asOf(acme, merged.recordedAt, people)).toEqual([{ lead_no: 1, source: 'web' }])
    expect(await asOf(acme, corrected.recordedAt, people)).toEqual([{ lead_no: 1, source: 'ads' }])
    expect(await asOf(acme, '2099-01-01T00:00:00Z', people)).toEqual(apart('ads'))
  })

  it('is cut to the microsecond', async () => {
    const { recordedAt } = await send(acme, lead('c', 3))
    await send(acme, lead('d', 4))
    const before = new Date(recordedAt)
    before.setMilliseconds(before.getMilliseconds() - 1)
    expect(await asOf(acme, recordedAt, people)).toHaveLength(3)
    expect(await asOf(acme, before.toISOString(), people)).toHaveLength(2)
  })

  it('is the present no more once what lay ahead has come', async () => {
    const { workspaceId } = await test.database.createWorkspace({ slug: 'ahead', name: 'A' })
    const now = new Date()
    const inHours = (hours: number) => new Date(now.getTime() + hours * 3_600_000)
    const { recordedAt } = await accept(test.database, { workspaceId, source: 'crm', now }, [
      { record: lead('soon', 1, { createdAt: inHours(5).toISOString() }), place: '1' },
    ])
    const isPresent = async (clock: Date): Promise<boolean> => {
      const { moment, close } = await test.database.openAsOf({
        workspaceId,
        asOf: recordedAt,
        now: clock,
      })
      await close()
      return moment.present
    }
    // An instant is cut to the microsecond, the clock of this process to the millisecond.
    expect(await isPresent(new Date(Date.parse(recordedAt) - 1))).toBe(true)
    expect(await isPresent(inHours(6))).toBe(false)
  })

  it('shows each workspace its own rows alone, in every table', async () => {
    const rival = (await test.database.createWorkspace({ slug: 'rival', name: 'R' })).workspaceId
    const other = (await test.database.createWorkspace({ slug: 'other', name: 'O' })).workspaceId
    for (const workspaceId of [rival, other]) {
      await seedEveryTable(test.database, workspaceId)
      // What follows makes of the seeded rows a past.
      await send(workspaceId, lead('later', 5))
    }
    await asOf(rival, '2021-01-01T00:00:00Z', async (client) => {
      for (const { name, room } of TABLES.filter((table) => table.room !== 'derived')) {
        const rows = await client.query(`select distinct workspace_id from ${name}`)
        const own = rows.every(({ workspace_id }) => workspace_id === rival)
        expect([name, room, own]).toEqual([name, room, true])
      }
      const real = await client.query('select distinct workspace_id from leadlight.lead')
      expect(real).toEqual([{ workspace_id: rival }])
    })
  })

  it('shows each workspace its own rows alone where the present stands for others too', async () => {
    const ours = (await test.database.createWorkspace({ slug: 'ours', name: 'O' })).workspaceId
    const theirs = (await test.database.createWorkspace({ slug: 'theirs', name: 'T' })).workspaceId
    const moments = new Map<number, string>()
    for (const workspaceId of [ours, theirs]) {
      const { recordedAt } = await send(workspaceId, lead('a', 1), lead('b', 2))
      moments.set(workspaceId, recordedAt)
      await send(workspaceId, lead('b', 2, { source: 'ads', revision: 2 }))
    }
    for (const [workspaceId, at] of moments) {
      const rows = await asOf(
        workspaceId,
        at,
        (client) => client.query(`select workspace_id, lead_no, source from lead_fact order by 2`),
        Infinity,
      )
      const known = [1, 2].map((lead_no) => ({ workspace_id: workspaceId, lead_no, source: null }))
      expect(rows).toEqual(known)
    }
  })

  it('can be read and nothing else, and leaves nothing behind', async () => {
    const { recordedAt } = await send(acme, lead('e', 6))
    await send(acme, lead('f', 7))
    for (const statement of [
      `insert into leadlight.segment (workspace_id, name) values (${acme}, 'smuggled')`,
      `update leadlight.lead set superseded_at = superseded_at`,
      `create table leadlight.mine (i int)`,
    ]) {
      const attempt = asOf(acme, recordedAt, (client) => client.query(statement))
      await expect(attempt).rejects.toMatchObject({ code: '42501' })
    }
    const left = await asOf(acme, '2099-01-01T00:00:00Z', (client) =>
      client.query<{ relname: string }>(
        `select relname from pg_class where relnamespace = pg_my_temp_schema() and relkind in ('r', 'v')`,
      ),
    )
    expect(left.map(({ relname }) => relname)).toEqual([
      'scoring_rule_set_version',
      'segment_version',
    ])
  })

  it('has no right without a context', async () => {
    await expect(
      test.database.openAsOf({ workspaceId: 0, asOf: '2024-01-01T00:00:00Z', now: new Date() }),
    ).rejects.toMatchObject({ code: 'CONTEXT_MISSING' })
  })
})

describe('steps', () => {
  it('are found for every derived table by what they write', () => {
    const unwritten = DERIVED.filter((table) => stepsFor([table]).length === 0)
    expect(unwritten).toEqual([])
  })

  it('come with those whose tables they read, in order, and with no others', () => {
    const names = (table: string) => stepsFor([table]).map(({ name }) => name)
    expect(names('lead_attribute')).toEqual(['attributes'])
    expect(names('score_interval')).toEqual(['scores'])
    const stages = names('milestone')
    expect(stages.indexOf('opportunities')).toBeLessThan(stages.indexOf('customers'))
    expect(stages.indexOf('customers')).toBeLessThan(stages.indexOf('stages'))
    // New leads alone open a cohort, which is written once leads are known.
    expect(stages).toContain('leads')
  })

  it('leave out what nothing that was asked for comes of', () => {
    const names = (table: string) => stepsFor([table]).map(({ name }) => name)
    const deeds = ['sends', 'deeds', 'visits', 'acts', 'conversions', 'journeys']
    const needless = (table: string) => names(table).filter((name) => deeds.includes(name))
    expect(needless('lead_fact')).toEqual([])
    expect(needless('spell')).toEqual([])
    expect(needless('send_fact')).toEqual(['sends'])
    expect(needless('visit_fact')).toEqual(['deeds', 'visits'])
    // When people last engaged is told by all that they did, and has to be asked for by its name.
    expect(needless('last_engaged_at')).toEqual(['deeds'])
    expect(names('last_engaged_at')).toContain('leads')
  })

  it('run before those that change what they read, whatever is asked for first', () => {
    // Lines have their conversion last of all, after customers have been told from them.
    const revenue = stepsFor(['revenue_fact']).map(({ name }) => name)
    expect(revenue.indexOf('customer spells')).toBeGreaterThan(-1)
    expect(revenue.indexOf('customer spells')).toBeLessThan(revenue.indexOf('conversions'))
  })
})
