import type { Calendar, Grain } from '@leadlight/metrics'
import { addDays, daysBetween, weekdayOf, yearOf, type Day } from './instant.js'

/** What a calendar of whole weeks is laid out by. */
export interface WeekRules {
  readonly weekStart: number
  readonly fiscalYearStart: number
  readonly calendar: Exclude<Calendar, 'MONTHS'>
}

/** Where a day lies: in which year, and in which of its months, from 1. */
interface Place {
  readonly year: number
  readonly month: number
}

const QUARTER: Readonly<Record<WeekRules['calendar'], readonly number[]>> = {
  WEEKS_445: [1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 3],
  WEEKS_454: [1, 1, 1, 1, 2, 2, 2, 2, 2, 3, 3, 3, 3],
  WEEKS_544: [1, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3],
}

const places = new Map<string, Place>()

/** A week too many belongs to the twelfth month. */
function placeOf(day: Day, rules: WeekRules): Place {
  const key = [day, rules.calendar, rules.weekStart, rules.fiscalYearStart].join(' ')
  const known = places.get(key)
  if (known) return known
  const year = [1, 0, -1]
    .map((step) => yearOf(day) + step)
    .find((name) => firstOfYear(name, rules) <= day)
  if (year === undefined) throw new Error(`No year of weeks holds ${day}.`)
  const week = Math.floor(daysBetween(firstOfYear(year, rules), day) / 7)
  const inQuarter = QUARTER[rules.calendar][week % 13] ?? 0
  const place = { year, month: week < 52 ? Math.floor(week / 13) * 3 + inQuarter : 12 }
  places.set(key, place)
  return place
}

/** Of the seven days around the first of the fiscal year's first month, the one that begins a week. */
function firstOfYear(name: number, { weekStart, fiscalYearStart }: WeekRules): Day {
  const begins = fiscalYearStart === 1 ? name : name - 1
  const first = `${begins}-${String(fiscalYearStart).padStart(2, '0')}-01`
  const near = [-3, -2, -1, 0, 1, 2, 3].map((step) => addDays(first, step))
  return near.find((day) => weekdayOf(day) === weekStart) ?? first
}

/** What the bucket of a day is called. */
export function weekCalendarLabel(
  grain: Extract<Grain, 'MONTH' | 'QUARTER' | 'YEAR'>,
  day: Day,
  rules: WeekRules,
): string {
  const { year, month } = placeOf(day, rules)
  if (grain === 'YEAR') return String(year)
  if (grain === 'QUARTER') return `${year}-Q${Math.ceil(month / 3)}`
  return `${year}-P${String(month).padStart(2, '0')}`
}

/** The first day of a day's month, quarter or year: from week to week back until it is called otherwise. */
export function weekCalendarStart(
  grain: Extract<Grain, 'MONTH' | 'QUARTER' | 'YEAR'>,
  day: Day,
  rules: WeekRules,
): Day {
  const name = weekCalendarLabel(grain, day, rules)
  let start = addDays(day, -((weekdayOf(day) - rules.weekStart + 7) % 7))
  while (weekCalendarLabel(grain, addDays(start, -7), rules) === name) start = addDays(start, -7)
  return start
}

/** The first day that is called otherwise than this one. */
export function weekCalendarNext(
  grain: Extract<Grain, 'MONTH' | 'QUARTER' | 'YEAR'>,
  start: Day,
  rules: WeekRules,
): Day {
  let next = addDays(start, 7)
  while (weekCalendarLabel(grain, next, rules) === weekCalendarLabel(grain, start, rules)) {
    next = addDays(next, 7)
  }
  return next
}

/** The beginning of the month some months before or after one that begins on a day. */
export function shiftWeekMonths(start: Day, months: number, rules: WeekRules): Day {
  let day = start
  for (let left = months; left > 0; left--) day = weekCalendarNext('MONTH', day, rules)
  for (let left = months; left < 0; left++) {
    day = weekCalendarStart('MONTH', addDays(day, -1), rules)
  }
  return day
}

/** How many months lie between two days that begin one; null if either does not. */
export function weekMonthsBetween(from: Day, to: Day, rules: WeekRules): number | null {
  if ([from, to].some((day) => weekCalendarStart('MONTH', day, rules) !== day)) return null
  let months = 0
  for (let day = from; day < to; day = weekCalendarNext('MONTH', day, rules)) months++
  return months
}

/** The same days of the same weeks of the year before; 52 weeks back where they run out of it. */
export function sameWeeksOfYearBefore(from: Day, to: Day, rules: WeekRules): readonly [Day, Day] {
  const { year } = placeOf(from, rules)
  const first = firstOfYear(year, rules)
  const before = firstOfYear(year - 1, rules)
  const ends = addDays(before, daysBetween(first, to))
  if (ends > first) return [addDays(from, -364), addDays(to, -364)]
  return [addDays(before, daysBetween(first, from)), ends]
}
