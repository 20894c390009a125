import { describe, expect, it } from '@jest/globals'
import * as product from '@leadlight/metrics'
import { CALENDARS, COMPARISONS, type Grain, type Period } from '@leadlight/metrics'
import fc from 'fast-check'
import { bucketsOf, earlierSpan, resolvePeriod } from './calendar.js'
import { instantOf } from './instant.js'

const rules = { zone: 'UTC', weekStart: 1, fiscalYearStart: 1 }
const HORIZON = '2026-08-19T10:00:00Z'

function resolve(period: Period, horizon = HORIZON, of = rules) {
  return resolvePeriod(period, instantOf(horizon, 'UTC'), of)
}

function labels(period: Period, grain: Grain, of = rules): readonly string[] {
  return bucketsOf(resolve(period, HORIZON, of), grain, of).map(({ label }) => label)
}

describe('resolvePeriod', () => {
  it('takes LAST_n as whole ones before the running one, and THIS as the running one', () => {
    const days = (preset: NonNullable<Period['preset']>, of = rules) => {
      const { from, to } = resolve({ preset }, HORIZON, of)
      return [from, to]
    }
    expect(days('LAST_7_DAYS')).toEqual(['2026-08-12', '2026-08-19'])
    expect(days('LAST_12_WEEKS')).toEqual(['2026-05-25', '2026-08-17'])
    expect(days('LAST_12_WEEKS', { ...rules, weekStart: 7 })).toEqual(['2026-05-24', '2026-08-16'])
    expect(days('LAST_3_MONTHS')).toEqual(['2026-05-01', '2026-08-01'])
    expect(days('THIS_MONTH')).toEqual(['2026-08-01', '2026-09-01'])
    expect(days('THIS_QUARTER')).toEqual(['2026-07-01', '2026-10-01'])
    expect(days('LAST_YEAR', { ...rules, fiscalYearStart: 4 })).toEqual([
      '2025-04-01',
      '2026-04-01',
    ])
    expect(days('LAST_4_QUARTERS', { ...rules, fiscalYearStart: 2 })).toEqual([
      '2025-08-01',
      '2026-08-01',
    ])
  })

  it('takes today from the zone that is asked about', () => {
    const late = '2026-08-19T22:00:00Z'
    expect(resolve({ preset: 'LAST_7_DAYS', zone: 'Asia/Kolkata' }, late).to).toBe('2026-08-20')
    expect(resolve({ preset: 'LAST_7_DAYS' }, late).to).toBe('2026-08-19')
  })
})

describe('bucketsOf', () => {
  it('cuts the first and last bucket to the period', () => {
    const buckets = bucketsOf(resolve({ from: '2026-01-10', to: '2026-02-03' }), 'MONTH', rules)
    expect(buckets).toEqual([
      {
        label: '2026-01',
        start: instantOf('2026-01-10', 'UTC'),
        end: instantOf('2026-02-01', 'UTC'),
      },
      {
        label: '2026-02',
        start: instantOf('2026-02-01', 'UTC'),
        end: instantOf('2026-02-03', 'UTC'),
      },
    ])
  })

  it('labels a week by the ISO week of its fourth day', () => {
    const turn = { from: '2025-12-27', to: '2026-01-06' }
    expect(labels(turn, 'WEEK')).toEqual(['2025-W52', '2026-W01', '2026-W02'])
    expect(labels(turn, 'WEEK', { ...rules, weekStart: 7 })).toEqual([
      '2025-W52',
      '2026-W01',
      '2026-W02',
    ])
    expect(
      labels({ from: '2025-12-27', to: '2025-12-28' }, 'WEEK', { ...rules, weekStart: 6 }),
    ).toEqual(['2026-W01'])
  })

  it('names fiscal quarters and years by the year they end in', () => {
    const april = { ...rules, fiscalYearStart: 4 }
    expect(labels({ from: '2025-03-31', to: '2025-07-02' }, 'QUARTER', april)).toEqual([
      '2025-Q4',
      '2026-Q1',
      '2026-Q2',
    ])
    expect(labels({ from: '2025-03-31', to: '2025-04-02' }, 'YEAR', april)).toEqual([
      '2025',
      '2026',
    ])
    expect(labels({ from: '2025-03-31', to: '2025-04-02' }, 'YEAR')).toEqual(['2025'])
  })

  it('knows days of 23 and 25 hours', () => {
    const days = (from: string, to: string) => {
      const of = { ...rules, zone: 'Europe/Bucharest' }
      const [first] = bucketsOf(resolve({ from, to }, HORIZON, of), 'DAY', of)
      return first && (first.end - first.start) / 3_600_000_000
    }
    expect(days('2018-03-25', '2018-03-26')).toBe(23)
    expect(days('2018-10-28', '2018-10-29')).toBe(25)
  })
})

