import { addDays, type Days } from './period-choice.js'

/** A period by its first and last day: 1 Nov 2017 – 31 Oct 2018. Days are written in no zone but their own. */
export function formatPeriod(days: Days, locale: string): string {
  const format = new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  })
  return format.formatRange(dateOf(days.from), dateOf(addDays(days.to, -1)))
}

/** An instant as the calendar day of a zone: 14 Nov 2018. */
export function formatDay(instant: string, zone: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: zone,
  }).format(new Date(instant))
}

/** An instant with its time in a zone: 14 Nov 2018, 09:30. */
export function formatInstant(instant: string, zone: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: zone,
  }).format(new Date(instant))
}

const dateOf = (day: string) => new Date(`${day}T00:00:00Z`)
