import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { accept, derive } from '@leadlight/database'
import type { LedgerRecord } from '@leadlight/database'
import { testDatabase } from '@leadlight/testing'

import { startTestServer } from '../../testing/test-server.js'
import type { TestServer } from '../../testing/test-server.js'
import { REPORTED, takeSnapshots } from './take-snapshots.js'

const NOW = new Date('2025-07-15T12:00:00Z')

describe('restatements', () => {
  let server: TestServer

  beforeAll(async () => {
    server = await startTestServer(await testDatabase())
  })
  afterAll(() => server?.close())

  const send = async (...records: readonly LedgerRecord[]): Promise<void> => {
    const { workspaceId } = server.workspace
    const receipt = await accept(
      server.database,
      {
        workspaceId,
        source: 'test',
        now: NOW,
        derive: (client, _, touched) => derive(client, workspaceId, touched),
      },
      records.map((record, place) => ({ record, place: `later, ${place}` })),
    )
    expect(receipt.rejections).toEqual([])
  }

  const take = (count: number): Promise<number> => {
    const { database, workspace } = server
    return takeSnapshots({ database, workspace, now: NOW, months: { kind: 'last', count } })
  }

  const ask = async (metric: string, more = ''): Promise<readonly Record<string, unknown>[]> => {
    const { data, errors } = await server.ask(
      `{ restatements(metric: ${metric}, period: { from: "2025-01-01", to: "2025-07-01" }${more}) {
        month bySource source old new difference relativeDifference currency causes { cause difference records }
      } }`,
    )
    expect(errors).toBeUndefined()
    return data.restatements
  }

  const stamp = async (): Promise<string> => {
    const { data } = await server.ask('{ kpis { newLeads { freshness { recordedAt } } } }')
    return data.kpis.newLeads.freshness.recordedAt
  }

  it('keeps every metric that needs no parameter, and nothing twice', async () => {
    const kept = await take(6)
    expect(kept).toBeGreaterThan(REPORTED.length * 6)
    expect(await take(6)).toBe(0)
    const rows = await server.database.withContext(
      { workspaceId: server.workspace.workspaceId, role: 'read' },
      (client) =>
        client.query(
          `select month::text, by_source, source, value::text from metric_snapshot
           where metric_id = 'newLeads' and month >= '2025-02-01' and month < '2025-04-01'
           order by month, by_source, source nulls last`,
        ),
    )
    expect(rows).toEqual([
      { month: '2025-02-01', by_source: false, source: null, value: '2' },
      { month: '2025-02-01', by_source: true, source: 'search', value: '2' },
      { month: '2025-03-01', by_source: false, source: null, value: '4' },
      { month: '2025-03-01', by_source: true, source: 'fair', value: '3' },
      { month: '2025-03-01', by_source: true, source: 'search', value: '1' },
    ])
  })

  it('are none while nothing has changed', async () => {
    expect(await ask('newLeads')).toEqual([])
    expect(await ask('cost')).toEqual([])
  })

  it('say by how much each kind of records has changed a number', async () => {
    const before = await stamp()
    await send(
      // Late: two leads of February.
      { kind: 'lead', id: 'late1', createdAt: '2025-02-15T10:00:00Z', source: 'search' },
      { kind: 'lead', id: 'late2', createdAt: '2025-02-16T10:00:00Z', source: 'ads' },
      // Corrected: b came in March and by another source.
      { kind: 'lead', id: 'b', revision: 2, createdAt: '2025-03-10T10:00:00Z', source: 'ads' },
      { kind: 'cost', id: 'c1', revision: 2, ...COST, amount: '450.00' },
      // Merged: of three leads of the fair two are one.
      { kind: 'merge', id: 'm1', lead: 'g', into: 'f', at: '2025-04-01T10:00:00Z' },
    )
    const of = (month: string, source: string | null, old: string, now: string) => ({
      ...{ month, source, bySource: source !== null, old, new: now, currency: null },
      difference: String(Number(now) - Number(old)),
      relativeDifference: old === '0' ? null : (Number(now) - Number(old)) / Number(old),
    })
    const late = (difference: string) => ({ cause: 'LATE_DATA', difference, records: 2 })
    const corrected = (difference: string) => ({ cause: 'CORRECTION', difference, records: 2 })
    const merged = (difference: string) => ({ cause: 'MERGE', difference, records: 1 })
    const expected = [
      { ...of('2025-02-01', null, '2', '3'), causes: [late('2'), corrected('-1')] },
      { ...of('2025-02-01', 'ads', '0', '1'), causes: [late('1')] },
      // One more by late data, one less by the correction: as many as before.
      { ...of('2025-03-01', 'ads', '0', '1'), causes: [corrected('1')] },
      { ...of('2025-03-01', 'fair', '3', '2'), causes: [merged('-1')] },
    ]
    const found = await ask('newLeads')
    expect(found).toEqual(expected)
    expect(await ask('newLeads', `, since: "${before}"`)).toEqual(expected)
    expect(await ask('newLeads', ', bySource: false')).toEqual(expected.slice(0, 1))
    expect(await ask('newLeads', `, since: "${before}", bySource: false`)).toEqual(
      expected.slice(0, 1),
    )
    expect(await ask('newLeads', `, since: "${await stamp()}"`)).toEqual([])
    expect(await ask('cost')).toEqual([
      {
        ...{ month: '2025-03-01', bySource: false, source: null, currency: 'EUR' },
        ...{ old: '300.00', new: '450.00', difference: '150', relativeDifference: 0.5 },
        causes: [{ cause: 'CORRECTION', difference: '150', records: 2 }],
      },
    ])
  })

  it('tell refunds and what happened later apart from what came late', async () => {
    await send(
      { kind: 'revenue', id: 'r1', revenueKind: 'order', lead: 'a', ...AMOUNT, amount: '100.00' },
      {
        kind: 'revenue',
        id: 'r2',
        revenueKind: 'refunded',
        lead: 'a',
        ...AMOUNT,
        amount: '-30.00',
      },
    )
    const [total, ...more] = await ask('revenue')
    expect(total).toMatchObject({ month: '2025-05-01', bySource: false, difference: '70' })
    expect(total?.['causes']).toEqual([
      { cause: 'LATE_DATA', difference: '100', records: 3 },
      { cause: 'REFUND', difference: '-30', records: 1 },
    ])
    expect(more.map(({ month, source }) => [month, source])).toEqual([['2025-05-01', 'search']])
  })

  it('tell what was kept, whatever it is now', async () => {
    const reported = async (of: string): Promise<readonly unknown[]> => {
      const { data, errors } = await server.ask(
        `{ reported(metric: newLeads, ${of}) { month bySource source value unit currency } }`,
      )
      expect(errors).toBeUndefined()
      return data.reported
    }
    const of = { unit: 'COUNT', currency: null }
    const total = { ...of, bySource: false, source: null }
    expect(await reported('period: { from: "2025-02-01", to: "2025-04-01" }')).toEqual([
      { ...total, month: '2025-02-01', value: '2' },
      { ...of, month: '2025-02-01', bySource: true, source: 'search', value: '2' },
      { ...total, month: '2025-03-01', value: '4' },
      { ...of, month: '2025-03-01', bySource: true, source: 'fair', value: '3' },
      { ...of, month: '2025-03-01', bySource: true, source: 'search', value: '1' },
    ])
    // Half a month is none, and of months before the first that was kept there is nothing.
    expect(
      await reported('bySource: false, period: { from: "2024-11-01", to: "2025-01-20" }'),
    ).toEqual([])
    // By the default period, which ends with the last whole month before the horizon.
    expect(await reported('bySource: false')).toHaveLength(5)
  })

  it('compare the months of today where a period is told by its name', async () => {
    await send({ kind: 'lead', id: 'may', createdAt: '2025-05-20T10:00:00Z' })
    const since = await stamp()
    // The last month is June from now on; it was May.
    await send({ kind: 'lead', id: 'july', createdAt: '2025-07-10T10:00:00Z' })
    const { data, errors } = await server.ask(
      `{ restatements(metric: newLeads, since: "${since}", period: { preset: LAST_MONTH }) { month } }`,
    )
    expect(errors).toBeUndefined()
    expect(data.restatements).toEqual([])
  })

  it.each([
    ['BAD_PERIOD', '{ from: "2025-03-01", to: "2025-02-01" }'],
    ['BAD_PERIOD', '{ from: "2025-03-01" }'],
    ['UNKNOWN_ZONE', '{ from: "2025-03-01", to: "2025-04-01", zone: "Mars/Base" }'],
  ])('are refused with %s of the period %s', async (code, period) => {
    for (const field of ['restatements', 'reported']) {
      const { errors } = await server.ask(
        `{ ${field}(metric: newLeads, period: ${period}) { month } }`,
      )
      expect(errors?.[0]?.extensions).toMatchObject({ code })
    }
  })

  it('are refused of a metric that has to be asked with parameters', async () => {
    const { errors } = await server.ask('{ restatements(metric: conversionRate) { month } }')
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'METRIC_NOT_REPORTED' })
  })
})