describe('earlierSpan', () => {
  const earlier = (
    from: string,
    to: string,
    comparison: 'PREVIOUS_PERIOD' | 'PREVIOUS_YEAR',
    horizon = '2030-01-01T00:00:00Z',
  ) => earlierSpan(resolve({ from, to }, horizon), comparison, instantOf(horizon, 'UTC'), rules)

  it('goes back by months from the 1st to the 1st, else by days', () => {
    expect(earlier('2026-03-01', '2026-04-01', 'PREVIOUS_PERIOD')).toMatchObject({
      from: '2026-02-01',
      to: '2026-03-01',
    })
    expect(earlier('2026-01-01', '2026-03-01', 'PREVIOUS_PERIOD')).toMatchObject({
      from: '2025-11-01',
      to: '2026-01-01',
    })
    expect(earlier('2026-03-02', '2026-03-12', 'PREVIOUS_PERIOD')).toMatchObject({
      from: '2026-02-20',
      to: '2026-03-02',
    })
  })

  it('cuts what it sets a running period against at the same local day and time', () => {
    const march = (horizon: string) =>
      earlier('2026-03-01', '2026-04-01', 'PREVIOUS_PERIOD', horizon).end
    expect(march('2026-03-10T10:00:00Z')).toBe(instantOf('2026-02-10T10:00:00Z', 'UTC'))
    expect(march('2026-03-31T10:00:00Z')).toBe(instantOf('2026-03-01', 'UTC'))
  })

  it('goes back to the same dates of last year, and 364 days for whole weeks', () => {
    expect(earlier('2024-02-01', '2024-02-29', 'PREVIOUS_YEAR')).toMatchObject({
      from: '2023-02-01',
      to: '2023-02-28',
    })
    expect(earlier('2026-06-01', '2026-06-15', 'PREVIOUS_YEAR')).toMatchObject({
      from: '2025-06-02',
      to: '2025-06-16',
    })
    expect(earlier('2026-06-01', '2026-07-01', 'PREVIOUS_YEAR')).toMatchObject({
      from: '2025-06-01',
      to: '2025-07-01',
    })
  })
})

describe('a calendar of weeks', () => {
  const shops = { zone: 'UTC', weekStart: 7, fiscalYearStart: 2, calendar: 'WEEKS_454' } as const

  it('names months by their place, and gives the 53rd week to the last of them', () => {
    const of = (from: string, to: string, grain: Grain) =>
      bucketsOf(resolvePeriod({ from, to }, instantOf(HORIZON, 'UTC'), shops), grain, shops).map(
        ({ label, start }) => [label, new Date(start / 1000).toISOString().slice(0, 10)],
      )
    expect(of('2023-11-26', '2024-03-03', 'MONTH')).toEqual([
      ['2024-P11', '2023-11-26'],
      ['2024-P12', '2023-12-31'],
      ['2025-P01', '2024-02-04'],
    ])
    expect(of('2024-02-03', '2024-02-05', 'YEAR')).toEqual([
      ['2024', '2024-02-03'],
      ['2025', '2024-02-04'],
    ])
  })

  it('is the one that the product has, wherever days, years and rules lie', () => {
    const day = fc
      .integer({ min: 0, max: 20_000 })
      .map((days) => new Date(days * 86_400_000).toISOString().slice(0, 10))
    fc.assert(
      fc.property(
        day,
        fc.integer({ min: 1, max: 800 }),
        fc.record({
          zone: fc.constantFrom('UTC', 'Asia/Kolkata', 'Australia/Lord_Howe'),
          weekStart: fc.integer({ min: 1, max: 7 }),
          fiscalYearStart: fc.integer({ min: 1, max: 12 }),
          calendar: fc.constantFrom(...CALENDARS),
        }),
        fc.constantFrom<Grain>('WEEK', 'MONTH', 'QUARTER', 'YEAR'),
        fc.constantFrom(...COMPARISONS),
        (from, length, of, grain, comparison) => {
          const to = new Date(Date.parse(from) + length * 86_400_000).toISOString().slice(0, 10)
          const horizon = '2031-01-01T00:00:00Z'
          const ours = resolvePeriod({ from, to }, instantOf(horizon, 'UTC'), of)
          const theirs = product.resolvePeriod({ from, to }, of, horizon)
          if (product.isPeriodProblem(theirs)) throw new Error(theirs.reason)
          expect(
            product
              .bucketsOf(theirs, grain, of)
              .map(({ label, start, end }) => [
                label,
                instantOf(start, 'UTC'),
                instantOf(end, 'UTC'),
              ]),
          ).toEqual(bucketsOf(ours, grain, of).map(({ label, start, end }) => [label, start, end]))
          const before = product.comparisonPeriod(theirs, comparison, of, horizon)
          expect([before.from, before.to]).toEqual(
            Object.values(earlierSpan(ours, comparison, instantOf(horizon, 'UTC'), of)).slice(0, 2),
          )
        },
      ),
      { numRuns: 60, seed: 445 },
    )
  })
})
