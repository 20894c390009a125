import { Temporal } from 'temporal-polyfill'
import type { Grain } from '../query/grain.js'
import type { Comparison, Period, PeriodPreset } from '../query/period.js'
import type { CalendarRules } from './calendar.js'
import { addBuckets, bucketStart, isRetail, wholeMonths } from './calendar.js'
import { retailYear, retailYearOf } from './retail-year.js'
import type { RetailRules } from './retail-year.js'
import { compareInstants, dayOf, startOfDay } from './zone-time.js'

/** A period with its ends settled: days `[from, to)` of a zone and the instants they stand for. */
export interface ResolvedPeriod {
  readonly from: string
  readonly to: string
  readonly zone: string
  readonly start: string
  /** Exclusive; earlier than the end of the last day where a comparison was cut to equal length. */
  readonly end: string
}

/** Why a period cannot be used. */
export interface PeriodProblem {
  readonly reason: string
  readonly suggestion: string
}

/** Settles a period; presets count back from the horizon's day. */
export function resolvePeriod(
  period: Period,
  rules: CalendarRules,
  horizon: string,
): ResolvedPeriod | PeriodProblem {
  const zone = period.zone ?? rules.zone
  if (period.preset !== undefined) {
    if (period.from !== undefined || period.to !== undefined) {
      return {
        reason: 'a preset and days were given together',
        suggestion: 'Give either `preset` or `from` and `to`.',
      }
    }
    const [from, to] = presetDays(period.preset, dayOf(horizon, zone), { ...rules, zone })
    return settled(from, to, zone)
  }
  if (period.from === undefined || period.to === undefined) {
    return {
      reason: 'it needs both ends',
      suggestion: 'Give `from` and `to`, or a `preset` such as LAST_12_MONTHS.',
    }
  }
  for (const day of [period.from, period.to]) {
    if (!isDay(day)) {
      return { reason: `\`${day}\` is no calendar day`, suggestion: 'Write days as 2018-01-31.' }
    }
  }
  if (period.from >= period.to) {
    return {
      reason:
        period.from === period.to
          ? `it ends on the day on which it begins (${period.from}), so it has no days`
          : `it ends (${period.to}) before it begins (${period.from})`,
      suggestion: '`to` is exclusive: for January 2018 give from 2018-01-01 to 2018-02-01.',
    }
  }
  return settled(period.from, period.to, zone)
}

/** The period that another is set against; a running one is set against as much of the earlier one. */
export function comparisonPeriod(
  period: ResolvedPeriod,
  comparison: Comparison,
  rules: CalendarRules,
  horizon: string,
): ResolvedPeriod {
  const [from, to] =
    comparison === 'PREVIOUS_YEAR' ? yearBefore(period, rules) : periodBefore(period, rules)
  const whole = settled(from, to, period.zone)
  if (compareInstants(period.end, horizon) <= 0) return whole
  return cutLike(whole, period, horizon)
}

/** Narrows the outcome of `resolvePeriod`. */
export function isPeriodProblem(found: ResolvedPeriod | PeriodProblem): found is PeriodProblem {
  return 'reason' in found
}

function settled(from: string, to: string, zone: string): ResolvedPeriod {
  return { from, to, zone, start: startOfDay(from, zone), end: startOfDay(to, zone) }
}

function periodBefore({ from, to }: ResolvedPeriod, rules: CalendarRules): [string, string] {
  const months = wholeMonths(from, to, rules)
  if (months !== null) return [addBuckets(from, 'MONTH', -months, rules), from]
  return [backByDays(from, daysApart(from, to)), from]
}

/**
 * Whole months go back to the same months of the year before. Whole weeks that are not whole months
 * go back 364 days, so that weekdays stay together; in a calendar of weeks everything does.
 */
function yearBefore({ from, to }: ResolvedPeriod, rules: CalendarRules): [string, string] {
  if (wholeMonths(from, to, rules) !== null) {
    return [addBuckets(from, 'MONTH', -12, rules), addBuckets(to, 'MONTH', -12, rules)]
  }
  if (isRetail(rules)) {
    const days = daysBack(from, to, rules)
    return [backByDays(from, days), backByDays(to, days)]
  }
  const a = Temporal.PlainDate.from(from)
  const b = Temporal.PlainDate.from(to)
  const wholeWeeks = a.dayOfWeek === rules.weekStart && b.dayOfWeek === rules.weekStart
  const back = wholeWeeks ? { days: 364 } : { years: 1 }
  return [a.subtract(back).toString(), b.subtract(back).toString()]
}

/** To the same weeks of the year before; where it is too short to have them, 52 weeks. */
function daysBack(from: string, to: string, rules: RetailRules): number {
  const [first = from] = retailYearOf(from, rules).months
  const { weeks } = retailYear(retailYearOf(from, rules).name - 1, rules)
  return daysApart(first, to) <= weeks * 7 ? weeks * 7 : 364
}

const backByDays = (day: string, days: number): string =>
  Temporal.PlainDate.from(day).subtract({ days }).toString()

const daysApart = (from: string, to: string): number =>
  Temporal.PlainDate.from(from).until(to, { largestUnit: 'days' }).days

/** Cuts the earlier period after as many local days, and at the same clock time, as the running one has had. */
function cutLike(whole: ResolvedPeriod, running: ResolvedPeriod, horizon: string): ResolvedPeriod {
  const now = Temporal.Instant.from(horizon).toZonedDateTimeISO(running.zone)
  const days = Temporal.PlainDate.from(running.from).until(now.toPlainDate(), {
    largestUnit: 'days',
  }).days
  // Nothing of the period has happened yet, so nothing of the earlier one is set against it.
  if (days < 0) return { ...whole, end: whole.start }
  const cut = Temporal.PlainDate.from(whole.from)
    .add({ days })
    .toZonedDateTime({ timeZone: running.zone, plainTime: now.toPlainTime() })
    .toInstant()
    .toString()
  if (compareInstants(cut, whole.end) >= 0) return whole
  return { ...whole, end: cut }
}

function presetDays(preset: PeriodPreset, today: string, rules: CalendarRules): [string, string] {
  const last = (grain: Grain, count: number): [string, string] => {
    const running = bucketStart(today, grain, rules)
    return [addBuckets(running, grain, -count, rules), running]
  }
  const running = (grain: Grain): [string, string] => {
    const start = bucketStart(today, grain, rules)
    return [start, addBuckets(start, grain, 1, rules)]
  }
  switch (preset) {
    case 'LAST_7_DAYS':
      return last('DAY', 7)
    case 'LAST_28_DAYS':
      return last('DAY', 28)
    case 'LAST_90_DAYS':
      return last('DAY', 90)
    case 'LAST_12_WEEKS':
      return last('WEEK', 12)
    case 'LAST_MONTH':
      return last('MONTH', 1)
    case 'LAST_3_MONTHS':
      return last('MONTH', 3)
    case 'LAST_6_MONTHS':
      return last('MONTH', 6)
    case 'LAST_12_MONTHS':
      return last('MONTH', 12)
    case 'LAST_24_MONTHS':
      return last('MONTH', 24)
    case 'LAST_4_QUARTERS':
      return last('QUARTER', 4)
    case 'LAST_YEAR':
      return last('YEAR', 1)
    case 'THIS_MONTH':
      return running('MONTH')
    case 'THIS_QUARTER':
      return running('QUARTER')
    case 'THIS_YEAR':
      return running('YEAR')
  }
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString() === text
  } catch {
    return false
  }
}
