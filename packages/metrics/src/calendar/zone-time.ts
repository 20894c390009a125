import { Temporal } from 'temporal-polyfill'

/** The instant at which a calendar day begins in a zone, as ISO text in UTC. */
export function startOfDay(day: string, zone: string): string {
  return Temporal.PlainDate.from(day).toZonedDateTime(zone).toInstant().toString()
}

/** The calendar day that an instant falls on in a zone. */
export function dayOf(instant: string, zone: string): string {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainDate().toString()
}

/** The calendar day after one. */
export function nextDay(day: string): string {
  return Temporal.PlainDate.from(day).add({ days: 1 }).toString()
}

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
  return Temporal.Instant.compare(a, b)
}
