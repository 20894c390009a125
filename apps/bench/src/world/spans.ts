import { bucketsOf, startOfDay } from '@leadlight/metrics'
import type { CalendarRules, Grain } from '@leadlight/metrics'

/** Days in a workspace's zone, the last one exclusive. */
export interface Span {
  readonly from: string
  readonly to: string
}

/** The times that questions are about, all of them over in the data. */
export interface Spans {
  /** Twelve whole months: the dashboard's own default period. */
  readonly year: Span
  readonly quarter: Span
  /** 26 whole weeks. */
  readonly weeks: Span
  readonly ninetyDays: Span
}

const DAY_MS = 86_400_000

/** Tells the spans of a workspace from its default period. */
export function spansOf(year: Span): Spans {
  const end = year.to
  const lastMonday = addDays(end, -((new Date(`${end}T00:00:00Z`).getUTCDay() + 6) % 7))
  return {
    year,
    quarter: { from: addMonths(end, -3), to: end },
    weeks: { from: addDays(lastMonday, -26 * 7), to: lastMonday },
    ninetyDays: { from: addDays(end, -90), to: end },
  }
}

/** Where a span's buckets begin, as instants, and what they are called. */
export function bucketsIn(span: Span, grain: Grain, rules: CalendarRules) {
  const { start, end } = instantsOf(span, rules.zone)
  const buckets = bucketsOf({ ...span, zone: rules.zone, start, end }, grain, rules)
  return {
    starts: buckets.map((bucket) => bucket.start),
    ends: buckets.map((bucket) => bucket.end),
    labels: buckets.map(({ label }) => label),
  }
}

/** A span's first instant, and the first one after it. */
export const instantsOf = ({ from, to }: Span, zone: string) => ({
  start: startOfDay(from, zone),
  end: startOfDay(to, zone),
})

// addDays('2026-03-01', -1) → '2026-02-28'
function addDays(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * DAY_MS).toISOString().slice(0, 10)
}

/** Of the first day of a month. */
function addMonths(day: string, count: number): string {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCMonth(date.getUTCMonth() + count)
  return date.toISOString().slice(0, 10)
}
