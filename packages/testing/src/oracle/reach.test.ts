import { describe, expect, it } from '@jest/globals'
import type { ActivityRecord, LedgerRecord, StatisticRecord } from '@leadlight/database'
import type { MetricQuery } from '@leadlight/metrics'
import { makeWorld } from '../worlds/make-world.js'
import { evaluate } from './evaluate.js'

const YEAR = { from: '2026-01-01', to: '2027-01-01' }
const JANUARY = { from: '2026-01-01', to: '2026-02-01' }
const FEBRUARY = { from: '2026-02-01', to: '2026-03-01' }

let ids = 0
const lead = (id: string, more: object = {}): LedgerRecord => ({
  kind: 'lead',
  id,
  createdAt: '2026-01-01',
  ...more,
})
const page = (id: string, name = id): LedgerRecord => ({
  kind: 'asset',
  id,
  name,
  assetType: 'landingPage',
})
const did = (
  type: ActivityRecord['type'],
  at: string,
  more: Partial<ActivityRecord>,
): LedgerRecord => ({ kind: 'activity', id: `r${++ids}`, type, at, ...more })
const view = (visitor: string, at: string, more: Partial<ActivityRecord> = {}): LedgerRecord =>
  did('pageView', at, { visitor, ...more })
const reported = (
  day: string,
  placement: StatisticRecord['placement'],
  counts: Partial<StatisticRecord>,
): LedgerRecord => ({
  kind: 'statistic',
  id: `r${++ids}`,
  day,
  network: 'linkedin',
  placement,
  ...counts,
})

function total(records: readonly LedgerRecord[], id: string, query: Partial<MetricQuery> = {}) {
  const asked = { metrics: [{ id }], period: YEAR, ...query }
  return evaluate(makeWorld(records), asked).totals[id]?.value
}

function groups(records: readonly LedgerRecord[], id: string, dimension: string) {
  const asked = { metrics: [{ id }], period: YEAR, by: [dimension] }
  return evaluate(makeWorld(records), asked).cells.map(({ dims, metrics }) => [
    ...dims,
    metrics[id]?.value,
  ])
}

describe('visits', () => {
  const records = [
    lead('l'),
    view('A', '2026-01-05T10:00:00Z'),
    view('A', '2026-01-06T10:00:00Z'),
    view('A', '2026-02-05T10:00:00Z'),
    view('B', '2026-02-06T10:00:00Z'),
    did('visit', '2026-02-07T10:00:00Z', { lead: 'l' }),
  ]

  it('count a visitor once in each period, and without an id as visits alone', () => {
    expect(total(records, 'visitors', { period: JANUARY })).toBe(1)
    expect(total(records, 'visitors', { period: FEBRUARY })).toBe(2)
    expect(total(records, 'visitors')).toBe(2)
    expect(total(records, 'visits', { period: JANUARY })).toBe(2)
    expect(total(records, 'visits', { period: FEBRUARY })).toBe(3)
    expect(total(records, 'visits')).toBe(5)
  })

  it('begin anew after a pause of half an hour, and not at midnight or with a campaign', () => {
    const stay = (second: string, more: Partial<ActivityRecord> = {}) => [
      { kind: 'campaign', id: 'c', name: 'C' } as const,
      view('A', '2026-01-05T23:50:00Z', more),
      view('A', second, more.session === undefined ? { campaign: 'c' } : more),
    ]
    expect(total(stay('2026-01-06T00:19:59Z'), 'visits')).toBe(1)
    expect(total(stay('2026-01-06T00:20:00Z'), 'visits')).toBe(2)
    expect(total(stay('2026-01-06T08:00:00Z', { session: 's' }), 'visits')).toBe(1)
  })

  it('leave out robots and what internal people did', () => {
    const some = [
      lead('us', { excluded: 'internal' }),
      view('bot', '2026-01-05', { userAgent: 'Googlebot/2.1 (+http://a.example)' }),
      view('said', '2026-01-05', { actor: 'scanner' }),
      view('us', '2026-01-05'),
      view('us', '2026-01-06', { lead: 'us' }),
      view('A', '2026-01-05'),
    ]
    expect([total(some, 'visits'), total(some, 'visitors')]).toEqual([1, 1])
  })

  it('stay as many when somebody is identified or merged, and come to belong to the person', () => {
    const known = [
      lead('a', { attributes: { country: 'RO' } }),
      lead('b', { attributes: { country: 'BR' } }),
      view('A', '2026-01-05T10:00:00Z'),
      view('B', '2026-01-05T10:00:00Z'),
    ]
    const identified = [
      ...known,
      did('formSubmitted', '2026-01-07T10:00:00Z', { visitor: 'A', lead: 'a' }),
      view('A', '2026-01-09T10:00:00Z'),
      did('formSubmitted', '2026-01-07T10:00:00Z', { visitor: 'B', lead: 'b' }),
    ]
    const merged = [
      ...identified,
      { kind: 'merge', id: 'm', lead: 'b', into: 'a', at: '2026-01-10' } as const,
    ]
    expect([known, identified, merged].map((each) => total(each, 'visitors'))).toEqual([2, 2, 2])
    expect(groups(known, 'visits', 'country')).toEqual([[null, 2]])
    expect(groups(identified, 'visits', 'country')).toEqual([
      ['BR', 1],
      ['RO', 2],
    ])
  })
})

