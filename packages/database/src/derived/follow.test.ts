import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { testDatabase } from '@leadlight/testing'
import type { TestDatabase } from '@leadlight/testing'

import { accept } from '../accept/accept.js'
import type { LedgerRecord } from '../accept/ledger-record.js'
import { readWorkspaceFacts } from '../queries/workspace-facts.js'
import { derivePending, followPending } from './follow.js'
import { DERIVING } from './lock-facts.js'
import { verifyDerived } from './verify.js'

const NOW = new Date('2026-06-01T12:00:00Z')

describe('facts that follow behind what was accepted', () => {
  let test: TestDatabase
  let workspaceId: number
  let made = 0
  beforeAll(async () => {
    test = await testDatabase()
  })
  afterAll(() => test?.close())

  const start = async (): Promise<void> => {
    const slug = `behind-${++made}`
    workspaceId = (await test.database.createWorkspace({ slug, name: slug })).workspaceId
  }
  const tell = (...records: readonly LedgerRecord[]): Promise<{ recordedAt: string }> =>
    accept(
      test.database,
      { workspaceId, source: 'crm', now: NOW, followedBehind: true },
      records.map((record, i) => ({ record, place: `${i}` })),
    )
  const follow = () => followPending(test.database, workspaceId, NOW)
  const count = async (table: string): Promise<unknown> => {
    const [row] = await test.database.withContext({ workspaceId, role: 'read' }, (client) =>
      client.query<{ n: number }>(
        `select count(*)::int as n from ${table} where workspace_id = ${workspaceId}`,
      ),
    )
    return row?.n
  }
  const state = () =>
    test.database.withContext({ workspaceId, role: 'read' }, async (client) => ({
      version: client.dataVersion as number,
      since: (await readWorkspaceFacts(client, workspaceId, [])).sources.pendingSince,
    }))
  const lead = (id: string): LedgerRecord => ({ kind: 'lead', id, createdAt: '2026-01-01' })
  const toMql = (id: string): LedgerRecord => ({
    ...{ kind: 'stage', id: `${id}-mql`, lead: id, at: '2026-02-01', stage: 'mql' },
  })

  it('are told to be behind until they are there, each under another number of the data', async () => {
    await start()
    const { recordedAt } = await tell(lead('a'), toMql('a'))
    await tell(lead('b'))
    const before = await state()
    expect(Date.parse(before.since ?? '')).toBe(Date.parse(recordedAt))
    expect(await count('lead_fact')).toBe(0)
    expect(await follow()).toMatchObject({ batches: 2 })
    const after = await state()
    expect(after.since).toBeNull()
    expect(after.version).toBeGreaterThan(before.version)
    expect([await count('lead_fact'), await count('milestone')]).toEqual([2, 3])
    expect(await follow()).toBeUndefined()
    expect(await verifyDerived(test.database.withContext, workspaceId, NOW.toISOString())).toEqual(
      [],
    )
  })

  it('are derived while batches come in, from one state of the ledger', async () => {
    await start()
    await tell(lead('a'))
    await test.database.withLock(workspaceId, DERIVING, async (client) => {
      const seen = () => client.query('select event_id from lead order by 1')
      const before = await seen()
      await tell(lead('b'))
      await tell(lead('c'))
      expect(await seen()).toEqual(before)
      await derivePending(client, workspaceId, NOW.toISOString())
    })
    expect([await count('lead_fact'), await count('touched_batch')]).toEqual([1, 2])
    expect(await follow()).toMatchObject({ batches: 2 })
    expect(await count('lead_fact')).toBe(3)
  })

  it('are still to be derived where somebody dies half-way', async () => {
    await start()
    await tell(lead('a'), toMql('a'))
    const dying = test.database.withLock(workspaceId, DERIVING, async (client) => {
      await derivePending(client, workspaceId, NOW.toISOString())
      const [own] = await client.query<{ pid: number }>('select pg_backend_pid() as pid')
      await test.database.withContext({ workspaceId, role: 'owner' }, (other) =>
        other.query('reset role; select pg_terminate_backend(' + String(own?.pid) + ')'),
      )
      await client.query('select 1')
    })
    await expect(dying).rejects.toThrow()
    expect([await count('lead_fact'), await count('touched_batch')]).toEqual([0, 1])
    expect(await follow()).toMatchObject({ batches: 1 })
    expect(await count('milestone')).toBe(2)
  })

  it('are noted with their batch or not at all', async () => {
    await start()
    const failing = accept(
      test.database,
      { workspaceId, source: 'crm', now: NOW, followedBehind: true, importRun: 999 },
      [{ record: lead('a'), place: '0' }],
    )
    await expect(failing).rejects.toMatchObject({ code: 'IMPORT_RUN_UNKNOWN' })
    expect([await count('lead'), await count('touched_batch')]).toEqual([0, 0])
  })

  it('take along those who were of a deal or an account before', async () => {
    await start()
    await tell(
      { kind: 'account', id: 'acme' },
      lead('a'),
      lead('b'),
      { kind: 'opportunity', id: 'o', account: 'acme', people: ['a'] },
      { kind: 'opportunityChange', id: 'c', opportunity: 'o', at: '2026-03-01', state: 'won' },
    )
    await follow()
    await tell({ kind: 'opportunity', id: 'o', account: 'acme', people: ['b'], revision: 2 })
    await tell({ kind: 'merge', id: 'm', lead: 'a', into: 'b', at: '2026-04-01' })
    await follow()
    expect(await verifyDerived(test.database.withContext, workspaceId, NOW.toISOString())).toEqual(
      [],
    )
  })

  it('are in answers as of any instant, also of one after the last record', async () => {
    await start()
    const first = await tell(lead('a'))
    await follow()
    const second = await tell(toMql('a'))
    const mqls = async (asOf: string, touchedShare: number): Promise<unknown> => {
      const session = await test.database.openAsOf({ workspaceId, asOf, now: NOW, touchedShare })
      try {
        const [row] = await session.client.query<{ n: number; since: unknown }>(
          `select count(*)::int as n from milestone where stage_id = 'mql'`,
        )
        const { sources } = await readWorkspaceFacts(session.client, workspaceId, [])
        return [row?.n, sources.pendingSince]
      } finally {
        await session.close()
      }
    }
    for (const share of [0, Infinity]) {
      expect(await mqls(first.recordedAt, share)).toEqual([0, null])
      expect(await mqls(second.recordedAt, share)).toEqual([1, null])
      expect(await mqls('2099-01-01T00:00:00Z', share)).toEqual([1, null])
    }
  })
})
