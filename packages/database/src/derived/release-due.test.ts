import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { testDatabase } from '@leadlight/testing'
import type { TestDatabase } from '@leadlight/testing'

import { accept } from '../accept/accept.js'
import type { SourceTraits } from '../accept/sources.js'
import type { LedgerRecord } from '../accept/ledger-record.js'
import type { DoorClient } from '../door/door-client.js'
import { derive } from './derive.js'
import { releaseDue } from './release-due.js'
import { verifyDerived } from './verify.js'

const NOON = new Date('2026-06-01T12:00:00Z')
const EVENING = new Date('2026-06-01T20:00:00Z')

describe('facts that are derived later than they were told', () => {
  let test: TestDatabase
  beforeAll(async () => {
    test = await testDatabase()
  })
  afterAll(() => test?.close())

  const make = async (slug: string): Promise<number> =>
    (await test.database.createWorkspace({ slug, name: slug })).workspaceId
  const take = async (
    workspaceId: number,
    traits: SourceTraits,
    ...records: readonly LedgerRecord[]
  ): Promise<void> => {
    const { rejections } = await accept(
      test.database,
      {
        ...{ workspaceId, source: 'crm', now: NOON, ...traits },
        derive: (client, _, touched) => derive(client, workspaceId, touched),
      },
      records.map((record, i) => ({ record, place: `${i}` })),
    )
    expect(rejections).toEqual([])
  }
  const write = <Result>(workspaceId: number, work: (client: DoorClient) => Promise<Result>) =>
    test.database.withContext({ workspaceId, role: 'ingest' }, work)
  const lead = { kind: 'lead', id: 'soon', createdAt: '2026-06-01T18:00:00Z' } as const

  it('are derived again where somebody else who derives the same came first', async () => {
    const workspaceId = await make('beside')
    await take(workspaceId, {}, lead)
    let released: Promise<boolean> | undefined
    await write(workspaceId, async (client) => {
      await derive(client, workspaceId, { leads: [1], until: EVENING.toISOString() })
      released = releaseDue(test.database, workspaceId, EVENING)
      const isWaiting = async (): Promise<boolean> => {
        const [row] = await client.query<{ is: boolean }>(
          `select exists (select from pg_locks where not granted and locktype = 'transactionid') as is`,
        )
        return row?.is === true
      }
      while (!(await isWaiting())) await new Promise((resolve) => setTimeout(resolve, 10))
    })
    expect(await released).toBe(true)
    expect(
      await verifyDerived(test.database.withContext, workspaceId, EVENING.toISOString()),
    ).toEqual([])
  })

  it('are no difference to a rebuild where they have only just come due', async () => {
    const workspaceId = await make('due')
    await take(workspaceId, {}, lead)
    const until = EVENING.toISOString()
    expect(await verifyDerived(test.database.withContext, workspaceId, until)).toEqual([])
    expect(await releaseDue(test.database, workspaceId, EVENING)).toBe(true)
  })

  it('follow a source that turns out to report no deliveries, and the other way round', async () => {
    const workspaceId = await make('deliveries')
    const outcomes = () =>
      write(workspaceId, (client) =>
        client.query<{ outcome: string }>('select outcome from send_fact'),
      )
    const sent = {
      kind: 'activity',
      id: 's',
      lead: 'l',
      at: '2026-01-02',
      type: 'emailSent',
    } as const
    await take(workspaceId, {}, { kind: 'lead', id: 'l', createdAt: '2026-01-01' }, sent)
    expect(await outcomes()).toEqual([{ outcome: 'pending' }])
    // Nothing in the batch is new but what it says of its source.
    await take(workspaceId, { reportsDeliveries: false }, sent)
    expect(await outcomes()).toEqual([{ outcome: 'delivered' }])
    await take(workspaceId, { reportsDeliveries: true }, sent)
    expect(await outcomes()).toEqual([{ outcome: 'pending' }])
  })
})
