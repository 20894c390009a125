import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { testDatabase } from '@leadlight/testing'
import type { TestDatabase } from '@leadlight/testing'

import { accept } from './accept.js'
import type { LedgerRecord } from './ledger-record.js'
import type { RejectionCode } from './problem.js'

const circular: Record<string, unknown> = { kind: 'lead' }
circular['itself'] = circular
circular['id'] = circular

const visit = { kind: 'activity', id: 'x', lead: 'l1', at: '2024-01-01T00:00:00Z', type: 'visit' }
const lead = { kind: 'lead', id: 'x', createdAt: '2024-01-01' }
const revenue = {
  kind: 'revenue',
  id: 'x',
  at: '2024-01-01',
  revenueKind: 'order',
  amount: '1',
  currency: 'EUR',
}
const cost = {
  kind: 'cost',
  id: 'x',
  from: '2024-01-01',
  to: '2024-01-02',
  amount: '1',
  currency: 'EUR',
  costKind: 'media',
}
const rate = {
  kind: 'exchangeRate',
  id: 'x',
  base: 'EUR',
  quote: 'USD',
  day: '2024-01-01',
  rate: '1',
}
const survey = { kind: 'survey', id: 'x', survey: 'nps', invitedAt: '2024-01-01', scale: '5' }
const profile = { kind: 'profile', id: 'x', lead: 'l1', at: '2024-01-01', attributes: { a: 'b' } }
const subscription = {
  kind: 'subscription',
  id: 'x',
  lead: 'l1',
  startsAt: '2024-01-01',
  every: 'month',
  amount: '1',
  currency: 'EUR',
}