describe('restatements of numbers that were reported by other settings', () => {
  let server: TestServer

  beforeAll(async () => {
    server = await startTestServer(await testDatabase())
  })
  afterAll(() => server?.close())

  it('tell what those did apart from what records did', async () => {
    const { database, workspace, tell } = server
    // May in Bucharest, and April by UTC.
    await tell([{ kind: 'lead', id: 'edge', createdAt: '2025-04-30T21:30:00Z' }])
    await takeSnapshots({ database, workspace, now: NOW, months: { kind: 'last', count: 6 } })
    const ask = async (): Promise<unknown> => {
      const { data, errors } = await server.ask(
        `{ restatements(metric: newLeads, bySource: false, period: { from: "2025-04-01", to: "2025-06-01" }) {
          month difference causes { cause difference records }
        } }`,
      )
      expect(errors).toBeUndefined()
      return data.restatements
    }
    expect(await ask()).toEqual([])
    const settings = (difference: string) => ({ cause: 'SETTINGS', difference, records: null })
    await server.ask('mutation { updateWorkspaceSettings(settings: { zone: "UTC" }) { slug } }')
    expect(await ask()).toEqual([
      { month: '2025-04-01', difference: '1', causes: [settings('1')] },
      { month: '2025-05-01', difference: '-1', causes: [settings('-1')] },
    ])
    await tell([{ kind: 'lead', id: 'late', createdAt: '2025-04-10T10:00:00Z' }])
    const late = { cause: 'LATE_DATA', difference: '1', records: 1 }
    expect(await ask()).toEqual([
      { month: '2025-04-01', difference: '2', causes: [settings('1'), late] },
      { month: '2025-05-01', difference: '-1', causes: [settings('-1')] },
    ])
  })
})

const COST = {
  ...{ from: '2025-03-01', to: '2025-03-04', currency: 'EUR', campaign: 'spring' },
  costKind: 'media',
} as const

const AMOUNT = { at: '2025-05-05T10:00:00Z', currency: 'EUR' } as const
