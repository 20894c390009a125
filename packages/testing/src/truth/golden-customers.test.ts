import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Answer, AnswerValue } from '@leadlight/compiler'
import { MetricQueryError } from '@leadlight/compiler'
import { readWorkspaceFacts } from '@leadlight/database'
import type { LedgerRecord } from '@leadlight/database'
import type { MetricParams, MetricQuery } from '@leadlight/metrics'
import { testDatabase } from '../engines/test-database.js'
import type { TestDatabase } from '../engines/test-database.js'
import { evaluate } from '../oracle/evaluate.js'
import { makeWorld } from '../worlds/make-world.js'
import { ask } from './ask.js'
import { differences } from './differences.js'
import { loadWorld } from './load-world.js'

let test: TestDatabase
beforeAll(async () => {
  test = await testDatabase()
})
afterAll(() => test.close())

interface Question {
  readonly id: string
  readonly from: string
  readonly to: string
  readonly params?: MetricParams
}

/** What the product answers of a world, once it agrees with the oracle. */
async function answers(
  records: readonly LedgerRecord[],
  questions: readonly Question[],
): Promise<readonly AnswerValue[]> {
  return (await allAnswers(records, questions)).map(({ totals }) => totals[0]!)
}

/** What it says besides. */
async function notes(
  records: readonly LedgerRecord[],
  question: Question,
): Promise<readonly string[]> {
  const [answer] = await allAnswers(records, [question])
  return (answer?.notes ?? []).map(({ code }) => code)
}

async function allAnswers(
  records: readonly LedgerRecord[],
  questions: readonly Question[],
): Promise<readonly Answer[]> {
  const world = {
    ...makeWorld(records, { settings: { zone: 'UTC', currency: 'EUR' } }),
    live: true,
    now: '2027-06-01T00:00:00Z',
  }
  const context = await loadWorld(test.database, world)
  const queries = questions.map(({ id, from, to, params = {} }): MetricQuery => ({
    metrics: [{ id, params }],
    period: { from, to },
  }))
  const { answers: given } = await ask(test.database, queries, context)
  return given.map((answer, i) => {
    if (answer instanceof MetricQueryError) throw answer
    expect(differences(answer, evaluate(world, queries[i]!))).toEqual([])
    return answer
  })
}

async function values(
  records: readonly LedgerRecord[],
  questions: readonly Question[],
): Promise<readonly (number | null)[]> {
  return (await answers(records, questions)).map(({ value }) => value)
}

const YEAR = { from: '2026-01-01', to: '2027-01-01' }
const MARCH = { from: '2026-03-01', to: '2026-04-01' }

let made = 0
const id = (): string => `x${++made}`

const leads = (names: readonly string[]): readonly LedgerRecord[] =>
  names.map((name) => ({ kind: 'lead', id: name, createdAt: '2024-01-01' }))

const order = (lead: string, at: string, amount = '10.00', orderId = id()): LedgerRecord => ({
  kind: 'revenue',
  id: id(),
  revenueKind: 'order',
  lead,
  at,
  amount,
  currency: 'EUR',
  orderId,
})

const term = (
  lead: string,
  startsAt: string,
  endsAt: string | undefined,
  amount: string,
  more: Partial<Extract<LedgerRecord, { kind: 'subscription' }>> = {},
): LedgerRecord => ({
  kind: 'subscription',
  id: id(),
  lead,
  startsAt,
  ...(endsAt === undefined ? {} : { endsAt }),
  every: 'month',
  amount,
  currency: 'EUR',
  ...more,
})

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
})

