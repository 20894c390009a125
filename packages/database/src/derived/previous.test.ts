import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { testDatabase } from '@leadlight/testing'
import type { TestDatabase } from '@leadlight/testing'

import { accept } from '../accept/accept.js'
import type { ActivityRecord, LedgerRecord } from '../accept/ledger-record.js'
import { derive } from './derive.js'

let test: TestDatabase
beforeAll(async () => {
  test = await testDatabase()
})
afterAll(() => test.close())

let made = 0

/** A workspace of its own that takes batches one after another, and tells when the row before each row was. */
async function workspace() {
  const { workspaceId } = await test.database.createWorkspace({
    slug: `previous-${++made}`,
    name: 'Previous',
  })
  const take = async (...records: readonly LedgerRecord[]) => {
    const { rejections } = await accept(
      test.database,
      {
        workspaceId,
        source: 'site',
        now: new Date('2026-06-01T00:00:00Z'),
        derive: (client, _, touched) => derive(client, workspaceId, touched),
      },
      records.map((record, i) => ({ record, place: `${i}` })),
    )
    expect(rejections).toEqual([])
  }
  const before = async (table: string, column = 'previous_at') => {
    const rows = await test.database.withContext({ workspaceId, role: 'read' }, (client) =>
      client.query<{ event_id: string; day: string | null }>(
        `select event_id, to_char(${column} at time zone 'UTC', 'DD') as day from ${table} order by event_id`,
      ),
    )
    return Object.fromEntries(rows.map(({ event_id, day }) => [event_id, day]))
  }
  return { take, before }
}

const did = (id: string, type: ActivityRecord['type'], day: string, who: Partial<ActivityRecord>) =>
  ({ kind: 'activity', id, type, at: `2026-01-${day}T10:00:00Z`, ...who }) as const

describe('when the row before a row was', () => {
  it('is told of the visits of one visitor, in whatever order they come in', async () => {
    const { take, before } = await workspace()
    await take(
      { kind: 'lead', id: 'ana', createdAt: '2026-01-01' },
      did('b', 'pageView', '07', { visitor: 'v1' }),
      did('c', 'pageView', '07', { visitor: 'v2' }),
      did('d', 'visit', '08', { lead: 'ana' }),
    )
    await take(
      did('a', 'pageView', '05', { visitor: 'v1' }),
      did('e', 'visit', '09', { lead: 'ana' }),
    )
    expect(await before('visit_fact')).toEqual({ a: null, b: '05', c: null, d: null, e: null })
  })

  it('is told of views of the same page, and of any', async () => {
    const { take, before } = await workspace()
    await take(
      { kind: 'asset', id: 'p', assetType: 'landingPage', name: 'P' },
      { kind: 'asset', id: 'q', assetType: 'landingPage', name: 'Q' },
      did('a', 'pageView', '05', { visitor: 'v1', asset: 'p' }),
      did('b', 'pageView', '06', { visitor: 'v1', asset: 'q' }),
      did('c', 'pageView', '07', { visitor: 'v1', asset: 'p' }),
    )
    expect(await before('landing_view')).toEqual({ a: null, b: null, c: '05' })
    expect(await before('landing_view', 'visitor_previous_at')).toEqual({
      a: null,
      b: '05',
      c: '06',
    })
  })

  it('is told of what a lead did, also where only what its visitor did is derived again', async () => {
    const { take, before } = await workspace()
    await take(
      { kind: 'lead', id: 'ana', createdAt: '2026-01-01' },
      { kind: 'lead', id: 'bo', createdAt: '2026-01-01' },
      did('a', 'formSubmitted', '03', { visitor: 'v1', lead: 'bo' }),
      did('b', 'emailReplied', '05', { lead: 'bo' }),
      did('c', 'formSubmitted', '06', { visitor: 'v1' }),
      did('d', 'formSubmitted', '10', { visitor: 'v1', lead: 'ana' }),
    )
    expect(await before('engagement_fact')).toEqual({ a: null, b: '03', c: '05', d: null })
    await take(did('e', 'emailReplied', '12', { lead: 'ana' }))
    expect(await before('engagement_fact')).toEqual({ a: null, b: '03', c: '05', d: null, e: '10' })
  })
})
