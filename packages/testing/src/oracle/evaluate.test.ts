import { describe, expect, it } from '@jest/globals'
import type { ActivityRecord, ActivityType, LedgerRecord, RevenueRecord } from '@leadlight/database'
import type { MetricParams, MetricQuery } from '@leadlight/metrics'
import { makeWorld, type WorldOptions } from '../worlds/make-world.js'
import { evaluate } from './evaluate.js'

const lead = (id: string, createdAt: string, more: object = {}): LedgerRecord => ({
  kind: 'lead',
  id,
  createdAt,
  ...more,
})
let ids = 0
const id = (): string => `r${++ids}`
const stage = (of: string, at: string, to: string): LedgerRecord => ({
  kind: 'stage',
  id: id(),
  lead: of,
  at,
  stage: to,
})
const act = (
  type: ActivityType,
  of: string,
  at: string,
  more: Partial<ActivityRecord> = {},
): LedgerRecord => ({ kind: 'activity', id: id(), type, lead: of, at, ...more })
const line = (
  revenueKind: RevenueRecord['revenueKind'],
  at: string,
  amount: string,
  more: Partial<RevenueRecord> = {},
): LedgerRecord => ({
  kind: 'revenue',
  id: id(),
  revenueKind,
  at,
  amount,
  currency: 'EUR',
  ...more,
})
const many = (count: number, make: (i: number) => readonly LedgerRecord[]): LedgerRecord[] =>
  Array.from({ length: count }, (_, i) => make(i)).flat()

const JANUARY = { from: '2026-01-01', to: '2026-02-01' }
const FEBRUARY = { from: '2026-02-01', to: '2026-03-01' }
const BOTH = { from: '2026-01-01', to: '2026-03-01' }
const YEAR = { from: '2026-01-01', to: '2027-01-01' }

function ask(
  records: readonly LedgerRecord[],
  metric: string,
  query: Partial<MetricQuery> & { readonly params?: MetricParams } = {},
  options: WorldOptions = {},
) {
  const { params = {}, ...rest } = query
  const world = makeWorld(records, options)
  return evaluate(world, { metrics: [{ id: metric, params }], period: YEAR, ...rest })
}

function total(...asked: Parameters<typeof ask>) {
  const found = ask(...asked).totals[asked[1]]
  if (!found) throw new Error('The metric has no column.')
  return found
}

describe('new leads', () => {
  const optOut = (at: string) => [lead('a', '2026-01-03T12:00:00Z'), act('optedOut', 'a', at)]

  it('leave out who is lost to marketing at the end of the month of creation, at any grain', () => {
    for (const [at, expected] of [
      ['2026-01-20', 0],
      ['2026-02-02', 1],
    ] as const) {
      for (const period of [
        { from: '2026-01-03', to: '2026-01-04' },
        { from: '2025-12-29', to: '2026-01-05' },
        JANUARY,
      ]) {
        expect(total(optOut(at), 'newLeads', { period }).value).toBe(expected)
        expect(total(optOut(at), 'newLeadsGross', { period }).value).toBe(1)
      }
    }
  })

  it('leave out tests, competitors and new contacts of old customers, but not late wins', () => {
    const order = line('order', '2026-01-10', '5.00', { account: 'x' })
    const records = [
      { kind: 'account', id: 'x' } as const,
      order,
      lead('test', '2026-01-05', { excluded: 'test' }),
      lead('rival', '2026-01-05', { excluded: 'competitor' }),
      lead('late', '2026-01-17', { account: 'x' }),
      lead('contact', '2026-01-18', { account: 'x' }),
    ]
    expect(total(records, 'newLeads').value).toBe(1)
    expect(total(records, 'newLeadsGross').value).toBe(1)
  })

  it('count merged leads once, where the first of them was created', () => {
    const records = [
      lead('a', '2026-01-03', { source: 'ads' }),
      lead('b', '2026-02-03', { source: 'web' }),
      lead('c', '2026-02-04'),
      { kind: 'merge', id: 'm1', lead: 'a', into: 'b', at: '2026-02-05' } as const,
      { kind: 'merge', id: 'm2', lead: 'b', into: 'c', at: '2026-02-06' } as const,
    ]
    const { cells } = ask(records, 'newLeads', { period: BOTH, by: ['source'] })
    expect(cells.map(({ dims, metrics }) => [...dims, metrics['newLeads']?.value])).toEqual([
      ['ads', 1],
    ])
    const undone = {
      kind: 'merge',
      id: 'm3',
      lead: 'a',
      into: 'b',
      at: '2026-02-07',
      undo: true,
    } as const
    expect(total([...records, undone], 'newLeads').value).toBe(2)
  })
})

