import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { MetricQueryError } from '@leadlight/compiler'
import { readWorkspaceFacts } from '@leadlight/database'
import type { LedgerRecord } from '@leadlight/database'
import { testDatabase } from '../engines/test-database.js'
import type { TestDatabase } from '../engines/test-database.js'
import { makeWorld } from '../worlds/make-world.js'
import { ask } from './ask.js'
import { customerQuestions } from './customer-answers.js'
import type { Question } from './customer-answers.js'
import { id, leads, order, term } from './customer-records.js'
import { loadWorld } from './load-world.js'

const YEAR = { from: '2026-01-01', to: '2027-01-01' }
const MARCH = { from: '2026-03-01', to: '2026-04-01' }

let test: TestDatabase
beforeAll(async () => {
  test = await testDatabase()
})
afterAll(() => test.close())

const { answers, values, notes } = customerQuestions(() => test)

const LINES = [
  ...['START', 'NEW', 'RETURNED', 'EXPANSION', 'CONTRACTION', 'CHURN', 'FX', 'END'],
] as const
const BRIDGE: readonly Question[] = LINES.map((bridgeLine) => ({
  id: 'recurringBridge',
  ...MARCH,
  params: { bridgeLine },
}))

describe('customers', () => {
  it('leave 180 days after their last order: still there at the close of 29 June, gone at that of 30 June', async () => {
    const records = [...leads(['a']), order('a', '2025-01-01')]
    expect(
      await values(records, [
        { id: 'customers', from: '2025-06-01', to: '2025-06-30' },
        { id: 'customers', from: '2025-06-01', to: '2025-07-01' },
        { id: 'churnEvents', from: '2025-06-29', to: '2025-06-30' },
        { id: 'churnEvents', from: '2025-06-30', to: '2025-07-01' },
      ]),
    ).toEqual([1, 0, 0, 1])
  })

  it('churn by those of the opening, while every loss is counted: 5 %, 95 % and 8', async () => {
    const stay = Array.from({ length: 95 }, (_, i) => `stay${i}`)
    const leave = Array.from({ length: 5 }, (_, i) => `leave${i}`)
    const come = Array.from({ length: 47 }, (_, i) => `come${i}`)
    const brief = Array.from({ length: 3 }, (_, i) => `brief${i}`)
    const records = [
      ...leads([...stay, ...leave, ...come, ...brief]),
      ...stay.map((name) => term(name, '2025-06-01', undefined, '10')),
      ...leave.map((name) => term(name, '2025-06-01', '2026-03-10', '10')),
      ...come.map((name) => term(name, '2026-03-05', undefined, '10')),
      ...brief.map((name) => term(name, '2026-03-05', '2026-03-20', '10')),
    ]
    const found = await answers(
      records,
      ['churnRate', 'logoRetention', 'churnEvents', 'customerGrowthRate', 'customers'].map(
        (metric) => ({ id: metric, ...MARCH }),
      ),
    )
    expect(found).toMatchObject([
      { value: 0.05, numerator: 5, denominator: 100 },
      { value: 0.95, numerator: 95, denominator: 100 },
      { value: 8 },
      { value: 0.5, numerator: 50, denominator: 100 },
      { value: 142 },
    ])
  })

  it('come back after the time of grace only, and a pause is no end', async () => {
    const records = [
      ...leads(['grace', 'late', 'paused']),
      term('grace', '2026-01-01', '2026-02-01', '10'),
      term('grace', '2026-03-03', undefined, '10'),
      term('late', '2026-01-01', '2026-02-01', '10'),
      term('late', '2026-03-03T00:00:01Z', undefined, '10'),
      term('paused', '2026-01-01', '2026-02-01', '10'),
      term('paused', '2026-02-01', '2026-08-01', '10', { state: 'paused' }),
      term('paused', '2026-08-01', undefined, '10'),
    ]
    expect(
      await values(records, [
        { id: 'churnEvents', ...YEAR },
        { id: 'reactivatedCustomers', ...YEAR },
        { id: 'customers', from: '2026-01-01', to: '2026-02-15' },
        { id: 'recurringRevenue', from: '2026-01-01', to: '2026-07-01' },
      ]),
    ).toEqual([1, 1, 2, 20])
  })

  it('are engaged if anybody of theirs engages, orders or answers, stay or go: 3 of 5', async () => {
    const people = ['clicks', 'orders', 'answers', 'opens', 'silent']
    const records: LedgerRecord[] = [
      ...leads(people),
      ...people.map((name) => order(name, '2026-01-10')),
      { kind: 'activity', id: id(), type: 'formSubmitted', lead: 'clicks', at: '2026-03-02' },
      order('orders', '2026-03-03'),
      {
        kind: 'survey',
        id: id(),
        survey: 'csat',
        lead: 'answers',
        invitedAt: '2026-02-20',
        answeredAt: '2026-03-04',
        score: 2,
        scale: '5',
      },
      {
        kind: 'activity',
        id: id(),
        type: 'emailOpened',
        lead: 'opens',
        at: '2026-03-02',
        send: 's',
      },
    ]
    expect(await values(records, [{ id: 'engagedRetention', ...MARCH }])).toEqual([0.6])
  })
})

