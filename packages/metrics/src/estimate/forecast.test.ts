import { describe, expect, it } from '@jest/globals'
import type { EstimateContext } from './estimate.js'
import { forecast } from './forecast.js'

const DAY = 86_400_000
const context: EstimateContext = {
  params: {},
  horizon: '2026-01-15T12:00:00Z',
  zone: 'UTC',
  currency: 'EUR',
  digits: 2,
  workspaceId: 1,
}

/** So many deals that closed after so many days. */
const closed = (count: number, outcome: 'won' | 'lost', days: number): unknown[][] =>
  Array.from({ length: count }, () => [outcome, days * DAY, 0, 30 * DAY, null])

const open = (days: number, amount: number | null, until = 30): unknown[] => [
  'open',
  days * DAY,
  0,
  until * DAY,
  amount,
]
const line = (amount: number, until = 30): unknown[] => ['line', 0, 0, until * DAY, amount]

/** Half of the deals are won, and 40 % of them close within 30 days. */
const HISTORY = [
  ...closed(20, 'won', 10),
  ...closed(20, 'lost', 10),
  ...closed(30, 'won', 100),
  ...closed(30, 'lost', 100),
]

describe('forecast', () => {
  it('is that of the worked example', () => {
    const estimate = forecast([[...HISTORY, open(0, 1_000_000), line(300_000)]], context)
    // The new deal is itself at risk for no time: it changes nothing.
    expect(estimate.value).toBeCloseTo(5_000, 9)
    expect(estimate.n).toBe(2)
    expect(estimate.lower).toBe(3_000)
    expect(estimate.upper).toBe(13_000)
  })

  it('counts a deal’s age: what did not close so far closes later', () => {
    const old = forecast([[...HISTORY, open(50, 1_000_000)]], context)
    expect(old.value).toBe(0)
    const late = forecast([[...HISTORY, open(50, 1_000_000, 60)]], context)
    expect(late.value).toBeCloseTo(5_000, 9)
  })

  it('lies within its limits, which many deals draw together', () => {
    const deals = Array.from({ length: 400 }, () => open(0, 10_000))
    const { value, lower, upper } = forecast([[...HISTORY, ...deals]], context)
    expect(value).toBeCloseTo(400 * 100 * 0.2, 6)
    expect(lower).toBeLessThan(8_000)
    expect(upper).toBeGreaterThan(8_000)
    expect((upper as number) - (lower as number)).toBeLessThan(6_000)
  })

  it('is the same again for the same workspace and day, and another for another', () => {
    const rows = [[...HISTORY, ...Array.from({ length: 40 }, (_, i) => open(i, 12_345 + i))]]
    const first = forecast(rows, context)
    expect(forecast(rows, { ...context, horizon: '2026-01-15T18:00:00Z' })).toEqual(first)
    expect(forecast(rows, { ...context, workspaceId: 2 })).not.toEqual(first)
    expect(forecast(rows, { ...context, workspaceId: 2 }).value).toBe(first.value)
  })

  it('says how many closed deals are missing', () => {
    const few = forecast([[...HISTORY.slice(0, 49), open(0, 100), line(100)]], context)
    expect(few).toMatchObject({ value: null, n: 2, reason: { code: 'NOT_ENOUGH_DATA' } })
    expect(few.reason?.text).toContain('there are 49')
  })

  it('is what was earned where the time asked about is over', () => {
    expect(forecast([[line(12_345, -3)]], context)).toEqual({ value: 123.45, n: 1, fxMissing: 0 })
  })

  it('leaves out deals whose amount cannot be converted, but learns from them', () => {
    const { value, n, fxMissing } = forecast([[...HISTORY, open(0, null)]], context)
    expect([value, n, fxMissing]).toEqual([0, 0, 1])
  })

  it('counts lines that cannot be converted instead of passing over them', () => {
    const lines = [line(12_345, -3), ['line', 0, 0, -3 * DAY, null]]
    expect(forecast([lines], context)).toEqual({ value: 123.45, n: 1, fxMissing: 1 })
  })
})