describe('landing pages', () => {
  const records = [
    page('p'),
    page('q'),
    view('V1', '2026-01-05T10:00:00Z', { asset: 'p', variant: 'A' }),
    did('formSubmitted', '2026-01-05T10:10:00Z', { visitor: 'V1', asset: 'p' }),
    view('V2', '2026-01-06T10:00:00Z', { asset: 'p', variant: 'B' }),
    view('V2', '2026-01-06T10:10:00Z', { asset: 'q' }),
    did('formSubmitted', '2026-01-06T10:20:00Z', { visitor: 'V2', asset: 'q' }),
    view('V3', '2026-01-07T10:00:00Z', { asset: 'p', variant: 'A' }),
  ]

  it('convert pair by pair, and a visitor by any of them', () => {
    expect(total(records, 'landingPageVisitors')).toBe(3)
    expect(groups(records, 'landingPageConversionRate', 'asset')).toEqual([
      ['p', 1 / 3],
      ['q', 1],
    ])
    expect(total(records, 'landingPageConversionRate')).toBe(2 / 3)
    expect(groups(records, 'landingPageConversionRate', 'variant')).toEqual([
      ['A', 1 / 2],
      ['B', 0],
      [null, 1],
    ])
  })

  it('convert by the first view of the period, within half an hour or the same visit', () => {
    const form = (at: string, more: Partial<ActivityRecord> = {}) => [
      page('p'),
      view('V', '2026-01-31T23:50:00Z', { asset: 'p', ...more }),
      did('formSubmitted', at, { visitor: 'V', asset: 'p', ...more }),
    ]
    const rate = (records: readonly LedgerRecord[], query: Partial<MetricQuery> = {}) =>
      total(records, 'landingPageConversionRate', query)
    expect(rate(form('2026-02-01T00:20:00Z'), { period: JANUARY })).toBe(1)
    expect(rate(form('2026-02-01T00:20:01Z'))).toBe(0)
    expect(rate(form('2026-02-01T03:00:00Z', { session: 's' }))).toBe(1)
    expect(rate(form('2026-01-31T23:49:00Z'))).toBe(0)
    const later = [
      ...form('2026-02-10T10:00:00Z'),
      view('V', '2026-02-10T09:50:00Z', { asset: 'p' }),
    ]
    expect(rate(later)).toBe(0)
    expect(rate(later, { period: FEBRUARY })).toBe(1)
  })
})

describe('engagements', () => {
  it('count what people do, and people once', () => {
    const records = [
      lead('A'),
      lead('B'),
      did('emailClicked', '2026-01-05', { lead: 'A' }),
      did('emailClicked', '2026-01-06', { lead: 'A' }),
      did('formSubmitted', '2026-01-06', { lead: 'B' }),
      did('emailOpened', '2026-01-06', { lead: 'B' }),
      did('emailClicked', '2026-01-06', { lead: 'B', detail: 'unsubscribe' }),
      did('callOutbound', '2026-01-06', { lead: 'B' }),
    ]
    expect(total(records, 'engagements')).toBe(3)
    expect(total(records, 'engagedLeads')).toBe(2)
  })

  it('count visits only of those who were known then', () => {
    const records = [
      lead('A'),
      did('visit', '2026-01-05T10:00:00Z', { visitor: 'v' }),
      did('emailClicked', '2026-01-06T10:00:00Z', { visitor: 'v', lead: 'A' }),
      did('visit', '2026-01-07T10:00:00Z', { visitor: 'v' }),
    ]
    expect(total(records, 'engagements')).toBe(2)
    expect(total(records, 'engagedLeads')).toBe(1)
  })

  it('take from the message that was answered what they do not say themselves', () => {
    const records = [
      lead('A'),
      { kind: 'asset', id: 'letter', name: 'Letter', assetType: 'email' } as const,
      did('emailSent', '2026-01-05', { lead: 'A', send: 's', asset: 'letter', channel: 'email' }),
      did('emailClicked', '2026-01-06', { lead: 'A', send: 's' }),
    ]
    expect(groups(records, 'engagements', 'asset')).toEqual([['letter', 1]])
    expect(groups(records, 'engagements', 'channel')).toEqual([['email', 1]])
  })

  it('count every form, but no spam', () => {
    const records = [
      lead('A'),
      did('formSubmitted', '2026-01-05', { lead: 'A' }),
      did('formSubmitted', '2026-01-05', { lead: 'A' }),
      did('formSubmitted', '2026-01-05', { visitor: 'v', detail: 'spam', actor: 'human' }),
    ]
    expect(total(records, 'formSubmissions')).toBe(2)
  })
})

describe('ads and posts', () => {
  const records = [
    reported('2026-01-05', 'ad', { impressions: 700, clicks: 49, likes: 4 }),
    reported('2026-02-05', 'ad', { clicks: 18 }),
    reported('2026-01-05', 'social', { impressions: 300, likes: 10, shares: 2 + 1, comments: 3 }),
    reported('2026-02-06', 'social', { likes: -1, clicks: 5 }),
  ]

  it('add up to what the networks report', () => {
    expect(total(records, 'impressions')).toBe(1000)
    expect(total(records, 'adClicks')).toBe(67)
    expect(total(records, 'socialEngagements')).toBe(15)
    expect(total(records, 'socialEngagements', { period: FEBRUARY })).toBe(-1)
  })

  it('measure engagement against posts alone', () => {
    expect(total(records, 'socialEngagementRate')).toBe(15 / 300)
    expect(total(records, 'socialEngagementRate', { period: FEBRUARY })).toBeNull()
  })

  it('count what single people did with a post too', () => {
    const like = did('socialLike', '2026-03-05T10:00:00Z', { visitor: 'v' })
    expect(total([...records, like], 'socialEngagements')).toBe(16)
  })
})
