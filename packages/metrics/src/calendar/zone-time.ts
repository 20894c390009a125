import { Temporal } from 'temporal-polyfill'

import { remembered } from './remembered.js'

/** The instant at which a calendar day begins in a zone, as ISO text in UTC. */
export const startOfDay = remembered((day: string, zone: string): string =>
  Temporal.PlainDate.from(day).toZonedDateTime(zone).toInstant().toString(),
)

/** The calendar day that an instant falls on in a zone. */
export const dayOf = remembered((instant: string, zone: string): string =>
  Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainDate().toString(),
)

/** The calendar day after one. */
export function nextDay(day: string): string {
  return Temporal.PlainDate.from(day).add({ days: 1 }).toString()
}

/**
 * Whether a day came twice between the beginnings of two days, its clock set back over midnight as in
 * Newfoundland until 2011: the calendar says of an instant there another day than its bucket is of.
 */
export const hasDayTwice = (fromDay: string, toDay: string, zone: string): boolean =>
  daysTwice(`${fromDay} ${toDay}`, zone) !== ''

const daysTwice = remembered((days: string, zone: string): string => {
  const [from, to] = days.split(' ').map((day) => Temporal.PlainDate.from(day)) as [
    Temporal.PlainDate,
    Temporal.PlainDate,
  ]
  const end = to.add({ days: 1 }).toZonedDateTime(zone)
  let change = from.subtract({ days: 1 }).toZonedDateTime(zone).getTimeZoneTransition('next')
  while (change && Temporal.ZonedDateTime.compare(change, end) < 0) {
    const before = change.subtract({ nanoseconds: 1 })
    if (Temporal.PlainDate.compare(before, change) > 0) return before.toPlainDate().toString()
    change = change.getTimeZoneTransition('next')
  }
  return ''
})

/** Whether a name is a zone of the IANA database that this machine knows. */
export function isZone(zone: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone)
    return true
  } catch {
    return false
  }
}

/** Orders two instants given as ISO text: negative, zero or positive. */
export function compareInstants(a: string, b: string): number {
  if (a === b) return 0
  if (isPlain(a) && isPlain(b)) {
    const [one, other] = [a.slice(0, SECONDS), b.slice(0, SECONDS)]
    if (one !== other) return one < other ? -1 : 1
  }
  return Temporal.Instant.compare(a, b)
}

/** The length of `2018-01-31T12:00:00`. */
const SECONDS = 19

/** Whether a text is an instant in UTC of a year of four digits, as we and PostgreSQL write nearly all of them. */
const isPlain = (text: string): boolean => PLAIN.test(text)
const PLAIN = /^\d{4}-\d\d-\d\dT\d\d:\d\d:[0-5]\d(\.\d+)?(Z|\+00:00)$/
