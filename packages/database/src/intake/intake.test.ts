import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { testDatabase } from '@leadlight/testing'
import type { TestDatabase } from '@leadlight/testing'

import type { LedgerRecord } from '../accept/ledger-record.js'
import type { Arrival } from '../accept/receipt.js'
import { openIntake } from './intake.js'
import type { Intake } from './intake.js'

const clock = (): Date => new Date('2026-06-01T12:00:00Z')

describe('the intake', () => {
  let test: TestDatabase
  let workspaceId: number
  let intake: Intake
  beforeAll(async () => {
    test = await testDatabase()
    workspaceId = (await test.database.createWorkspace({ slug: 'own', name: 'Own' })).workspaceId
    intake = openIntake(test.database, { clock })
  })
  afterAll(async () => {
    await intake?.close()
    await test?.close()
  })

  const arrivals = (...records: readonly LedgerRecord[]): readonly Arrival[] =>
    records.map((record, i) => ({ record, place: `${i}` }))
  const tell = (source: string, ...records: readonly LedgerRecord[]) =>
    intake.tell({ workspaceId, source }, arrivals(...records))
  const lead = (id: string): LedgerRecord => ({ kind: 'lead', id, createdAt: '2026-01-01' })
  const visit = (id: string, who: string): LedgerRecord => ({
    ...{ kind: 'activity', id, lead: who, at: '2026-02-01T00:00:00Z', type: 'visit' },
  })
  const runs = () =>
    test.database.withContext({ workspaceId, role: 'read' }, (client) =>
      client.query(
        `select r.recipe, r.received, r.accepted, r.duplicate, r.rejected, r.finished_at is not null as finished
         from import_run r join source s using (workspace_id, source_id)
         where workspace_id = $1 and s.name = 'many' order by run_id`,
        [workspaceId],
      ),
    )

  it('makes few batches of many requests, and tells each its own receipt', async () => {
    await tell('many', lead('l'))
    const asked = Array.from({ length: 200 }, (_, i) => {
      if (i % 50 === 7) return tell('many', visit(`v${i}`, 'nobody'))
      if (i % 50 === 8) return tell('many', visit('v0', 'l'), visit(`v${i}`, 'l'))
      return tell('many', visit(`v${i}`, 'l'))
    })
    const told = await Promise.all(asked)
    expect(new Set(told.map(({ recordedAt }) => recordedAt)).size).toBeLessThan(10)
    told.forEach(({ received, accepted, duplicate, rejected, rejections }, i) => {
      const counts = [received, accepted, duplicate, rejected, rejections.map(({ code }) => code)]
      if (i % 50 === 7) expect(counts).toEqual([1, 0, 0, 1, ['UNKNOWN_LEAD']])
      else if (i % 50 === 8) expect(counts).toEqual([2, 1, 1, 0, []])
      else expect(counts).toEqual([1, 1, 0, 0, []])
    })
    expect(await runs()).toEqual([
      {
        recipe: 'events',
        received: 205,
        accepted: 197,
        duplicate: 4,
        rejected: 4,
        finished: false,
      },
    ])
  })

  it('keeps the order of what one sender tells after the other', async () => {
    const told = await Promise.all([
      tell('order', lead('a')),
      tell('order', visit('1', 'a')),
      tell('order', visit('2', 'b'), lead('b')),
      tell('order', { ...lead('a'), revision: 2 }),
    ])
    expect(told.map(({ accepted }) => accepted)).toEqual([1, 1, 2, 1])
  })

  it('lets nobody suffer for a request that fails', async () => {
    const broken = {
      kind: 'lead',
      get id(): string {
        throw new Error('unreadable')
      },
      createdAt: '2026-01-01',
    } as const
    const told = await Promise.allSettled([
      tell('fails', lead('x')),
      tell('fails', broken),
      tell('fails', visit('y', 'x'), visit('z', 'nobody')),
    ])
    expect(told).toMatchObject([
      { status: 'fulfilled', value: { accepted: 1 } },
      { status: 'rejected', reason: { message: 'unreadable' } },
      { status: 'fulfilled', value: { accepted: 1, rejected: 1 } },
    ])
  })

  it('refuses what would wait behind too many', async () => {
    const small = openIntake(test.database, { clock, mostWaiting: 2 })
    const target = { workspaceId, source: 'small' }
    const told = await Promise.allSettled([
      small.tell(target, arrivals(lead('a'), lead('b'), lead('c'))),
      small.tell(target, arrivals(lead('d'))),
    ])
    expect(told).toMatchObject([
      { status: 'fulfilled', value: { accepted: 3 } },
      { status: 'rejected', reason: { code: 'INTAKE_FULL' } },
    ])
    expect(await small.tell(target, arrivals(lead('d')))).toMatchObject({ accepted: 1 })
    await small.close()
  })

  it('ends with everything told and its counts closed', async () => {
    const last = Array.from({ length: 20 }, (_, i) => tell('many', visit(`last${i}`, 'l')))
    await new Promise((resolve) => setTimeout(resolve))
    await intake.close()
    expect((await Promise.all(last)).every(({ accepted }) => accepted === 1)).toBe(true)
    expect(await runs()).toMatchObject([{ accepted: 217, finished: true }])
  })
})
