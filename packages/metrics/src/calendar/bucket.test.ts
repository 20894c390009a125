import { describe, expect, it } from '@jest/globals'
import { bucketsOf } from './bucket.js'
import { comparisonPeriod, isPeriodProblem, resolvePeriod } from './resolve-period.js'
import type { ResolvedPeriod } from './resolve-period.js'
import type { Period } from '../query/period.js'

const rules = { zone: 'Europe/Bucharest', weekStart: 1, fiscalYearStart: 1 }
const horizon = '2026-06-15T10:00:00Z'
const settle = (period: Period, r = rules): ResolvedPeriod => {
  const found = resolvePeriod(period, r, horizon)
  if (isPeriodProblem(found)) throw new Error(found.reason)
  return found
}

describe('buckets', () => {
  it('gives a day of 23 hours in spring and of 25 in autumn', () => {
    const hours = (day: string, next: string): number => {
      const [bucket] = bucketsOf(settle({ from: day, to: next }), 'DAY', rules)
      return (Date.parse(bucket!.end) - Date.parse(bucket!.start)) / 3_600_000
    }
    expect(hours('2026-03-29', '2026-03-30')).toBe(23)
    expect(hours('2026-10-25', '2026-10-26')).toBe(25)
  })

  it('names a week by the ISO week of its fourth day and marks cut buckets as partial', () => {
    const buckets = bucketsOf(settle({ from: '2018-01-01', to: '2018-01-10' }), 'WEEK', rules)
    expect(buckets.map((b) => [b.label, b.partial])).toEqual([
      ['2018-W01', false],
      ['2018-W02', true],
    ])
    const sunday = bucketsOf(settle({ from: '2017-12-31', to: '2018-01-07' }), 'WEEK', {
      ...rules,
      weekStart: 7,
    })
    expect(sunday.map((b) => b.label)).toEqual(['2018-W01'])
  })

  it('names a fiscal quarter by the year in which the fiscal year ends', () => {
    const fiscal = { ...rules, fiscalYearStart: 4 }
    const period = settle({ from: '2018-01-01', to: '2018-07-01' }, fiscal)
    expect(bucketsOf(period, 'QUARTER', fiscal).map((b) => b.label)).toEqual(['2018-Q4', '2019-Q1'])
    expect(bucketsOf(period, 'YEAR', fiscal).map((b) => [b.label, b.partial])).toEqual([
      ['2018', true],
      ['2019', true],
    ])
  })
})

describe('periods', () => {
  it('counts whole months before the horizon for a preset', () => {
    expect(settle({ preset: 'LAST_12_MONTHS' })).toMatchObject({
      from: '2025-06-01',
      to: '2026-06-01',
    })
  })

  it('goes back by months where both ends are firsts, else by days', () => {
    const before = (from: string, to: string): string[] => {
      const p = comparisonPeriod(settle({ from, to }), 'PREVIOUS_PERIOD', rules, horizon)
      return [p.from, p.to]
    }
    expect(before('2026-03-01', '2026-04-01')).toEqual(['2026-02-01', '2026-03-01'])
    expect(before('2026-01-01', '2026-03-01')).toEqual(['2025-11-01', '2026-01-01'])
    expect(before('2026-03-05', '2026-03-10')).toEqual(['2026-02-28', '2026-03-05'])
  })

  it('moves whole weeks by 364 days and 29 February to the 28th for the year before', () => {
    const before = (from: string, to: string): string[] => {
      const p = comparisonPeriod(settle({ from, to }), 'PREVIOUS_YEAR', rules, horizon)
      return [p.from, p.to]
    }
    expect(before('2026-01-05', '2026-01-19')).toEqual(['2025-01-06', '2025-01-20'])
    expect(before('2024-02-29', '2024-03-02')).toEqual(['2023-02-28', '2023-03-02'])
  })

  it('cuts the earlier period after as many days and hours as the running one has had', () => {
    const running = settle({ from: '2026-06-01', to: '2026-07-01' })
    const before = comparisonPeriod(running, 'PREVIOUS_PERIOD', rules, horizon)
    expect(before.end).toBe('2026-05-15T10:00:00Z')
    const march = settle({ from: '2026-03-01', to: '2026-04-01' })
    const late = comparisonPeriod(march, 'PREVIOUS_PERIOD', rules, '2026-03-31T10:00:00Z')
    expect(late.end).toBe('2026-02-28T22:00:00Z')
  })

  it('says what is wrong with a period and what to give instead', () => {
    expect(resolvePeriod({ from: '2026-02-30', to: '2026-03-01' }, rules, horizon)).toMatchObject({
      reason: '`2026-02-30` is no calendar day',
    })
    expect(resolvePeriod({ from: '2026-03-01', to: '2026-02-01' }, rules, horizon)).toMatchObject({
      reason: expect.stringContaining('before it begins'),
    })
    expect(resolvePeriod({ from: '2026-03-01', to: '2026-03-01' }, rules, horizon)).toMatchObject({
      reason: expect.stringContaining('no days'),
    })
  })
})
