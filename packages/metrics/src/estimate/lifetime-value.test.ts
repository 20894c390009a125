import { describe, expect, it } from '@jest/globals'
import type { CollectedRows, EstimateContext } from './estimate.js'
import { lifetimeValue } from './lifetime-value.js'
import { futureSpend } from './future-spend.js'
import { randomNumbers } from './random-numbers.js'
import { readBuyers } from './read-buyers.js'

const context: EstimateContext = {
  params: { marginPercent: 100 },
  horizon: '2026-01-15T12:00:00Z',
  zone: 'UTC',
  currency: 'EUR',
  digits: 2,
  workspaceId: 1,
}

const payers = (amount: number | null, count: number): readonly unknown[] => [
  ...['payer', null, null, null],
  ...[amount, null, count],
]
const months = (kind: 'stayed' | 'left', count: number): readonly unknown[] => [
  ...[kind, null, null, null],
  ...[null, null, count],
]
const buyer = (
  [repeats, recency, age]: readonly [number, number, number],
  amount: number | null,
  count = 1,
  active = true,
): readonly unknown[] => ['buyer', repeats, recency, age, amount, active, count]

describe('lifetime value by contract', () => {
  it('is that of the worked examples: 100 a month and 2 % are 5,000, 1 % is 6,000 at most', () => {
    const of = (left: number, marginPercent = 100) =>
      lifetimeValue(
        [
          [
            payers(8_000, 30),
            payers(12_000, 30),
            months('stayed', 1_000 - left),
            months('left', left),
          ],
        ],
        { ...context, params: { marginPercent } },
      )
    expect(of(20)).toMatchObject({ value: 5_000, n: 60, fxMissing: 0 })
    expect(of(10)).toMatchObject({ value: 6_000 })
    expect(of(20, 30)).toMatchObject({ value: 1_500 })
    expect(of(20).remark?.text).toContain('20 of 1000 customers')
  })

  it('is unknown where nobody leaves, or fewer than 50 pay', () => {
    const kept = lifetimeValue([[payers(10_000, 60), months('stayed', 700)]], context)
    expect(kept).toMatchObject({ value: null, n: 60, reason: { code: 'NO_CHURN' } })
    const few = lifetimeValue([[payers(10_000, 49), months('left', 7)]], context)
    expect(few).toMatchObject({ value: null, n: 49, reason: { code: 'NOT_ENOUGH_DATA' } })
  })

  it('leaves out and counts those whose price cannot be converted', () => {
    const rows = [payers(10_000, 50), payers(null, 7), months('stayed', 98), months('left', 2)]
    expect(lifetimeValue([rows], context)).toMatchObject({ value: 5_000, n: 50, fxMissing: 7 })
  })
})

/** Buyers who buy at rates and for sums of their own until they drop out: rows as they are collected. */
function shop(buyers: number): CollectedRows {
  const random = randomNumbers('shop')
  const exponential = (mean: number): number => -mean * Math.log(1 - random())
  return Array.from({ length: buyers }, () => {
    const age = 100 + Math.floor(random() * 400)
    const every = 20 + exponential(60)
    const drops = random() ** 2
    const each = 2_000 * Math.exp(random() + random() - 1)
    let [repeats, recency, spent] = [0, 0, 0]
    while (random() >= drops) {
      const next = recency + Math.ceil(exponential(every))
      if (next > age) break
      repeats++
      recency = next
      spent += Math.round(each * (0.5 + random()))
    }
    return buyer([repeats, recency, age], spent, 1, age - recency <= 180)
  })
}

describe('lifetime value of purchases', () => {
  it('is what those who are customers still will spend, each of them on average', () => {
    const rows = shop(500)
    const active = rows.filter(([, , , , , isActive]) => isActive === true).length
    const estimate = lifetimeValue([rows], context)
    expect(estimate.n).toBe(active)
    expect(estimate.value).toBeGreaterThan(10)
    expect(estimate.remark?.text).toContain('of 500 buyers')
    const tenth = lifetimeValue([rows], { ...context, params: { marginPercent: 10 } })
    expect(tenth.value).toBeCloseTo((estimate.value ?? 0) / 10, 9)
  })

  it('does not depend on how like rows are put together', () => {
    const rows = shop(250)
    const twice = rows.map((row) => row.with(-1, 2))
    const [once, both, repeated] = [rows, twice, [...rows, ...rows]].map(
      (all) => lifetimeValue([all], context).value ?? 0,
    )
    expect(both).toBeCloseTo(once ?? 0, 4)
    expect(repeated).toBeCloseTo(once ?? 0, 4)
  })

  it('is about the same where buyers are too many to be kept apart', () => {
    const { buyers } = readBuyers(shop(700))
    const [apart, together] = [10_000, 300].map((most) => futureSpend(buyers, 260, most)?.total)
    expect(Math.abs((together ?? 0) / (apart ?? 1) - 1)).toBeLessThan(0.05)
  })

  it('is unknown of too few buyers, and of those who never buy again', () => {
    expect(lifetimeValue([shop(49)], context)).toMatchObject({
      value: null,
      reason: { code: 'NOT_ENOUGH_DATA' },
    })
    expect(lifetimeValue([[buyer([0, 0, 90], 0, 500)]], context).reason?.text).toContain(
      'needs 10 buyers who bought again',
    )
    expect(lifetimeValue([], context)).toMatchObject({ value: null, n: 0 })
  })

  it('leaves out and counts buyers whose purchases cannot be converted', () => {
    const rows = shop(200)
    const unknown = [...rows, buyer([1, 20, 90], null, 3)]
    expect(lifetimeValue([unknown], context)).toEqual({
      ...lifetimeValue([rows], context),
      fxMissing: 3,
    })
  })
})
