import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { testDatabase } from '@leadlight/testing'
import type { TestDatabase } from '@leadlight/testing'

import { followPending } from '../derived/follow.js'
import type { DoorClient } from '../door/door-client.js'
import { accept } from './accept.js'
import { startImportRun } from './import-runs.js'
import type { LedgerRecord } from './ledger-record.js'

const now = new Date('2026-06-01T12:00:00Z')

/** Counts what is waited for between a transaction's begin and its commit. */
function counting(client: DoorClient, count: () => void): DoorClient {
  return {
    ...client,
    query(text, values, signal) {
      count()
      return client.query(text, values, signal)
    },
    copyIn(sql) {
      count()
      return client.copyIn(sql)
    },
  }
}

describe('events on their way into the ledger', () => {
  let test: TestDatabase
  let workspaceId: number
  let importRun: number
  let made = 0
  beforeAll(async () => {
    test = await testDatabase()
    workspaceId = (await test.database.createWorkspace({ slug: 'own', name: 'Own' })).workspaceId
    importRun = await startImportRun(test.database, { workspaceId, recipe: 'events' })
    await send([{ kind: 'lead', id: 'l', createdAt: '2026-01-01' }])
  })
  afterAll(() => test?.close())

  /** How many messages a batch takes. */
  async function send(records: readonly LedgerRecord[]): Promise<number> {
    let messages = 0
    await accept(
      {
        withContext: (context, work, options) =>
          test.database.withContext(
            context,
            (client) => work(counting(client, () => messages++)),
            options,
          ),
      },
      { workspaceId, source: 'site', importRun, now, live: true, followedBehind: true },
      records.map((record, at) => ({ record, place: `${at}` })),
    )
    return messages
  }
  const visits = (count: number): readonly LedgerRecord[] =>
    Array.from({ length: count }, () => ({
      ...{ kind: 'activity', id: `v${made++}`, lead: 'l', at: '2026-02-01T00:00:00Z' },
      ...{ type: 'visit', visitor: 'somebody', campaign: undefined },
    }))

  // Each is a way to the database and back, during which others wait for the ledger.
  it('are looked up in one message and written in another, however many there are', async () => {
    expect(await send(visits(1))).toBe(3)
    expect(await send(visits(500))).toBe(3)
    const [again] = visits(1)
    expect(await send([again as LedgerRecord, again as LedgerRecord])).toBe(3)
    expect(await send([{ ...(again as LedgerRecord), lead: 'nobody', id: 'x' } as never])).toBe(2)
  })

  it('are followed in few messages too', async () => {
    let messages = 0
    const { askAtOnce, withLock } = test.database
    const doors = {
      askAtOnce,
      withLock: ((workspace, lock, work) =>
        withLock(workspace, lock, (client) =>
          work(counting(client, () => messages++)),
        )) as typeof withLock,
    }
    const follow = () => followPending(doors, workspaceId, now)
    await follow()
    await send(visits(10))
    messages = 0
    await follow()
    expect(messages).toBeLessThan(16)
    const facts = await test.database.withContext({ workspaceId, role: 'read' }, (client) =>
      client.query('select count(*)::int as n from engagement_fact'),
    )
    expect(facts).toEqual([{ n: 512 }])
  })
})
