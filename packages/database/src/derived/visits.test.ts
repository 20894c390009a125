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

/** A workspace of its own that takes batches one after another and keeps its facts up with them. */
async function workspace() {
  const { workspaceId } = await test.database.createWorkspace({
    slug: `visits-${++made}`,
    name: 'Visits',
  })
  const take = async (...records: readonly LedgerRecord[]) => {
    const receipt = await accept(
      test.database,
      {
        workspaceId,
        source: 'site',
        now: new Date('2026-06-01T00:00:00Z'),
        derive: (client, _, touched) => derive(client, workspaceId, touched),
      },
      records.map((record, i) => ({ record, place: `${i}` })),
    )
    expect(receipt.rejections).toEqual([])
    return receipt
  }
  const ask = (sql: string) =>
    test.database.withContext({ workspaceId, role: 'read' }, (client) =>
      client.query<Record<string, unknown>>(sql),
    )
  return { take, ask }
}

const view = (id: string, visitor: string, at: string, more: Partial<ActivityRecord> = {}) =>
  ({ kind: 'activity', id, type: 'pageView', visitor, at, ...more }) as const

describe('visits of strangers', () => {
  it('are derived from a batch that names no lead', async () => {
    const { take, ask } = await workspace()
    const { touched } = await take(
      view('a', 'v1', '2026-01-05T10:00:00Z', { source: 'search' }),
      view('b', 'v1', '2026-01-05T10:29:59Z'),
      view('c', 'v2', '2026-01-05T10:00:00Z'),
    )
    expect(touched.leads).toEqual([])
    expect(touched.visitors.map(({ visitorId }) => visitorId).sort()).toEqual(['v1', 'v2'])
    expect(await ask('select event_id, source, lead_no from visit_fact order by 1')).toEqual([
      { event_id: 'a', source: 'search', lead_no: null },
      { event_id: 'c', source: null, lead_no: null },
    ])
  })

  it('come to belong to whom the visitor turns out to be, however late, and stay as many', async () => {
    const { take, ask } = await workspace()
    await take(view('a', 'v1', '2026-01-05T10:00:00Z'), view('b', 'v2', '2026-01-05T10:00:00Z'))
    await take({ kind: 'lead', id: 'ana', createdAt: '2026-01-09T10:00:00Z' })
    await take({
      ...view('c', 'v1', '2026-01-09T10:00:00Z', { lead: 'ana' }),
      type: 'formSubmitted',
    })
    expect(await ask('select event_id, lead_no from visit_fact order by 1')).toEqual([
      { event_id: 'a', lead_no: 1 },
      { event_id: 'b', lead_no: null },
    ])
  })

  it('follow a correction of the visitor on both sides', async () => {
    const { take, ask } = await workspace()
    await take(view('a', 'v1', '2026-01-05T10:00:00Z'), view('b', 'v1', '2026-01-05T10:10:00Z'))
    await take({ ...view('b', 'v2', '2026-01-05T10:10:00Z'), revision: 2 })
    expect(
      await ask('select visitor_id, count(*)::int as n from visit_fact group by 1 order by 1'),
    ).toEqual([
      { visitor_id: 'v1', n: 1 },
      { visitor_id: 'v2', n: 1 },
    ])
  })

  it('vanish once their visitor turns out to be internal', async () => {
    const { take, ask } = await workspace()
    await take(view('a', 'v1', '2026-01-05T10:00:00Z'))
    await take({ kind: 'lead', id: 'us', createdAt: '2026-01-01', excluded: 'internal' })
    await take(view('b', 'v1', '2026-01-06T10:00:00Z', { lead: 'us' }))
    expect(await ask('select event_id from visit_fact')).toEqual([])
  })
})

describe('what networks report', () => {
  it('keeps ads and posts apart, and takes a correction', async () => {
    const { take, ask } = await workspace()
    const day = { kind: 'statistic', network: 'linkedin', day: '2026-01-05' } as const
    await take(
      { ...day, id: 'ad', placement: 'ad', impressions: 700, clicks: 49, likes: 3 },
      { ...day, id: 'post', placement: 'social', impressions: 300, likes: 10, shares: 3 },
    )
    await take({
      ...day,
      id: 'post',
      revision: 2,
      placement: 'social',
      impressions: 300,
      likes: -1,
    })
    expect(
      await ask('select sum(impressions)::int as n, sum(clicks)::int as c from statistic_fact'),
    ).toEqual([{ n: 1000, c: 49 }])
    expect(await ask('select engagements::int as n from social_fact')).toEqual([{ n: -1 }])
  })

  it('refuses a figure that is no whole number, and a placement that there is not', async () => {
    const { workspaceId } = await test.database.createWorkspace({
      slug: 'reports',
      name: 'Reports',
    })
    const day = { kind: 'statistic', network: 'x', day: '2026-01-05' }
    const receipt = await accept(
      test.database,
      { workspaceId, source: 'site', now: new Date('2026-06-01T00:00:00Z') },
      [
        { ...day, id: 'a', placement: 'ad', clicks: 1.5 },
        { ...day, id: 'b', placement: 'billboard' },
        { ...day, id: 'c', placement: 'ad', day: '2026-02-30' },
      ].map((record, i) => ({ record: record as LedgerRecord, place: `${i}` })),
    )
    expect(receipt.rejections.map(({ code }) => code)).toEqual([
      'BAD_NUMBER',
      'BAD_CHOICE',
      'BAD_DAY',
    ])
  })
})
