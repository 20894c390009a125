import { describe, expect, it } from '@jest/globals'
import type { Comparison, Period } from '../query/period.js'
import { bucketsOf } from './bucket.js'
import type { CalendarRules } from './calendar.js'
import { comparisonPeriod, isPeriodProblem, resolvePeriod } from './resolve-period.js'
import type { ResolvedPeriod } from './resolve-period.js'
import { retailYear } from './retail-year.js'

/** Weeks from Sunday, the year from the Sunday nearest 1 February: as American shops count. */
const shops = { zone: 'UTC', weekStart: 7, fiscalYearStart: 2, calendar: 'WEEKS_454' } as const
/** Weeks from Monday, the year from the Monday nearest 1 January. */
const works = { zone: 'UTC', weekStart: 1, fiscalYearStart: 1, calendar: 'WEEKS_445' } as const

const settle = (
  period: Period,
  rules: CalendarRules,
  horizon = '2030-01-01T00:00:00Z',
): ResolvedPeriod => {
  const found = resolvePeriod(period, rules, horizon)
  if (isPeriodProblem(found)) throw new Error(found.reason)
  return found
}

describe('a year of weeks', () => {
  it('begins on the week start nearest the first of the month and gives the 53rd week to its last month', () => {
    expect(retailYear(2024, shops)).toEqual({
      name: 2024,
      months: [
        ...['2023-01-29', '2023-02-26', '2023-04-02', '2023-04-30', '2023-05-28', '2023-07-02'],
        ...['2023-07-30', '2023-08-27', '2023-10-01', '2023-10-29', '2023-11-26', '2023-12-31'],
      ],
      next: '2024-02-04',
      weeks: 53,
    })
    expect(retailYear(2025, shops)).toMatchObject({ next: '2025-02-02', weeks: 52 })
  })

  it('lays out its quarters as its name says', () => {
    const firsts = (calendar: 'WEEKS_445' | 'WEEKS_454' | 'WEEKS_544'): readonly string[] =>
      retailYear(2025, { ...works, calendar }).months.slice(0, 4)
    expect(firsts('WEEKS_445')).toEqual(['2024-12-30', '2025-01-27', '2025-02-24', '2025-03-31'])
    expect(firsts('WEEKS_454')).toEqual(['2024-12-30', '2025-01-27', '2025-03-03', '2025-03-31'])
    expect(firsts('WEEKS_544')).toEqual(['2024-12-30', '2025-02-03', '2025-03-03', '2025-03-31'])
  })
})

describe('buckets of a calendar of weeks', () => {
  const cut = (from: string, to: string, grain: 'WEEK' | 'MONTH' | 'QUARTER' | 'YEAR') =>
    bucketsOf(settle({ from, to }, works), grain, works).map((b) => [
      b.label,
      b.fromDay,
      b.toDay,
      b.partial,
    ])

  it('are places in the year, and the last of 2026 has a 53rd week', () => {
    expect(cut('2026-11-23', '2027-02-01', 'MONTH')).toEqual([
      ['2026-P12', '2026-11-23', '2027-01-04', false],
      ['2027-P01', '2027-01-04', '2027-02-01', false],
    ])
    expect(cut('2026-09-28', '2027-01-05', 'QUARTER')).toEqual([
      ['2026-Q4', '2026-09-28', '2027-01-04', false],
      ['2027-Q1', '2027-01-04', '2027-01-05', true],
    ])
    expect(cut('2025-12-28', '2025-12-30', 'YEAR')).toEqual([
      ['2025', '2025-12-28', '2025-12-29', true],
      ['2026', '2025-12-29', '2025-12-30', true],
    ])
  })

  it('leave the names of weeks alone', () => {
    expect(cut('2026-12-28', '2027-01-11', 'WEEK').map(([label]) => label)).toEqual([
      '2026-W53',
      '2027-W01',
    ])
  })
})

describe('periods of a calendar of weeks', () => {
  const before = (from: string, to: string, comparison: Comparison): string[] => {
    const p = comparisonPeriod(
      settle({ from, to }, works),
      comparison,
      works,
      '2030-01-01T00:00:00Z',
    )
    return [p.from, p.to]
  }

  it('count presets in its own months, quarters and years', () => {
    const days = (preset: NonNullable<Period['preset']>): string[] => {
      const { from, to } = settle({ preset }, works, '2027-01-10T12:00:00Z')
      return [from, to]
    }
    expect(days('LAST_MONTH')).toEqual(['2026-11-23', '2027-01-04'])
    expect(days('THIS_QUARTER')).toEqual(['2027-01-04', '2027-04-05'])
    expect(days('LAST_YEAR')).toEqual(['2025-12-29', '2027-01-04'])
    expect(days('LAST_4_QUARTERS')).toEqual(['2025-12-29', '2027-01-04'])
  })

  it('are set against as many of its months before', () => {
    expect(before('2027-01-04', '2027-02-01', 'PREVIOUS_PERIOD')).toEqual([
      '2026-11-23',
      '2027-01-04',
    ])
    expect(before('2027-01-04', '2027-01-14', 'PREVIOUS_PERIOD')).toEqual([
      '2026-12-25',
      '2027-01-04',
    ])
  })

  it('are set against the same place of the year before, also after a year of 53 weeks', () => {
    // The same month, however long; the same days of the same week; the 53rd week has no partner
    // of its own and goes back 52.
    expect(before('2027-11-29', '2028-01-03', 'PREVIOUS_YEAR')).toEqual([
      '2026-11-23',
      '2027-01-04',
    ])
    expect(before('2027-01-05', '2027-01-07', 'PREVIOUS_YEAR')).toEqual([
      '2025-12-30',
      '2026-01-01',
    ])
    expect(before('2026-12-28', '2027-01-04', 'PREVIOUS_YEAR')).toEqual([
      '2025-12-29',
      '2026-01-05',
    ])
  })
})

describe('days that are not of 24 hours', () => {
  const hours = (zone: string, from: string, to: string): number => {
    const rules = { ...works, zone }
    const [bucket] = bucketsOf(settle({ from, to }, rules), 'DAY', rules)
    return (Date.parse(bucket!.end) - Date.parse(bucket!.start)) / 3_600_000
  }

  it('have 23 or 25 hours, half an hour more or less on Lord Howe, and none at midnight in Beirut', () => {
    expect(hours('Europe/Bucharest', '2026-03-29', '2026-03-30')).toBe(23)
    expect(hours('Europe/Bucharest', '2026-10-25', '2026-10-26')).toBe(25)
    expect(hours('Australia/Lord_Howe', '2026-04-05', '2026-04-06')).toBe(24.5)
    expect(hours('Australia/Lord_Howe', '2026-10-04', '2026-10-05')).toBe(23.5)
    expect(hours('Asia/Beirut', '2026-03-29', '2026-03-30')).toBe(23)
  })

  it('begin at half past in zones of half hours', () => {
    expect(
      settle({ from: '2026-01-01', to: '2026-01-02' }, { ...works, zone: 'Asia/Kolkata' }),
    ).toMatchObject({
      start: '2025-12-31T18:30:00Z',
      end: '2026-01-01T18:30:00Z',
    })
    expect(
      settle({ from: '2026-07-01', to: '2026-07-02' }, { ...works, zone: 'America/St_Johns' })
        .start,
    ).toBe('2026-07-01T02:30:00Z')
  })
})
