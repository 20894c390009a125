import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { LedgerRecord } from '@leadlight/database'
import { testDatabase } from '../engines/test-database.js'
import type { TestDatabase } from '../engines/test-database.js'
import { customerQuestions } from './customer-answers.js'
import { id, leads, order } from './customer-records.js'

const MARCH = { from: '2026-03-01', to: '2026-04-01' }

let test: TestDatabase
beforeAll(async () => {
  test = await testDatabase()
})
afterAll(() => test.close())

const { answers, values, notes } = customerQuestions(() => test)

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
