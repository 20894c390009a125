import type { Comparison, Grain, Period, PeriodPreset, WorkspaceSettings } from '@leadlight/metrics'
import { Temporal } from 'temporal-polyfill'
import {
  addDays,
  addMonths,
  atLocalTime,
  dayOf,
  daysBetween,
  firstOfMonth,
  localTimeOf,
  monthNumberOf,
  monthsBetween,
  startOfDay,
  weekdayOf,
  yearOf,
  type Day,
  type Micros,
} from './instant.js'
import { OracleError } from './oracle-error.js'
import {
  sameWeeksOfYearBefore,
  shiftWeekMonths,
  weekCalendarLabel,
  weekCalendarStart,
  weekMonthsBetween,
  type WeekRules,
} from './week-calendar.js'

/** Days `[from, to)` of a zone; `end` is the instant where it stops, before `to` if it was cut. */
export interface Span {
  readonly from: Day
  readonly to: Day
  readonly zone: string
  readonly start: Micros
  readonly end: Micros
}

/** A stretch of time with its label. */
export interface Bucket {
  readonly label: string
  readonly start: Micros
  readonly end: Micros
}

type Rules = Pick<WorkspaceSettings, 'zone' | 'weekStart' | 'fiscalYearStart' | 'calendar'>

function isOfWeeks(rules: Rules): rules is Rules & WeekRules {
  return rules.calendar !== undefined && rules.calendar !== 'MONTHS'
}

/** The beginning of a month some months away. */
function shift(start: Day, months: number, rules: Rules): Day {
  return isOfWeeks(rules) ? shiftWeekMonths(start, months, rules) : addMonths(start, months)
}

export function resolvePeriod(period: Period, horizon: Micros, rules: Rules): Span {
  const zone = period.zone ?? rules.zone
  const today = dayOf(horizon, zone)
  const named = period.preset === undefined ? null : presetDays(period.preset, today, rules)
  const from = named?.[0] ?? period.from
  const to = named?.[1] ?? period.to
  if (from === undefined || to === undefined || from >= to) {
    throw new OracleError('EMPTY_PERIOD', 'The period has no day. Name `from` and a later `to`.')
  }
  return span(from, to, zone)
}

function span(from: Day, to: Day, zone: string): Span {
  return { from, to, zone, start: startOfDay(from, zone), end: startOfDay(to, zone) }
}

function presetDays(preset: PeriodPreset, today: Day, rules: Rules): readonly [Day, Day] {
  const week = startOf('WEEK', today, rules)
  const month = startOf('MONTH', today, rules)
  const quarter = startOf('QUARTER', today, rules)
  const year = startOf('YEAR', today, rules)
  switch (preset) {
    case 'LAST_7_DAYS':
      return [addDays(today, -7), today]
    case 'LAST_28_DAYS':
      return [addDays(today, -28), today]
    case 'LAST_90_DAYS':
      return [addDays(today, -90), today]
    case 'LAST_12_WEEKS':
      return [addDays(week, -84), week]
    case 'LAST_MONTH':
      return [shift(month, -1, rules), month]
    case 'LAST_3_MONTHS':
      return [shift(month, -3, rules), month]
    case 'LAST_6_MONTHS':
      return [shift(month, -6, rules), month]
    case 'LAST_12_MONTHS':
      return [shift(month, -12, rules), month]
    case 'LAST_24_MONTHS':
      return [shift(month, -24, rules), month]
    case 'LAST_4_QUARTERS':
      return [shift(quarter, -12, rules), quarter]
    case 'LAST_YEAR':
      return [shift(year, -12, rules), year]
    case 'THIS_MONTH':
      return [month, shift(month, 1, rules)]
    case 'THIS_QUARTER':
      return [quarter, shift(quarter, 3, rules)]
    case 'THIS_YEAR':
      return [year, shift(year, 12, rules)]
  }
}

/** What a period is set against. If it still runs at the horizon, the earlier one is cut where it stands. */
export function earlierSpan(
  now: Span,
  comparison: Comparison,
  horizon: Micros,
  rules: Rules,
): Span {
  const whole =
    comparison === 'PREVIOUS_PERIOD' ? previousPeriod(now, rules) : previousYear(now, rules)
  if (now.end <= horizon) return whole
  const daysGone = daysBetween(now.from, dayOf(horizon, now.zone))
  if (daysGone < 0) return { ...whole, end: whole.start }
  const cut = atLocalTime(addDays(whole.from, daysGone), localTimeOf(horizon, now.zone), now.zone)
  return { ...whole, end: Math.min(cut, whole.end) }
}

