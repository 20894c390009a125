import type { LedgerRecord } from '@leadlight/database'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { MetricQueryError } from '@leadlight/compiler'
import type { Answer } from '@leadlight/compiler'
import type { MetricParams, MetricQuery } from '@leadlight/metrics'
import { testDatabase } from '../engines/test-database.js'
import type { TestDatabase } from '../engines/test-database.js'
import { makeWorld } from '../worlds/make-world.js'
import type { World } from '../oracle/world.js'
import { agreedAnswers } from './agreed-answers.js'
import { ask } from './ask.js'
import { YEARS } from './attribution-answers.js'
import { CAMPAIGNS, cost, deal, lead, order, touch } from './journey-records.js'
import { loadWorld } from './load-world.js'

let test: TestDatabase
beforeAll(async () => {
  test = await testDatabase()
})
afterAll(() => test.close())

type Question = Omit<MetricQuery, 'period'> & Partial<Pick<MetricQuery, 'period'>>

/** What the product answers; the oracle must say the same. */
async function answer(world: World, query: Question): Promise<Answer> {
  const asked = { period: YEARS, ...query }
  const context = await loadWorld(test.database, world)
  const [found] = await agreedAnswers(test.database, context, world, [asked])
  return found!
}

/** One metric by campaign; blank is what no touch has earned, or no campaign's. */
async function byCampaign(
  records: readonly LedgerRecord[],
  id: string,
  params: MetricParams = {},
): Promise<Readonly<Record<string, number | null>>> {
  const { cells } = await answer(makeWorld(records), {
    metrics: [{ id, params }],
    by: ['campaign'],
  })
  return Object.fromEntries(
    cells.map(({ group, values }) => [group[0] ?? 'blank', values[0]?.value ?? null]),
  )
}

async function total(
  records: readonly LedgerRecord[],
  id: string,
  params: MetricParams = {},
): Promise<number | null> {
  const { totals } = await answer(makeWorld(records), { metrics: [{ id, params }] })
  return totals[0]?.value ?? null
}

describe('revenue is split among touches', () => {
  const three = [
    ...CAMPAIGNS,
    lead('ana'),
    touch('a', '2025-02-01'),
    touch('b', '2025-03-01'),
    touch('c', '2025-04-01'),
  ]

  it('to the cent, and its refund alike', async () => {
    const sale = [...three, order('100.01')]
    expect(await byCampaign(sale, 'attributedRevenue')).toEqual({ a: 33.34, b: 33.34, c: 33.33 })
    const refund = order('-100.01', '2025-07-01', {
      revenueKind: 'refunded',
      refersTo: 'order-ana-2025-06-01',
    })
    const later = touch('d', '2025-06-15')
    const { cells } = await answer(makeWorld([...sale, later, refund]), {
      metrics: [{ id: 'attributedRevenue' }],
      by: ['campaign'],
      period: { from: '2025-07-01', to: '2025-08-01' },
    })
    const back = Object.fromEntries(cells.map(({ group, values }) => [group[0], values[0]?.value]))
    expect(back).toEqual({ a: -33.34, b: -33.34, c: -33.33 })
  })

  it('by every model as worked out by hand', async () => {
    const revenue = (records: readonly LedgerRecord[], model: string) =>
      byCampaign([...CAMPAIGNS, lead('ana'), ...records, order('100.00')], 'attributedRevenue', {
        model,
      })
    const four = ['2024-12-01', '2024-12-31', '2025-03-01', '2025-04-01'].map((at, i) =>
      touch('abcd'[i] ?? '', at),
    )
    expect(await revenue(four, 'wShaped')).toEqual({ a: 45, b: 45, c: 5, d: 5 })
    const early = [touch('a', '2024-12-01'), touch('b', '2025-03-01')]
    expect(await revenue(early, 'uShapedHubspot')).toEqual({ a: 80, b: 20 })
    expect(await revenue(early, 'positionBased')).toEqual({ a: 50, b: 50 })
    expect(await revenue([touch('a', '2025-03-01')], 'positionBased')).toEqual({ a: 100 })
    const weekly = ['2025-05-18', '2025-05-25', '2025-06-01'].map((at, i) =>
      touch('abc'[i] ?? '', at),
    )
    expect(await revenue(weekly, 'timeDecay')).toEqual({ a: 14.29, b: 28.57, c: 57.14 })
    expect(await revenue(weekly, 'leadCreation')).toEqual({ blank: 100 })
  })

  it('and a line that no touch has earned is nobody’s', async () => {
    const records = [...CAMPAIGNS, lead('ana'), order('100.00'), touch('a', '2025-07-01')]
    expect(await byCampaign(records, 'attributedRevenue')).toEqual({ blank: 100 })
  })
})