describe('stages', () => {
  it('count an MQL at the first entry, imputed where the stage was skipped', () => {
    const records = [
      lead('x', '2026-01-01'),
      stage('x', '2026-01-03', 'mql'),
      stage('x', '2026-01-20', 'recycled'),
      stage('x', '2026-02-05', 'mql'),
      lead('y', '2026-01-01'),
      stage('y', '2026-02-07', 'sql'),
    ]
    const { cells } = ask(records, 'mqls', { period: BOTH, grain: 'MONTH' })
    expect(cells.map(({ metrics }) => metrics['mqls']?.value)).toEqual([1, 1])
  })

  const funnel = [
    ...many(100, (i) => [lead(`jan${i}`, '2026-01-01'), stage(`jan${i}`, '2026-01-05', 'mql')]),
    ...many(30, (i) => [stage(`jan${i}`, '2026-01-20', 'sql')]),
    ...many(20, (i) => [stage(`jan${30 + i}`, '2026-02-02', 'sql')]),
    ...many(10, (i) => [lead(`feb${i}`, '2026-01-01'), stage(`feb${i}`, '2026-02-05', 'mql')]),
  ]

  it('keep a conversion with the cohort, also past the end of the period', () => {
    const params = { from: 'mql', to: 'sql', windowDays: 30 }
    expect(total(funnel, 'stageConversionRate', { period: JANUARY, params })).toMatchObject({
      value: 0.5,
      numerator: 50,
      denominator: 100,
    })
    expect(total(funnel, 'stageConversionRate', { period: BOTH, params })).toMatchObject({
      numerator: 50,
      denominator: 110,
      n: 110,
    })
  })

  it('call a member immature until the window is over, converted or not', () => {
    const params = { from: 'mql', to: 'sql', windowDays: 31 }
    expect(total(funnel, 'stageConversionRate', { period: BOTH, params })).toMatchObject({
      immature: 10,
      matureValue: 0.5,
    })
  })

  it('call everybody open immature where there is no window', () => {
    const records = [
      ...many(4, (i) => [lead(`l${i}`, '2026-01-01'), stage(`l${i}`, '2026-01-02', 'mql')]),
      stage('l0', '2026-01-09', 'customer'),
      stage('l1', '2026-01-09', 'lost'),
      act('emailBounced', 'l2', '2026-01-09', { detail: 'hard' }),
    ]
    const params = { goal: 'customer', from: 'mql' }
    expect(total(records, 'conversionRate', { params })).toMatchObject({
      numerator: 1,
      denominator: 4,
      immature: 1,
      matureValue: 1 / 3,
    })
  })

  it('count people who meet any goal in time, once', () => {
    const records = [
      ...many(40, (i) => [lead(`l${i}`, '2026-01-01')]),
      ...many(8, (i) => [
        act('formSubmitted', `l${i}`, '2026-01-20'),
        act('formSubmitted', `l${i}`, '2026-01-21'),
      ]),
      act('formSubmitted', 'l9', '2026-03-01'),
    ]
    const params = { goal: 'formSubmission', windowDays: 30 }
    expect(total(records, 'conversionRate', { params }).value).toBe(0.2)
  })

  it('convert a goal typed in up to seven days early at once, and no earlier one', () => {
    const at = (day: string) => [
      lead('a', '2026-01-10'),
      act('formSubmitted', 'a', day),
      act('visit', 'a', '2026-06-01'),
    ]
    const params = { goal: 'formSubmission', windowDays: 1 }
    expect(total(at('2026-01-03'), 'conversionRate', { params }).value).toBe(1)
    expect(total(at('2026-01-02'), 'conversionRate', { params }).value).toBe(0)
  })
})

describe('late entries', () => {
  const sold = (createdAt: string) => [
    lead('a', createdAt),
    line('order', '2026-01-10', '5.00', { lead: 'a' }),
  ]
  const params = { goal: 'customer', windowDays: 1 }

  it('convert a new lead at its creation', () => {
    expect(total(sold('2026-01-17'), 'conversionRate', { params }).value).toBe(1)
    expect(ask(sold('2026-01-17'), 'mqls', { grain: 'DAY' }).cells).toContainEqual(
      expect.objectContaining({
        bucket: '2026-01-17',
        metrics: { mqls: expect.objectContaining({ value: 1 }) },
      }),
    )
  })

  it('end where somebody was a customer for more than seven days', () => {
    expect(total(sold('2026-01-17T00:00:01Z'), 'newLeads').value).toBe(0)
    expect(total(sold('2026-01-17T00:00:01Z'), 'newCustomers').value).toBe(1)
  })
})

