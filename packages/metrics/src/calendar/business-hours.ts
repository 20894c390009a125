import { Temporal } from 'temporal-polyfill'

/** The hours of the week in which sales is at work, on the clocks of the workspace. */
export interface BusinessHours {
  /** Days of the week, Monday 1 to Sunday 7. */
  readonly days: readonly number[]
  /** `09:00`. */
  readonly opens: string
  /** `17:00`, later on the same day. */
  readonly closes: string
}

/** Monday to Friday, nine to five. */
export const SHIPPED_BUSINESS_HOURS: BusinessHours = {
  days: [1, 2, 3, 4, 5],
  opens: '09:00',
  closes: '17:00',
}

/** Business time that passes between two instants, in milliseconds; 0 where the second is not later. */
export function businessTimeBetween(
  from: string,
  to: string,
  hours: BusinessHours,
  zone: string,
): number {
  const start = Temporal.Instant.from(from).epochMilliseconds
  const end = Temporal.Instant.from(to).epochMilliseconds
  let passed = 0
  for (const office of officeDays(from, hours, zone)) {
    if (office.opens >= end) break
    passed += Math.max(0, Math.min(office.closes, end) - Math.max(office.opens, start))
  }
  return passed
}

/**
 * The first instant by which so much business time (milliseconds, above 0) has passed: eight hours
 * from Friday 16:00 end on Monday 16:00, and eight from Monday 9:00 on the same day at 17:00.
 */
export function addBusinessTime(
  from: string,
  duration: number,
  hours: BusinessHours,
  zone: string,
): string {
  const start = Temporal.Instant.from(from).epochMilliseconds
  let left = duration
  for (const office of officeDays(from, hours, zone)) {
    const begins = Math.max(office.opens, start)
    const open = Math.max(0, office.closes - begins)
    if (left <= open) return Temporal.Instant.fromEpochMilliseconds(begins + left).toString()
    left -= open
  }
  throw new Error('Days of work without end came to an end.')
}

/** The stretches of work from an instant's day on; on a day when clocks change, as long as they last. */
function* officeDays(
  from: string,
  { days, opens, closes }: BusinessHours,
  zone: string,
): Generator<{ readonly opens: number; readonly closes: number }> {
  if (days.length === 0) throw new Error('Nobody is ever at work: name a day of the week.')
  const at = (day: Temporal.PlainDate, time: string): number =>
    day.toZonedDateTime({ timeZone: zone, plainTime: time }).epochMilliseconds
  let day = Temporal.Instant.from(from).toZonedDateTimeISO(zone).toPlainDate()
  for (; ; day = day.add({ days: 1 })) {
    if (days.includes(day.dayOfWeek)) yield { opens: at(day, opens), closes: at(day, closes) }
  }
}
