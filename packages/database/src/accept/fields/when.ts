import { NULL } from '../copy-text.js'
import type { Known } from '../known.js'
import { missing, problem, shown } from '../problem.js'
import type { Problem } from '../problem.js'
import type { Field, Reading } from './field.js'

// '2018-02-26', '2018-02-26T19:58:54Z', '2018-02-26 19:58:54.123456-03:00'
const SPELLING =
  /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,9}))?)?(Z|[+-]\d\d(?::?\d\d)?)?)?$/
const DAY_MS = 86_400_000
// The first day of a zone that is furthest ahead begins this long before it does in UTC.
const FURTHEST_AHEAD_MS = 14 * 3_600_000

interface WhenOptions {
  readonly required?: boolean
  /** Column that keeps whether the source knew the time or only the day. */
  readonly precision?: string
  /** May lie in the future. */
  readonly planned?: boolean
}

/** An instant, or a calendar day that is written as its beginning in the workspace's zone. */
export function when<Property extends string>(
  property: Property,
  column: string,
  { required = false, precision, planned = false }: WhenOptions = {},
): Field<Property> {
  return {
    property,
    columns: precision === undefined ? [column] : [column, precision],
    read(record, reading) {
      const value = record[property]
      if (value === undefined || value === null || value === '')
        return required ? missing(property) : null
      return readWhen(property, value, reading, planned)
    },
    write(value, known) {
      const instant = value === null ? NULL : instantOf(value, known)
      return precision === undefined
        ? instant
        : `${instant}\t${value !== null && isDay(value) ? 'd' : 'i'}`
    },
  }
}

const isDay = (value: string): boolean => value.length === 10

/** The instant of a value that was read: its own, or the beginning of its day. */
export const instantOf = (value: string, { days }: Known): string =>
  isDay(value) ? (days.get(value) as string) : value

/** Reads an instant or day into its one spelling: `2018-02-26T19:58:54.5Z` or `2018-02-26`. */
export function readWhen(
  property: string,
  value: unknown,
  reading: Reading,
  planned: boolean,
): string | Problem {
  const quick = typeof value === 'string' ? readPlain(value, reading.latest) : null
  if (quick !== null) return quick
  const parts = typeof value === 'string' ? SPELLING.exec(value) : null
  if (!parts) return badTime(property, value)
  const [, year, month, day, hour, minute, second = '00', fraction = '', offset] = parts
  const dayMs = dayToMs(Number(year), Number(month), Number(day))
  if (dayMs === undefined) return badTime(property, value)

  if (hour === undefined) {
    if (!planned && dayMs - FURTHEST_AHEAD_MS > reading.latestMs) return tooLate(property, value)
    reading.wanted.days.add(value as string)
    return value as string
  }
  if (offset === undefined) {
    return problem(
      'BAD_TIME',
      `\`${property}\` is ${shown(value)}, a time without an offset.`,
      "Add Z or an offset such as -03:00; an import takes --zone for its files' local times.",
    )
  }
  const offsetMs = offsetToMs(offset)
  const timeMs = ((Number(hour) * 60 + Number(minute)) * 60 + Number(second)) * 1000
  if (offsetMs === undefined || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) {
    return badTime(property, value)
  }
  const ms = dayMs + timeMs - offsetMs
  if (!planned && ms > reading.latestMs) return tooLate(property, value)
  return spell(ms, fraction)
}

/**
 * The quick way of the spelling that nearly all records use, `2018-02-26T19:58:54Z` or with `.000Z`;
 * null for anything that needs the careful way. Texts of that spelling order as their instants do.
 */
function readPlain(value: string, latest: string): string | null {
  if (!PLAIN.test(value)) return null
  const plain = value.length === 20 ? value : `${value.slice(0, 19)}Z`
  return plain <= latest ? plain : null
}

// '2018-02-26T19:58:54Z', '2018-02-26T19:58:54.000Z'; 24:00:00 and days that not every month has
// are left to the careful way.
const PLAIN =
  /^(?:19|20)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.000)?Z$/

/** Milliseconds of a day of the calendar in UTC, undefined where there is no such day. */
export function dayToMs(year: number, month: number, day: number): number | undefined {
  if (year < 1900 || month < 1 || month > 12 || day < 1 || day > 31) return undefined
  const ms = Date.UTC(year, month - 1, day)
  // The 30th of February would have become a day of March.
  return day > 28 && new Date(ms).getUTCDate() !== day ? undefined : ms
}

function offsetToMs(offset: string): number | undefined {
  if (offset === 'Z') return 0
  const hours = Number(offset.slice(1, 3))
  const minutes = Number(offset.slice(3).replace(':', '') || 0)
  if (hours > 14 || minutes > 59) return undefined
  return (offset[0] === '-' ? -1 : 1) * (hours * 60 + minutes) * 60_000
}

function spell(ms: number, fraction: string): string {
  const whole = new Date(ms).toISOString().slice(0, 19)
  // PostgreSQL keeps microseconds; what is finer is cut, never rounded into the next second.
  const micros = fraction.slice(0, 6).replace(/0+$/, '')
  return micros === '' ? `${whole}Z` : `${whole}.${micros}Z`
}

/** An instant's spelling with all six digits, so that texts order as their instants do. */
export function withMicroseconds(instant: string): string {
  const [whole, fraction = ''] = instant.slice(0, -1).split('.')
  return `${whole}.${fraction.padEnd(6, '0')}Z`
}

const badTime = (property: string, value: unknown): Problem =>
  problem(
    'BAD_TIME',
    `\`${property}\` is ${shown(value)}, which is no time of the calendar from 1900 on.`,
    'Write an instant with its offset, 2018-02-26T19:58:54Z, or a day, 2018-02-26.',
  )

const tooLate = (property: string, value: unknown): Problem =>
  problem(
    'FUTURE_DATED',
    `\`${property}\` is ${shown(value)}, more than a day in the future.`,
    'Check the clock and the zone of the source; send the fact once it has happened.',
  )

/** How long after now a fact may lie, for clocks and zones that are wrong by less than a day. */
export const TOLERANCE_MS = DAY_MS
