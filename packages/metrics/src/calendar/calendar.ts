import { Temporal } from 'temporal-polyfill'
import type { Grain } from '../query/grain.js'
import type { Calendar, RetailRules } from './retail-year.js'
import { retailMonthOf, retailMonthStart } from './retail-year.js'

/** What a workspace calls a week and a year. */
export interface CalendarRules {
  readonly zone: string
  /** Monday 1 to Sunday 7. */
  readonly weekStart: number
  /** Month 1 to 12 in which the fiscal year begins; the year is named by the one it ends in. */
  readonly fiscalYearStart: number
  /** What months, quarters and years are made of; MONTHS where left out. */
  readonly calendar?: Calendar
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
    case 'QUARTER':
    case 'YEAR': {
      const month = monthOf(day, rules)
      return monthStart(month - (placeInYear(month, rules) % MONTHS_OF[grain]), rules)
    }
  }
}

/** The first day of the bucket `count` buckets on from one that begins on `start`. */
export function addBuckets(
  start: string,
  grain: Grain,
  count: number,
  rules: CalendarRules,
): string {
  switch (grain) {
    case 'DAY':
      return Temporal.PlainDate.from(start).add({ days: count }).toString()
    case 'WEEK':
      return Temporal.PlainDate.from(start)
        .add({ days: 7 * count })
        .toString()
    case 'MONTH':
    case 'QUARTER':
    case 'YEAR':
      return monthStart(monthOf(start, rules) + MONTHS_OF[grain] * count, rules)
  }
}

/** How many whole months `[from, to)` is; null where it does not begin and end with a month. */
export function wholeMonths(from: string, to: string, rules: CalendarRules): number | null {
  const whole = [from, to].every((day) => bucketStart(day, 'MONTH', rules) === day)
  return whole ? monthOf(to, rules) - monthOf(from, rules) : null
}

/**
 * What a bucket is called: `2018-01-31`, `2018-W05`, `2018-01`, `2018-Q1`, `2018`; a month of whole
 * weeks is a place in its year, `2018-P01`. A week takes the ISO week of its fourth day, so weeks
 * that begin on other days have names too.
 */
export function bucketLabel(start: string, grain: Grain, rules: CalendarRules): string {
  if (grain === 'DAY') return start
  if (grain === 'WEEK') {
    const fourth = Temporal.PlainDate.from(start).add({ days: 3 })
    return `${padYear(fourth.yearOfWeek ?? fourth.year)}-W${pad(fourth.weekOfYear ?? 1)}`
  }
  const month = monthOf(start, rules)
  const place = placeInYear(month, rules)
  if (grain === 'MONTH') {
    return isRetail(rules) ? `${yearName(month, rules)}-P${pad(place + 1)}` : start.slice(0, 7)
  }
  return grain === 'YEAR'
    ? yearName(month, rules)
    : `${yearName(month, rules)}-Q${Math.floor(place / 3) + 1}`
}

/** Whether months are whole weeks. */
export function isRetail(rules: CalendarRules): rules is CalendarRules & RetailRules {
  return rules.calendar !== undefined && rules.calendar !== 'MONTHS'
}

const MONTHS_OF = { MONTH: 1, QUARTER: 3, YEAR: 12 } as const

/** A day's month as a number that grows by one from month to month. */
function monthOf(day: string, rules: CalendarRules): number {
  if (isRetail(rules)) return retailMonthOf(day, rules)
  const { year, month } = Temporal.PlainDate.from(day)
  return year * 12 + month - 1
}

function monthStart(month: number, rules: CalendarRules): string {
  if (isRetail(rules)) return retailMonthStart(month, rules)
  return new Temporal.PlainDate(Math.floor(month / 12), (month % 12) + 1, 1).toString()
}

/** Months since the fiscal year began: 0 to 11. Years of weeks are counted from their own beginning. */
function placeInYear(month: number, rules: CalendarRules): number {
  return isRetail(rules) ? month % 12 : (month - rules.fiscalYearStart + 13) % 12
}

/** The year in which the fiscal year of a month ends. */
function yearName(month: number, rules: CalendarRules): string {
  const last = month + 11 - placeInYear(month, rules)
  return padYear(Math.floor((isRetail(rules) ? month : last) / 12))
}

const pad = (n: number): string => String(n).padStart(2, '0')
const padYear = (n: number): string => String(n).padStart(4, '0')