describe('conversions are split among touches', () => {
  it('into shares that add up to new customers', async () => {
    const records = [
      ...CAMPAIGNS,
      lead('ana'),
      touch('a', '2025-02-01'),
      touch('b', '2025-03-01'),
      order('10.00'),
      lead('bob'),
      order('10.00', '2025-06-02', { lead: 'bob' }),
    ]
    const goal = { goal: 'customer' }
    expect(await byCampaign(records, 'attributedConversions', goal)).toEqual({
      a: 0.5,
      b: 0.5,
      blank: 1,
    })
    expect(await total(records, 'attributedConversions', goal)).toBe(2)
  })

  it('but a goal that is none of them is refused by name', async () => {
    const context = await loadWorld(test.database, makeWorld([lead('ana')]))
    const metrics = [{ id: 'attributedConversions', params: { goal: 'sql', model: 'liner' } }]
    const [refused] = (await ask(test.database, [{ metrics, period: YEARS }], context)).answers
    if (!(refused instanceof MetricQueryError)) throw new Error('It was answered.')
    expect(refused.problems.map(({ code }) => code).sort()).toEqual([
      'BAD_PARAMETER',
      'UNKNOWN_GOAL',
    ])
    expect(JSON.stringify(refused.problems)).toContain('`linear`')
  })
})

describe('touches', () => {
  it('of one campaign and type within half an hour of the last kept count once', async () => {
    const records = [
      ...CAMPAIGNS,
      lead('ana'),
      ...['00', '20', '40'].map((minute) => touch('a', `2025-02-01T10:${minute}:00Z`)),
      ...deal('2025-03-01', '2025-04-01', '100.00'),
    ]
    expect(await total(records, 'touchesToClose')).toBe(2)
  })

  it('influence revenue for a year before the opening, and source it ever after', async () => {
    const records = [
      ...CAMPAIGNS,
      lead('ana', '2024-05-31'),
      touch('a', '2024-05-31'),
      ...deal('2025-06-01', '2025-08-01', '100.00'),
    ]
    expect(await total(records, 'influencedRevenue')).toBe(0)
    expect(await byCampaign(records, 'sourcedRevenue')).toEqual({ a: 100 })
    const share = [
      ...CAMPAIGNS,
      lead('ana'),
      touch('a', '2025-02-01'),
      touch('a', '2025-02-02'),
      order('300.00'),
      order('700.00', '2025-06-02', { lead: 'bob' }),
      lead('bob'),
    ]
    expect(await byCampaign(share, 'influencedRevenue')).toEqual({ a: 300 })
    expect(await total(share, 'marketingInfluence')).toBe(0.3)
  })
})

describe('what comes back', () => {
  const records = [
    ...CAMPAIGNS,
    lead('ana'),
    touch('a', '2025-03-10'),
    order('1500.00'),
    cost('1000.00', { campaign: 'a' }),
  ]

  it('is set against cost, and more than it by its gain', async () => {
    expect(await total(records, 'roi')).toBe(0.5)
    expect(await total(records, 'revenueToCost')).toBe(1.5)
  })

  it('of the touches of a period counts whenever it closed', async () => {
    const march = { from: '2025-03-01', to: '2025-04-01' }
    const of = (dateBasis: string) =>
      answer(makeWorld(records), {
        metrics: [{ id: 'roi', params: { dateBasis } }],
        period: march,
      })
    expect((await of('SPEND_COHORT')).totals[0]?.value).toBe(0.5)
    expect((await of('CLOSE_DATE')).totals[0]?.value).toBe(-1)
  })

  it('is not known where a cost is not, and is nothing over nothing', async () => {
    const unknown = [...records, cost(undefined, { campaign: 'b' })]
    const { totals } = await answer(makeWorld(unknown), { metrics: [{ id: 'roi' }] })
    expect(totals[0]).toMatchObject({ value: null, reason: { code: 'UNKNOWN_COST' } })
    expect(await total(records, 'roi', { costScope: 'PLATFORM' })).toBeNull()
    const platform = [...records, cost('500.00', { costKind: 'technology' })]
    expect(await total(platform, 'roi', { costScope: 'PLATFORM' })).toBe(2)
  })

  it('is what an attributed customer costs', async () => {
    const bare = [...records, lead('bob'), order('10.00', '2025-06-02', { lead: 'bob' })]
    expect(await total(bare, 'cpa')).toBe(500)
    expect(await total(bare, 'cpa', { scope: 'ATTRIBUTED' })).toBe(1000)
  })
})