describe('purchases', () => {
  it('are repeated within the window by 1 of 4: after 10 days, on the same day, after 400, never', async () => {
    const records = [
      ...leads(['soon', 'same', 'late', 'never']),
      order('soon', '2025-03-01'),
      order('soon', '2025-03-11'),
      order('same', '2025-03-01T08:00:00Z'),
      order('same', '2025-03-01T20:00:00Z'),
      order('late', '2025-03-01'),
      order('late', '2026-04-05'),
      order('never', '2025-03-01'),
    ]
    const march = { from: '2025-03-01', to: '2025-04-01' }
    const found = await answers(records, [
      { id: 'repeatPurchaseRate', ...march },
      { id: 'repeatPurchaseRate', ...march, params: { windowDays: 9 } },
    ])
    expect(found).toMatchObject([
      { value: 1 / 4, numerator: 1, denominator: 4, immature: 0 },
      { value: 0, numerator: 0, denominator: 4 },
    ])
  })

  it('are worth 30 each: 30, nothing, and 20 with 40', async () => {
    const records = [
      ...leads(['a']),
      order('a', '2026-03-01', '30'),
      order('a', '2026-03-02', '0'),
      order('a', '2026-03-03', '20', 'both'),
      order('a', '2026-03-03', '40', 'both'),
    ]
    expect(await values(records, [{ id: 'averageOrderValue', ...MARCH }])).toEqual([30])
  })

  it('repeat all that is no part of the first one, its refund included', async () => {
    const records: LedgerRecord[] = [
      ...leads(['a']),
      { ...order('a', '2026-03-01', '30', 'first'), id: 'line' },
      order('a', '2026-03-05', '40'),
      {
        kind: 'revenue',
        id: id(),
        revenueKind: 'refunded',
        lead: 'a',
        at: '2026-03-06',
        amount: '-5',
        currency: 'EUR',
        refersTo: 'line',
      },
    ]
    expect(
      await values(records, [
        { id: 'repeatRevenue', ...MARCH },
        { id: 'revenue', ...MARCH },
      ]),
    ).toEqual([40, 65])
  })

  it('make lifetime values of 100, 30 and 0: mean 43.33, median 30', async () => {
    const records: LedgerRecord[] = [
      ...leads(['a', 'b', 'c']),
      order('a', '2026-01-05', '100'),
      order('b', '2026-01-05', '50', 'back'),
      {
        kind: 'revenue',
        id: id(),
        revenueKind: 'refunded',
        lead: 'b',
        at: '2026-02-01',
        amount: '-20',
        currency: 'EUR',
      },
      order('c', '2026-01-05', '0'),
    ]
    const found = await values(records, [
      { id: 'clvRealised', ...MARCH },
      { id: 'clvRealised', ...MARCH, params: { statistic: 'MEDIAN' } },
    ])
    expect(found).toEqual([130 / 3, 30])
  })
})

describe('satisfaction', () => {
  it('is 74 of 107 answers, and 107 of 400 answer', async () => {
    const invited = (i: number, score?: number): LedgerRecord => ({
      kind: 'survey',
      id: id(),
      survey: 'csat',
      lead: 'a',
      invitedAt: new Date(Date.UTC(2026, 2, 1, 0, i)).toISOString(),
      scale: '5',
      ...(score === undefined ? {} : { answeredAt: '2026-03-10', score }),
    })
    const scores = [...Array(42).fill(5), ...Array(32).fill(4), ...Array(33).fill(3)] as number[]
    const records = [
      ...leads(['a']),
      ...Array.from({ length: 400 }, (_, i) => invited(i, scores[i])),
    ]
    const found = await answers(records, [
      { id: 'csat', ...MARCH },
      { id: 'csatResponseRate', ...MARCH },
    ])
    expect(found).toMatchObject([
      { value: 74 / 107, numerator: 74, denominator: 107 },
      { value: 107 / 400, numerator: 107, denominator: 400, immature: 0 },
    ])
  })

  it('is what somebody said last', async () => {
    const said = (at: string, score: number): LedgerRecord => ({
      kind: 'survey',
      id: id(),
      survey: 'csat',
      lead: 'a',
      invitedAt: '2026-03-01',
      answeredAt: at,
      score,
      scale: '0-10',
    })
    const records = [...leads(['a']), said('2026-03-02', 10), said('2026-03-03', 8)]
    expect(await answers(records, [{ id: 'csat', ...MARCH }])).toMatchObject([
      { value: 0, denominator: 1 },
    ])
    expect(await notes(records, { id: 'csat', ...MARCH })).toEqual(['FEW_ANSWERS'])
  })
})