describe('a workspace without subscriptions, orders and renewals', () => {
  it('has customers, and nobody can be told to have left', async () => {
    const records: LedgerRecord[] = [
      ...leads(['a']),
      { kind: 'opportunity', id: 'deal', people: ['a'], openedAt: '2025-01-01' },
      { kind: 'opportunityChange', id: id(), opportunity: 'deal', at: '2025-01-02', state: 'won' },
    ]
    const world = makeWorld(records)
    const loaded = await loadWorld(test.database, world)
    const { workspaceId } = loaded
    const { absentFacts } = await test.database.withContext(
      { workspaceId, role: 'read' },
      (client) => readWorkspaceFacts(client, workspaceId),
    )
    const metrics = ['customers', 'churnRate', 'churnEvents', 'expansionRevenue']
    const { answers: given } = await ask(
      test.database,
      [{ metrics: metrics.map((metric) => ({ id: metric })), period: YEAR }],
      { ...loaded, absentFacts },
    )
    const [answer] = given
    if (!answer || answer instanceof MetricQueryError) throw answer ?? new Error('No answer.')
    expect(answer.totals.map(({ value, reason }) => [value, reason?.code ?? null])).toEqual([
      [1, null],
      [null, 'NO_RENEWAL_DATA'],
      [null, 'NO_RENEWAL_DATA'],
      [null, 'NO_DATA'],
    ])
  })
})

describe('recurring revenue', () => {
  it('is a twelfth of a year and the whole of a month: 1,200 a year and 50 a month are 150', async () => {
    const records = [
      ...leads(['a', 'b', 'c']),
      term('a', '2026-01-01', undefined, '1200', { every: 'year' }),
      term('b', '2026-01-01', undefined, '50'),
      term('c', '2026-01-01', undefined, '70', { state: 'trial' }),
    ]
    expect(await values(records, [{ id: 'recurringRevenue', ...MARCH }])).toEqual([150])
  })

  it('loses 20 % and keeps 90 % net of 1,000 that gains 100, loses 50 and 150', async () => {
    const records = [
      ...leads(['same', 'more', 'less', 'gone', 'new']),
      term('same', '2025-06-01', undefined, '400'),
      term('more', '2025-06-01', '2026-03-10', '250'),
      term('more', '2026-03-10', undefined, '350'),
      term('less', '2025-06-01', '2026-03-10', '200'),
      term('less', '2026-03-10', undefined, '150'),
      term('gone', '2025-06-01', '2026-03-10', '150'),
      term('new', '2026-03-10', undefined, '200'),
    ]
    const found = await answers(
      records,
      ['revenueChurnRate', 'netRevenueRetention', 'recurringRevenue', 'expansionRevenue'].map(
        (metric) => ({ id: metric, ...MARCH }),
      ),
    )
    expect(found).toMatchObject([
      { value: 0.2, numerator: 200, denominator: 1000 },
      { value: 0.9, numerator: 900, denominator: 1000 },
      { value: 1100 },
      { value: 100 },
    ])
  })

  it('expands by 30 from 50 to 80', async () => {
    const records = [
      ...leads(['a']),
      term('a', '2026-01-01', '2026-03-10', '50'),
      term('a', '2026-03-10', undefined, '80'),
    ]
    expect(
      await values(records, [
        { id: 'expansionRevenue', ...MARCH },
        { id: 'expansionRevenue', from: '2026-01-01', to: '2026-02-01' },
      ]),
    ).toEqual([30, 0])
  })

  it('is led from 1,000 to 1,100 by 200 new, 100 more, 50 less and 150 gone', async () => {
    const records = [
      ...leads(['same', 'more', 'less', 'gone', 'new', 'free']),
      term('same', '2025-06-01', undefined, '400'),
      term('more', '2025-06-01', '2026-03-10', '250'),
      term('more', '2026-03-10', undefined, '350'),
      term('less', '2025-06-01', '2026-03-10', '200'),
      term('less', '2026-03-10', undefined, '150'),
      term('gone', '2025-06-01', '2026-03-10', '150'),
      term('new', '2026-03-10', undefined, '200'),
      term('free', '2026-01-01', undefined, '0'),
    ]
    expect(await values(records, BRIDGE)).toEqual([1000, 200, 0, 100, 50, 150, 0, 1100])
  })

  it('tells who returns from who is new, and what rates do from what customers do', async () => {
    const rate = (day: string, of: string): LedgerRecord => ({
      kind: 'exchangeRate',
      id: id(),
      base: 'USD',
      quote: 'EUR',
      day,
      rate: of,
    })
    const records = [
      ...leads(['back', 'abroad', 'nowhere']),
      rate('2026-02-27', '0.90'),
      rate('2026-03-30', '0.80'),
      term('back', '2025-06-01', '2025-10-01', '30'),
      term('back', '2026-03-10', undefined, '40'),
      term('abroad', '2026-01-01', '2026-03-10', '100', { currency: 'USD' }),
      term('abroad', '2026-03-10', undefined, '150', { currency: 'USD' }),
      term('nowhere', '2026-01-01', undefined, '70', { currency: 'JPY' }),
    ]
    // 90 at the old rate, 80 at the new one; 150 dollars are 120 then.
    expect(await values(records, BRIDGE)).toEqual([90, 0, 40, 40, 0, 0, -10, 160])
    expect(
      await notes(records, { id: 'recurringBridge', ...MARCH, params: { bridgeLine: 'START' } }),
    ).toEqual(['FX_MISSING'])
  })
})
