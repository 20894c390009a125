import { Temporal } from 'temporal-polyfill'
import type { Grain } from '../query/grain.js'

/** What a workspace calls a week and a year. */
export interface CalendarRules {
  readonly zone: string
  /** Monday 1 to Sunday 7. */
  readonly weekStart: number
  /** Month 1 to 12 in which the fiscal year begins; the year is named by the one it ends in. */
  readonly fiscalYearStart: number
}

/** The first day of the bucket that a day belongs to. */
export function bucketStart(day: string, grain: Grain, rules: CalendarRules): string {
  const date = Temporal.PlainDate.from(day)
  switch (grain) {
    case 'DAY':
      return day
    case 'WEEK':
      return date.subtract({ days: (date.dayOfWeek - rules.weekStart + 7) % 7 }).toString()
    case 'MONTH':
      return date.with({ day: 1 }).toString()
    case 'QUARTER':
      return date
        .with({ day: 1 })
        .subtract({ months: monthOfFiscalYear(date, rules) % 3 })
        .toString()
    case 'YEAR':
      return date
        .with({ day: 1 })
        .subtract({ months: monthOfFiscalYear(date, rules) })
        .toString()
  }
}

/** The first day of the bucket `count` buckets on from one that begins on `start`. */
export function addBuckets(start: string, grain: Grain, count: number): string {
  const date = Temporal.PlainDate.from(start)
  switch (grain) {
    case 'DAY':
      return date.add({ days: count }).toString()
    case 'WEEK':
      return date.add({ days: 7 * count }).toString()
    case 'MONTH':
      return date.add({ months: count }).toString()
    case 'QUARTER':
      return date.add({ months: 3 * count }).toString()
    case 'YEAR':
      return date.add({ years: count }).toString()
  }
}

/**
 * What a bucket is called: `2018-01-31`, `2018-W05`, `2018-01`, `2018-Q1`, `2018`.
 * A week takes the ISO week of its fourth day, so weeks that begin on other days have names too.
 */
export function bucketLabel(start: string, grain: Grain, rules: CalendarRules): string {
  const date = Temporal.PlainDate.from(start)
  switch (grain) {
    case 'DAY':
      return start
    case 'WEEK': {
      const fourth = date.add({ days: 3 })
      return `${padYear(fourth.yearOfWeek ?? fourth.year)}-W${pad(fourth.weekOfYear ?? 1)}`
    }
    case 'MONTH':
      return `${padYear(date.year)}-${pad(date.month)}`
    case 'QUARTER':
      return `${padYear(fiscalYear(date, rules))}-Q${monthOfFiscalYear(date, rules) / 3 + 1}`
    case 'YEAR':
      return padYear(fiscalYear(date, rules))
  }
}

/** Months since the fiscal year began: 0 to 11. */
function monthOfFiscalYear(date: Temporal.PlainDate, rules: CalendarRules): number {
  return (date.month - rules.fiscalYearStart + 12) % 12
}

function fiscalYear(date: Temporal.PlainDate, rules: CalendarRules): number {
  const begins = date.subtract({ months: monthOfFiscalYear(date, rules) })
  return begins.month === 1 ? begins.year : begins.year + 1
}

const pad = (n: number): string => String(n).padStart(2, '0')
const padYear = (n: number): string => String(n).padStart(4, '0')
