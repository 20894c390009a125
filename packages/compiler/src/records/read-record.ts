import type { RecordColumn, Unit } from '@leadlight/metrics'
import { decimalOf, minorDigits, quotientOf } from '@leadlight/metrics'
import type { Row } from '../answer/numbers.js'
import { numberIn } from '../answer/values-in.js'
import type { RecordPlace, RecordSet } from './record-set.js'
import type { Side, Term } from './part-terms.js'

/** A record as it is handed out. */
export interface RecordRow {
  readonly type: string
  readonly place: RecordPlace
  /** When it counts, ISO with microseconds; null for what is counted without a date. */
  readonly at: string | null
  /** What it adds to each side, as decimal text in the unit of that side. */
  readonly adds: Readonly<Record<Side, string | null>>
  /** The same as it was measured, in minor units and milliseconds. */
  readonly raw: Readonly<Record<Side, string | null>>
  /** The number of its lead within the workspace; it never leaves the server. */
  readonly leadNo: number | null
  /** What is shown of it, by the shape's names; money in major units, durations in days. */
  readonly fields: Readonly<Record<string, FieldValue>>
}

export type FieldValue = string | number | boolean | null

const NOTHING = { value: null, numerator: null, denominator: null } as const

/** Reads a row of a page. */
export function readRecord(set: RecordSet, row: Row, unit: Unit, digits: number): RecordRow {
  const at = String(row['at'])
  const key = set.shape.key.map((_, i) => String(row[`k${i}`]))
  const raw: Record<Side, string | null> = { ...NOTHING }
  const adds: Record<Side, string | null> = { ...NOTHING }
  for (const term of set.terms) {
    const found = textOrNull(row[term.side])
    raw[term.side] = found
    adds[term.side] = found === null ? null : inUnit(found, term, unit, digits)
  }
  return {
    type: set.shape.type,
    place: { at, key },
    at: at.endsWith('infinity') ? null : at,
    adds,
    raw,
    leadNo: numberIn(row, 'lead_no'),
    fields: Object.fromEntries(
      Object.entries(set.shape.shows).map(([name, column], i) => [
        name,
        fieldOf(column, row[`c${i}`], set, row),
      ]),
    ),
  }
}

const MS_PER_DAY = 86_400_000n
const MS_PER: Readonly<Partial<Record<Unit, bigint>>> = { DAYS: MS_PER_DAY, HOURS: 3_600_000n }

function inUnit(
  text: string,
  { need, isValue, per = 1 }: Term,
  unit: Unit,
  digits: number,
): string {
  if (need.measure.kind === 'moneySum') return decimalOf(BigInt(text), digits)
  const whole = per === 1 ? text : quotientOf(BigInt(text), BigInt(per))
  if (!isValue) return whole
  if (unit === 'MONEY') return decimalOf(BigInt(text), digits)
  const ms = MS_PER[unit]
  if (ms !== undefined) return quotientOf(BigInt(text), ms)
  return whole
}

function fieldOf(column: RecordColumn, value: unknown, set: RecordSet, row: Row): FieldValue {
  const text = textOrNull(value)
  if (text === null) return null
  switch (column.as) {
    case 'flag':
      return text === 'true'
    case 'number':
      return Number(text)
    case 'money':
      return decimalOf(BigInt(text), minorDigits(currencyOf(column, set, row)))
    case 'duration':
      return quotientOf(BigInt(text), MS_PER_DAY)
    default:
      return text
  }
}

/** The currency of an amount stands in a column of its own beside it. */
function currencyOf({ currency }: RecordColumn, { shape, scan }: RecordSet, row: Row): string {
  const place = Object.values(shape.shows).findIndex(({ column }) => column === currency)
  const found = place < 0 ? null : textOrNull(row[`c${place}`])
  return found ?? scan.currency ?? 'EUR'
}

/** What the driver gives for a column: the printer makes no other kinds. */
function textOrNull(value: unknown): string | null {
  if (typeof value === 'string') return value
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : null
}