describe('acquisition', () => {
  it('is what the source says, else the last touch that led to the creation', () => {
    const records = [
      { kind: 'campaign', id: 'c1', name: 'One', campaignType: 'ads' } as const,
      { kind: 'campaign', id: 'c2', name: 'Two', campaignType: 'mail' } as const,
      { kind: 'asset', id: 'page', name: 'Page', assetType: 'landingPage' } as const,
      lead('a', '2026-01-10', { channel: 'organic' }),
      act('adClicked', 'a', '2026-01-08', { campaign: 'c1' }),
      act('visit', 'a', '2026-01-09', { campaign: 'c2', channel: 'paid', asset: 'page' }),
      act('visit', 'a', '2026-01-11', { campaign: 'c1' }),
    ]
    const by = ['channel', 'campaign', 'campaignType', 'landingPage']
    const { cells } = ask(records, 'newLeads', { by })
    expect(cells.map(({ dims }) => dims)).toEqual([['organic', 'c2', 'mail', 'page']])
  })
})

describe('e-mail', () => {
  const send = (key: string) => act('emailSent', 'a', '2026-01-02T08:00:00Z', { send: key })
  const then = (type: ActivityType, key: string, more: Partial<ActivityRecord> = {}) =>
    act(type, 'a', '2026-01-03T08:00:00Z', { send: key, ...more })
  const value = (records: readonly LedgerRecord[], metric: string) =>
    total([lead('a', '2026-01-01'), ...records], metric).value

  it('tells four delivered sends apart', () => {
    const records = [
      ...['A', 'B', 'C', 'D'].flatMap((key) => [send(key), then('emailDelivered', key)]),
      then('emailOpened', 'A', { actor: 'human' }),
      then('emailClicked', 'A'),
      then('emailClicked', 'A', { detail: 'content' }),
      then('emailOpened', 'B', { userAgent: 'Mozilla/5.0' }),
      then('emailClicked', 'C', { detail: 'unsubscribe' }),
      then('emailUnsubscribed', 'C'),
    ]
    expect(value(records, 'emailOpensUnique')).toBe(2)
    expect(value(records, 'emailOpenRate')).toBe(2 / 3)
    expect(value(records, 'emailOpenRateRaw')).toBe(2 / 4)
    expect(value(records, 'emailClicksUnique')).toBe(1)
    expect(value(records, 'emailTotalClicks')).toBe(2)
    expect(value(records, 'emailClickRate')).toBe(1 / 4)
    expect(value(records, 'emailClickToOpenRate')).toBe(1 / 2)
    expect(value(records, 'unsubscribeRate')).toBe(1 / 4)
    expect(value(records, 'complaintRate')).toBe(0)
  })

  it('lets the last delivery event decide', () => {
    const records = many(100, (i) => {
      const key = `s${i}`
      const later = act('emailBounced', 'a', '2026-01-05', { send: key, detail: 'hard' })
      if (i < 90) return [send(key), then('emailDelivered', key), ...(i < 2 ? [later] : [])]
      if (i < 95) return [send(key), then('emailBounced', key, { detail: 'soft' })]
      if (i < 98) return [send(key), then('emailBounced', key, { detail: 'block' })]
      return [send(key)]
    })
    expect(value(records, 'emailsSent')).toBe(100)
    expect(value(records, 'emailsDelivered')).toBe(88)
    expect(value(records, 'emailBounceRate')).toBe(0.1)
    expect(value(records, 'hardBounceRate')).toBe(0.02)
    expect(value(records, 'softBounceRate')).toBe(0.05)
    expect(value(records, 'blockBounceRate')).toBe(0.03)
  })

  it('takes machine-only opens out of the adjusted rate', () => {
    const records = many(10, (i) => [
      send(`s${i}`),
      then('emailDelivered', `s${i}`),
      ...(i < 5 ? [then('emailOpened', `s${i}`, { actor: 'machineOpen' })] : []),
      ...(i === 5 ? [then('emailOpened', `s${i}`)] : []),
    ])
    expect(value(records, 'emailOpenRateRaw')).toBe(0.6)
    expect(value(records, 'emailOpenRate')).toBe(0.2)
  })

  it('gives a response without send to the latest earlier send of its message, within 30 days', () => {
    const sent = (at: string, asset: string) => act('emailSent', 'a', at, { asset })
    const records = [
      sent('2026-01-02', 'e1'),
      sent('2026-01-04', 'e1'),
      sent('2026-01-05', 'e2'),
      act('emailDelivered', 'a', '2026-01-02', { asset: 'e1' }),
      act('emailDelivered', 'a', '2026-01-04', { asset: 'e1' }),
      act('emailClicked', 'a', '2026-02-03', { asset: 'e1' }),
      act('emailClicked', 'a', '2026-02-04', { asset: 'e1' }),
    ]
    const { cells } = ask([lead('a', '2026-01-01'), ...records], 'emailTotalClicks', {
      period: JANUARY,
      grain: 'DAY',
    })
    const clicked = cells.filter(({ metrics }) => metrics['emailTotalClicks']?.value !== 0)
    expect(
      clicked.map(({ bucket, metrics }) => [bucket, metrics['emailTotalClicks']?.value]),
    ).toEqual([['2026-01-04', 1]])
  })

  it('forgets a dropped send', () => {
    expect(value([send('x'), then('emailDropped', 'x')], 'emailsSent')).toBe(0)
  })
})