const BAD: readonly (readonly [RejectionCode, unknown])[] = [
  ['BAD_RECORD', null],
  ['BAD_RECORD', 'lead'],
  ['BAD_RECORD', 7n],
  ['UNKNOWN_KIND', {}],
  ['UNKNOWN_KIND', []],
  ['UNKNOWN_KIND', { kind: 'contact' }],
  ['UNKNOWN_KIND', { kind: 'constructor' }],
  ['BAD_ID', circular],
  ['BAD_ID', { ...lead, id: undefined }],
  ['BAD_ID', { ...lead, id: '' }],
  ['BAD_ID', { ...lead, id: '  ' }],
  ['BAD_ID', { ...lead, id: 5 }],
  ['BAD_ID', { ...lead, id: 'x'.repeat(501) }],
  ['BAD_ID', { ...lead, id: 'nul\0' }],
  ['BAD_ID', { ...lead, id: 'half \ud83d pair' }],
  ['BAD_REVISION', { ...lead, revision: 0 }],
  ['BAD_REVISION', { ...lead, revision: 1.5 }],
  ['BAD_REVISION', { ...lead, revision: '2' }],
  ['BAD_REVISION', { ...lead, revision: 1e12 }],
  ['BAD_TIME', { ...lead, recordedAt: '2024-01-01' }],
  ['FUTURE_DATED', { ...lead, recordedAt: '2031-01-01T00:00:00Z' }],
  ['MISSING_VALUE', { ...lead, createdAt: undefined }],
  ['MISSING_VALUE', { ...lead, createdAt: '' }],
  ['BAD_TIME', { ...lead, createdAt: '2024-02-30' }],
  ['BAD_TIME', { ...lead, createdAt: '2023-02-29' }],
  ['BAD_TIME', { ...lead, createdAt: '2024-02-30T00:00:00Z' }],
  ['BAD_TIME', { ...lead, createdAt: '2024-04-31T00:00:00Z' }],
  ['BAD_TIME', { ...lead, createdAt: '2024-00-01' }],
  ['BAD_TIME', { ...lead, createdAt: '2024-13-01' }],
  ['BAD_TIME', { ...lead, createdAt: '2024-01-01T24:00:00Z' }],
  ['BAD_TIME', { ...lead, createdAt: '2024-01-01T10:60:00Z' }],
  ['BAD_TIME', { ...lead, createdAt: '2024-01-01T10:00:60Z' }],
  ['BAD_TIME', { ...lead, createdAt: '2024-01-01T10:00:00' }],
  ['BAD_TIME', { ...lead, createdAt: '2024-01-01T10:00:00+99:00' }],
  ['BAD_TIME', { ...lead, createdAt: '0001-01-01' }],
  ['BAD_TIME', { ...lead, createdAt: '01/02/2024' }],
  ['BAD_TIME', { ...lead, createdAt: 'yesterday' }],
  ['BAD_TIME', { ...lead, createdAt: 1_704_067_200_000 }],
  ['BAD_TIME', { ...lead, createdAt: new Date(0) }],
  ['BAD_TIME', { ...lead, createdAt: 'infinity' }],
  ['FUTURE_DATED', { ...lead, createdAt: '2024-06-03T00:00:00Z' }],
  ['FUTURE_DATED', { ...lead, createdAt: '2024-06-04' }],
  ['FUTURE_DATED', { ...subscription, startsAt: '2025-01-01' }],
  ['BAD_WEIGHTS', { ...cost, spread: 'weights' }],
  ['BAD_WEIGHTS', { ...cost, weights: { '2024-01': 1 } }],
  ['BAD_WEIGHTS', { ...cost, spread: 'weights', weights: { '2024': 1 } }],
  ['BAD_WEIGHTS', { ...cost, spread: 'weights', weights: { '2024-01': 0 } }],
  ['BAD_WEIGHTS', { ...cost, spread: 'weights', weights: '{"2024-01": 1.5}' }],
  ['BAD_WEIGHTS', { ...cost, spread: 'weights', weights: '2024-01' }],
  ['BAD_WEIGHTS', { ...cost, costKind: 'labour', share: 'weights' }],
  ['BAD_WEIGHTS', { ...cost, costKind: 'labour', share: 'weights', shareWeights: { spring: 1 } }],
  [
    'BAD_WEIGHTS',
    { ...cost, costKind: 'labour', share: 'weights', shareWeights: { 'campaign:\0': 1 } },
  ],
  ['BAD_CHOICE', { ...cost, share: 'cost' }],
  ['BAD_TEXT', { ...lead, channel: 5 }],
  ['BAD_TEXT', { ...lead, channel: 'nul\0' }],
  ['TEXT_TOO_LONG', { ...lead, landingPage: 'x'.repeat(10_001) }],
  ['TEXT_TOO_LONG', { ...visit, send: 'x'.repeat(501) }],
  ['BAD_CHOICE', { ...lead, excluded: 'maybe' }],
  ['BAD_CHOICE', { ...lead, imported: 'yes' }],
  ['BAD_CHOICE', { ...visit, type: 'EMAIL_SENT' }],
  ['BAD_CHOICE', { ...visit, type: 'toString' }],
  ['MISSING_VALUE', { ...visit, type: null }],
  ['BAD_NUMBER', { ...visit, sequence: 1.5 }],
  ['BAD_NUMBER', { ...visit, sequence: 1e400 }],
  ['BAD_NUMBER', { kind: 'score', id: 'x', lead: 'l1', at: '2024-01-01', delta: NaN }],
  ['BAD_NUMBER', { kind: 'score', id: 'x', lead: 'l1', at: '2024-01-01', delta: '5' }],
  ['BAD_NUMBER', { ...survey, score: 6 }],
  ['BAD_NUMBER', { ...survey, score: -1 }],
  ['BAD_IP', { ...visit, ip: '300.1.1.1' }],
  ['BAD_IP', { ...visit, ip: 'fe80::1%eth0' }],
  ['BAD_IP', { ...visit, ip: '10.0.0.0/8' }],
  ['NO_SUBJECT', { ...visit, lead: undefined }],
  ['NO_SUBJECT', { ...profile, lead: undefined }],
  ['NO_SUBJECT', { ...subscription, lead: undefined }],
  ['NO_SUBJECT', { ...profile, lead: undefined, account: 'a1', linkAccount: 'a1' }],
  ['TWO_SUBJECTS', { ...profile, account: 'a1' }],
  ['EMPTY_PROFILE', { ...profile, attributes: {} }],
  ['RESERVED_ID', { ...profile, id: '@lead:l1' }],
  ['BAD_ATTRIBUTE', { ...profile, attributes: { 'Company size': '5' } }],
  ['BAD_ATTRIBUTE', { ...profile, attributes: ['a'] }],
  ['BAD_ATTRIBUTE', { ...profile, attributes: 'a' }],
  ['BAD_TEXT', { ...profile, attributes: { a: 5 } }],
  ['TEXT_TOO_LONG', { ...profile, attributes: { a: 'x'.repeat(501) } }],
  ['RESERVED_ATTRIBUTE', { ...profile, attributes: { channel: 'mail' } }],
  ['MERGE_INTO_ITSELF', { kind: 'merge', id: 'x', lead: 'l1', into: 'l1', at: '2024-01-01' }],
  ['BAD_AMOUNT', { ...revenue, amount: 12.5 }],
  ['BAD_AMOUNT', { ...revenue, amount: '1,234.50' }],
  ['BAD_AMOUNT', { ...revenue, amount: '1e3' }],
  ['BAD_AMOUNT', { ...revenue, amount: '.5' }],
  ['BAD_AMOUNT', { ...revenue, amount: '9'.repeat(16) }],
  ['BAD_AMOUNT', { ...revenue, amount: '9'.repeat(15) }],
  ['MISSING_VALUE', { ...revenue, amount: undefined }],
  ['TOO_MANY_DECIMALS', { ...revenue, amount: '1.005' }],
  ['TOO_MANY_DECIMALS', { ...revenue, amount: '1.5', currency: 'JPY' }],
  ['BAD_CURRENCY', { ...revenue, currency: 'eur' }],
  ['BAD_CURRENCY', { ...revenue, currency: 'QQQ' }],
  ['BAD_CURRENCY', { ...revenue, currency: 978 }],
  ['CURRENCY_MISSING', { ...revenue, currency: undefined }],
  ['CURRENCY_MISSING', { ...cost, currency: undefined, amount: undefined }],
  ['BAD_DAY', { ...cost, from: '2024-01-01T00:00:00Z' }],
  ['BAD_DAY', { ...cost, to: '2024-02-30' }],
  ['PERIOD_ENDS_FIRST', { ...cost, to: '2024-01-01' }],
  ['BAD_NUMBER', { ...rate, rate: '0' }],
  ['BAD_NUMBER', { ...rate, rate: 1.5 }],
  ['BAD_NUMBER', { ...rate, rate: '-1' }],
  ['MISSING_VALUE', { ...rate, base: '' }],
  ['BAD_RECORD', { kind: 'opportunity', id: 'x', people: 'l1' }],
  ['BAD_RECORD', { kind: 'opportunity', id: 'x', people: [''] }],
  ['BAD_TEXT', { kind: 'opportunity', id: 'x', people: [1] }],
  ['UNKNOWN_LEAD', { ...visit, lead: '__proto__' }],
  ['UNKNOWN_CAMPAIGN', { ...visit, campaign: 'c' }],
  [
    'UNKNOWN_CAMPAIGN',
    { ...cost, costKind: 'labour', share: 'weights', shareWeights: { 'campaign:c': 1 } },
  ],
  [
    'UNKNOWN_PROGRAM',
    { ...cost, costKind: 'labour', share: 'weights', shareWeights: { 'program:p': 1 } },
  ],
  ['UNKNOWN_PROGRAM', { ...visit, program: 'p' }],
  ['UNKNOWN_STEP', { ...visit, step: 's' }],
  ['UNKNOWN_ASSET', { ...visit, asset: 'a' }],
  ['UNKNOWN_OPPORTUNITY', { ...revenue, opportunity: 'o' }],
  ['UNKNOWN_ACCOUNT', { ...revenue, account: 'a' }],
  ['UNKNOWN_STAGE', { kind: 'stage', id: 'x', lead: 'l1', at: '2024-01-01', stage: 'MQL' }],
]