function previousPeriod({ from, to, zone }: Span, rules: Rules): Span {
  const months = wholeMonths(from, to, rules)
  if (months !== null) return span(shift(from, -months, rules), from, zone)
  return span(addDays(from, -daysBetween(from, to)), from, zone)
}

function previousYear({ from, to, zone }: Span, rules: Rules): Span {
  if (wholeMonths(from, to, rules) !== null) {
    return span(shift(from, -12, rules), shift(to, -12, rules), zone)
  }
  if (isOfWeeks(rules)) return span(...sameWeeksOfYearBefore(from, to, rules), zone)
  if (weekdayOf(from) === rules.weekStart && weekdayOf(to) === rules.weekStart) {
    return span(addDays(from, -364), addDays(to, -364), zone)
  }
  return span(addMonths(from, -12), addMonths(to, -12), zone)
}

/** How many whole months a span is; null if it is none. */
function wholeMonths(from: Day, to: Day, rules: Rules): number | null {
  if (isOfWeeks(rules)) return weekMonthsBetween(from, to, rules)
  const isWhole = from === firstOfMonth(from) && to === firstOfMonth(to)
  return isWhole ? monthsBetween(from, to) : null
}

/** Every bucket of a span, the first and last cut to it. */
export function bucketsOf(of: Span, grain: Grain, rules: Rules): readonly Bucket[] {
  const buckets: Bucket[] = []
  if (of.end <= of.start) return buckets
  let day = startOf(grain, of.from, rules)
  while (startOfDay(day, of.zone) < of.end) {
    const next = nextStart(grain, day, rules)
    buckets.push({
      label: labelOf(grain, day, rules),
      start: Math.max(of.start, startOfDay(day, of.zone)),
      end: Math.min(of.end, startOfDay(next, of.zone)),
    })
    day = next
  }
  return buckets
}

/** The first day of the bucket that a day lies in. */
function startOf(grain: Grain, day: Day, rules: Rules): Day {
  switch (grain) {
    case 'DAY':
      return day
    case 'WEEK':
      return addDays(day, -((weekdayOf(day) - rules.weekStart + 7) % 7))
    case 'MONTH':
      return isOfWeeks(rules) ? weekCalendarStart(grain, day, rules) : firstOfMonth(day)
    case 'QUARTER':
      if (isOfWeeks(rules)) return weekCalendarStart(grain, day, rules)
      return addMonths(firstOfMonth(day), -(monthOfFiscalYear(day, rules) % 3))
    case 'YEAR':
      if (isOfWeeks(rules)) return weekCalendarStart(grain, day, rules)
      return addMonths(firstOfMonth(day), -monthOfFiscalYear(day, rules))
  }
}

function nextStart(grain: Grain, day: Day, rules: Rules): Day {
  switch (grain) {
    case 'DAY':
      return addDays(day, 1)
    case 'WEEK':
      return addDays(day, 7)
    case 'MONTH':
      return shift(day, 1, rules)
    case 'QUARTER':
      return shift(day, 3, rules)
    case 'YEAR':
      return shift(day, 12, rules)
  }
}

/** The label of the bucket that starts on a day. */
function labelOf(grain: Grain, day: Day, rules: Rules): string {
  switch (grain) {
    case 'DAY':
      return day
    case 'WEEK':
      return isoWeek(addDays(day, 3))
    case 'MONTH':
      return isOfWeeks(rules) ? weekCalendarLabel(grain, day, rules) : day.slice(0, 7)
    case 'QUARTER':
      if (isOfWeeks(rules)) return weekCalendarLabel(grain, day, rules)
      return `${fiscalYear(day, rules)}-Q${monthOfFiscalYear(day, rules) / 3 + 1}`
    case 'YEAR':
      if (isOfWeeks(rules)) return weekCalendarLabel(grain, day, rules)
      return String(fiscalYear(day, rules))
  }
}

function isoWeek(day: Day): string {
  const { yearOfWeek, weekOfYear } = Temporal.PlainDate.from(day)
  return `${yearOfWeek}-W${String(weekOfYear).padStart(2, '0')}`
}

/** How many months of the fiscal year lie before a day's own: 0 to 11. */
function monthOfFiscalYear(day: Day, { fiscalYearStart }: Rules): number {
  return (monthNumberOf(day) - fiscalYearStart + 12) % 12
}

/** Named by the calendar year in which it ends. */
function fiscalYear(day: Day, rules: Rules): number {
  const lastMonth = addMonths(firstOfMonth(day), 11 - monthOfFiscalYear(day, rules))
  return yearOf(lastMonth)
}