describe('sales', () => {
  const deal = [
    { kind: 'account', id: 'x' } as const,
    lead('a', '2026-01-01', { account: 'x' }),
    lead('b', '2026-01-10', { account: 'x' }),
    {
      kind: 'opportunity',
      id: 'o',
      account: 'x',
      people: ['b', 'a'],
      openedAt: '2026-01-16',
    } as const,
    {
      kind: 'opportunityChange',
      id: 'c1',
      opportunity: 'o',
      at: '2026-01-31',
      state: 'won',
    } as const,
  ]

  it('measure both cycles in days', () => {
    expect(total(deal, 'leadToCloseDays')).toMatchObject({ value: 30, n: 1 })
    expect(total(deal, 'opportunityCycleDays').value).toBe(15)
    expect(total(deal, 'opportunities').value).toBe(1)
  })

  it('make one customer of a deal with two people, and convert both', () => {
    expect(total(deal, 'newCustomers').value).toBe(1)
    expect(total(deal, 'conversionRate', { params: { goal: 'customer' } })).toMatchObject({
      numerator: 2,
      denominator: 2,
    })
  })

  it('forget a win that was lost after re-opening', () => {
    const lost = [
      {
        kind: 'opportunityChange',
        id: 'c2',
        opportunity: 'o',
        at: '2026-02-01',
        state: 'open',
      } as const,
      {
        kind: 'opportunityChange',
        id: 'c3',
        opportunity: 'o',
        at: '2026-02-02',
        state: 'lost',
      } as const,
    ]
    expect(total([...deal, ...lost], 'newCustomers').value).toBe(0)
    expect(total([...deal, ...lost], 'leadToCloseDays').value).toBeNull()
  })

  it('put a line where it was booked, a refund too', () => {
    const records = [
      lead('a', '2026-01-01'),
      line('order', '2026-01-05', '1000', { lead: 'a' }),
      line('refunded', '2026-02-05', '-200', { lead: 'a' }),
    ]
    const monthly = (metric: string) =>
      ask(records, metric, { period: BOTH, grain: 'MONTH' }).cells.map(
        ({ metrics }) => metrics[metric]?.exact,
      )
    expect(monthly('revenue')).toEqual(['1000.00', '-200.00'])
    expect(monthly('revenueGross')).toEqual(['1000.00', '0.00'])
  })

  it('average orders, of one line or several, free ones included', () => {
    const records = [
      lead('a', '2026-01-01'),
      line('order', '2026-01-05', '30', { lead: 'a' }),
      line('order', '2026-01-05', '0', { lead: 'a' }),
      line('order', '2026-01-06', '20', { lead: 'a', orderId: 'o1' }),
      line('order', '2026-01-07', '40', { lead: 'a', orderId: 'o1' }),
    ]
    expect(total(records, 'averageOrderValue')).toMatchObject({
      value: 30,
      exact: '30',
      numerator: 90,
      denominator: 3,
      n: 3,
    })
  })

  it('convert at the latest rate of the last seven days, or not at all', () => {
    const rate = {
      kind: 'exchangeRate',
      id: 'x',
      base: 'USD',
      quote: 'EUR',
      rate: '0.905',
    } as const
    const sale = line('order', '2026-01-10', '0.50', { currency: 'USD' })
    const of = (day: string) => total([sale, { ...rate, day }], 'revenue', { period: JANUARY })
    // 0.50 × 0.905 = 0.4525
    expect(of('2026-01-03')).toMatchObject({ exact: '0.45', n: 1 })
    expect(of('2026-01-02')).toMatchObject({ exact: '0.00', n: 0 })
    expect(of('2026-01-11')).toMatchObject({ exact: '0.00', n: 0 })
  })
})