describe('I4: a bad value', () => {
  let test: TestDatabase
  let workspaceId: number

  beforeAll(async () => {
    test = await testDatabase()
    workspaceId = (await test.database.createWorkspace({ slug: 'acme', name: 'Acme' })).workspaceId
  })
  afterAll(() => test?.close())

  const send = (records: readonly unknown[]) =>
    accept(
      test.database,
      { workspaceId, source: 'crm', now: new Date('2024-06-01T12:00:00Z') },
      records.map((record, at) => ({ record: record as LedgerRecord, place: `${at}` })),
    )

  it('is refused with its code, a reason, a hint and its body, and stops none of the good ones', async () => {
    const good = (at: number) => ({
      kind: 'lead',
      id: at === 0 ? 'l1' : `good ${at}`,
      createdAt: '2024-01-01',
    })
    const batch = BAD.flatMap(([, record], at) => [
      good(at),
      // Ids of their own, or else they would be duplicates of each other.
      typeof record === 'object' && record !== null && (record as { id?: unknown }).id === 'x'
        ? { ...record, id: `bad ${at}` }
        : record,
    ])
    const receipt = await send(batch)
    expect(receipt).toMatchObject({
      received: BAD.length * 2,
      accepted: BAD.length,
      duplicate: 0,
      rejected: BAD.length,
      suppressed: 0,
    })
    const codes = new Map(receipt.rejections.map(({ place, code }) => [Number(place), code]))
    expect(BAD.map(([, record], at) => [at, codes.get(at * 2 + 1), record])).toEqual(
      BAD.map(([code, record], at) => [at, code, record]),
    )
    for (const { reason, hint, body } of receipt.rejections) {
      expect(reason).toMatch(/\.$/)
      expect(hint).toMatch(/\.$/)
      expect(body).not.toBe('')
    }
  })

  it('leaves nothing behind but the good ones', async () => {
    const counts = await test.database.withContext({ workspaceId, role: 'read' }, (client) =>
      client.query(
        `select (select count(*) from lead) as leads, (select count(*) from activity) as activities,
           (select count(*) from revenue_line) as lines, (select count(*) from profile_value) as values`,
      ),
    )
    expect(counts).toEqual([{ leads: BAD.length, activities: 0, lines: 0, values: 0 }])
  })
})
