import { Temporal } from 'temporal-polyfill'

/** An instant as microseconds since 1970: a safe integer until the year 2255. */
export type Micros = number

/** A calendar day, `2018-02-26`. */
export type Day = string

export const SECOND: Micros = 1_000_000
export const MINUTE: Micros = 60 * SECOND
/** The `d` of the definitions: 86,400 seconds that elapse, whatever the clocks on the wall do. */
export const ELAPSED_DAY: Micros = 86_400 * SECOND

/** Whether a text names a calendar day rather than an instant: `2018-02-26` does. */
export function isDay(when: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(when)
}

/** A fact's own time; a calendar day lies at the first instant of that day in the zone. */
export function instantOf(when: string, zone: string): Micros {
  if (isDay(when)) return startOfDay(when, zone)
  return Number(Temporal.Instant.from(when).epochNanoseconds / 1000n)
}

const starts = new Map<string, Micros>()

/** The first instant of a day; where clocks skip midnight it is the one that comes next. */
export function startOfDay(day: Day, zone: string): Micros {
  const key = `${zone} ${day}`
  const known = starts.get(key)
  if (known !== undefined) return known
  const start = Temporal.PlainDate.from(day).toZonedDateTime(zone).epochMilliseconds * 1000
  starts.set(key, start)
  return start
}

/** The day that a calendar on the wall shows at an instant. */
export function dayOf(instant: Micros, zone: string): Day {
  return clockAt(instant, zone).toPlainDate().toString()
}

/** The instant at which a clock on the wall shows this time of a day. */
export function atLocalTime(day: Day, time: Temporal.PlainTime, zone: string): Micros {
  const shown = Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: zone, plainTime: time })
  return Number(shown.epochNanoseconds / 1000n)
}

export function localTimeOf(instant: Micros, zone: string): Temporal.PlainTime {
  return clockAt(instant, zone).toPlainTime()
}

/** The month of a day, `2018-02`. */
export function monthOf(day: Day): string {
  return day.slice(0, 7)
}

export function firstOfMonth(day: Day): Day {
  return `${monthOf(day)}-01`
}

export function addDays(day: Day, days: number): Day {
  return Temporal.PlainDate.from(day).add({ days }).toString()
}

/** The same day some months on; the last day of a month that is too short. */
export function addMonths(day: Day, months: number): Day {
  return Temporal.PlainDate.from(day).add({ months }).toString()
}

/** How many calendar days lie between two days. */
export function daysBetween(from: Day, to: Day): number {
  return Temporal.PlainDate.from(from).until(to, { largestUnit: 'day' }).days
}

export function monthsBetween(from: Day, to: Day): number {
  return (yearOf(to) - yearOf(from)) * 12 + monthNumberOf(to) - monthNumberOf(from)
}

/** Monday 1 to Sunday 7. */
export function weekdayOf(day: Day): number {
  return Temporal.PlainDate.from(day).dayOfWeek
}

export function yearOf(day: Day): number {
  return Number(day.slice(0, 4))
}

/** January 1 to December 12. */
export function monthNumberOf(day: Day): number {
  return Number(day.slice(5, 7))
}

function clockAt(instant: Micros, zone: string): Temporal.ZonedDateTime {
  return new Temporal.Instant(BigInt(instant) * 1000n).toZonedDateTimeISO(zone)
}