describe('cost', () => {
  const spent = (amount: string, more: object = {}): LedgerRecord => ({
    kind: 'cost',
    id: id(),
    from: '2026-01-01',
    to: '2026-02-01',
    amount,
    currency: 'EUR',
    costKind: 'media',
    ...more,
  })
  const params = { basis: 'PROGRAM' }
  const end = act('visit', 'end', '2026-12-31')

  it('is spread over its days, the first of which take the rest', () => {
    const records = [lead('end', '2026-01-01'), spent('100.00'), end]
    const { cells } = ask(records, 'cost', { params, period: JANUARY, grain: 'DAY' })
    const days = cells.map(({ metrics }) => metrics['cost']?.exact)
    expect(days.slice(0, 18)).toEqual(Array.from({ length: 18 }, () => '3.23'))
    expect(days.slice(18)).toEqual(Array.from({ length: 13 }, () => '3.22'))
    expect(total(records, 'cost', { params, period: JANUARY })).toMatchObject({ value: 100, n: 1 })
  })

  it('leaves labour to the loaded basis, and an unknown amount out', () => {
    const records = [
      lead('end', '2026-01-01'),
      end,
      spent('10'),
      spent('5', { costKind: 'labour' }),
      spent('7', { amount: undefined }),
    ]
    expect(total(records, 'cost', { params }).value).toBe(10)
    expect(total(records, 'cost', { params: { basis: 'FULLY_LOADED' } }).value).toBe(15)
  })

  it('is divided by new leads, MQLs and new customers', () => {
    const records = [
      ...many(50, (i) => [lead(`l${i}`, '2026-01-02')]),
      ...many(4, (i) => [stage(`l${i}`, '2026-01-03', 'mql')]),
      ...many(2, (i) => [line('order', '2026-02-03', '1', { lead: `l${10 + i}` })]),
      act('visit', 'l0', '2026-12-31'),
      spent('1000'),
    ]
    expect(total(records, 'costPerLead', { params })).toMatchObject({
      value: 20,
      exact: '20',
      n: 50,
    })
    expect(total(records, 'costPerMql', { params }).value).toBe(1000 / 6)
    expect(total(records, 'costPerMql', { params, period: JANUARY }).value).toBe(250)
    expect(total(records, 'cpa', { params }).value).toBe(500)
    expect(total(records, 'cpa', { params, period: JANUARY })).toMatchObject({
      value: null,
      numerator: 1000,
      denominator: 0,
    })
  })

  it('is refused by a dimension that leads alone have', () => {
    expect(() => ask([spent('1')], 'costPerLead', { params, by: ['source'] })).toThrow(
      expect.objectContaining({ code: 'DIMENSION_NOT_APPLICABLE' }),
    )
  })
})

describe('evaluate', () => {
  const records = [
    lead('a', '2026-01-05', { source: 'web', attributes: { country: 'RO' } }),
    lead('b', '2026-01-06', { source: '', attributes: { country: 'BR' } }),
    lead('c', '2026-02-05', { source: 'web' }),
    act('visit', 'c', '2026-12-31'),
  ]

  it('fills every bucket of every group that has a fact, blanks last', () => {
    const { cells } = ask(records, 'newLeads', { period: BOTH, by: ['source'], grain: 'MONTH' })
    expect(
      cells.map(({ bucket, dims, metrics }) => [bucket, ...dims, metrics['newLeads']?.value]),
    ).toEqual([
      ['2026-01', 'web', 1],
      ['2026-01', null, 1],
      ['2026-02', 'web', 1],
      ['2026-02', null, 0],
    ])
  })

  it('counts nothing that lies after the horizon of a live world', () => {
    const options = { live: true, now: '2026-01-31T00:00:00Z' }
    expect(total(records, 'newLeads', {}, options).value).toBe(2)
  })

  it('compares with the period before', () => {
    const query = { period: FEBRUARY, compareTo: 'PREVIOUS_PERIOD' } as const
    expect(total(records, 'newLeads', query)).toMatchObject({ value: 1, previous: 2 })
  })

  it('asks the person of a row whether a segment holds', () => {
    const options = { segments: { ro: { dimension: 'country', is: 'RO' } } }
    expect(total(records, 'newLeads', { segment: 'ro' }, options).value).toBe(1)
  })
})
