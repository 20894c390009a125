import { BadCell, quoted } from './bad-cell.js'
import type { DateReader } from './date-format.js'
import { dateReader } from './date-format.js'
import { addDays, dayText, instantAtOffset, instantOf } from './local-time.js'

/** How the dates of one expression are read. */
export interface DateSettings {
  readonly formats: readonly string[]
  /** IANA zone of times without an offset. */
  readonly zone: string
  readonly dayOnly: boolean
  readonly plusDays: number
}

/** Reads text as an ISO instant in UTC, or as a calendar day where no time is given. */
export function whenReader(settings: DateSettings): (text: string, name: string) => string {
  const readers = readersOf(settings.formats)
  const { zone, dayOnly, plusDays } = settings
  return (text, name) => {
    const { time, hasTime, offsetMinutes } = written(text, name, readers, settings.formats)
    if (!hasTime || dayOnly) return moved(dayText(time), plusDays)
    const instant =
      offsetMinutes === undefined ? instantOf(time, zone) : instantAtOffset(time, offsetMinutes)
    return daysAfter(instant, plusDays)
  }
}

/** A value of `whenReader` so many days later, at the same time of day in UTC. */
export function daysAfter(when: string, days: number): string {
  return `${moved(when.slice(0, 10), days)}${when.slice(10)}`
}

/** Reads text as the calendar day that it shows. */
export function dayReader(settings: DateSettings): (text: string, name: string) => string {
  return whenReader({ ...settings, dayOnly: true })
}

/** Orders two values of `whenReader`; a day counts from its midnight in UTC. */
export function isEarlier(a: string, b: string): boolean {
  return sortable(a) < sortable(b)
}

// '2018-02-26T19:58:54.5Z' → '2018-02-26T19:58:54.5': text of one zone sorts as time does
const sortable = (when: string): string =>
  when.length === 10 ? `${when}T00:00:00` : when.slice(0, -1)

const moved = (day: string, days: number): string => (days === 0 ? day : addDays(day, days))

function readersOf(formats: readonly string[]): readonly DateReader[] {
  return (formats.length === 0 ? ['iso'] : formats).map(dateReader)
}

function written(
  text: string,
  name: string,
  readers: readonly DateReader[],
  formats: readonly string[],
): NonNullable<ReturnType<DateReader>> {
  for (const read of readers) {
    const found = read(text)
    if (found) return found
  }
  throw new BadCell({
    code: 'BAD_DATE',
    reason: `${name} is ${quoted(text)}, which is no date${asWritten(formats)}`,
    hint: hintFor(text, formats),
  })
}

function asWritten(formats: readonly string[]): string {
  return formats.length === 0 ? ' of ISO 8601' : ` written as ${formats.join(' or ')}`
}

function hintFor(text: string, formats: readonly string[]): string {
  if (formats.length > 0) return 'Correct the cell, or add its way of writing to `format`.'
  if (/^\d{13}$/.test(text)) return 'It looks like milliseconds: say `format: epochMillis`.'
  if (/^\d{10}$/.test(text)) return 'It looks like seconds: say `format: epochSeconds`.'
  if (/^\d{1,2}[/.-]\d{1,2}[/.-]\d{4}/.test(text)) {
    return 'Say which comes first, such as `format: DD/MM/YYYY` or `format: MM/DD/YYYY`.'
  }
  return 'Correct the cell, or say with `format` how dates are written.'
}
