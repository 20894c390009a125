import { formatValue, NO_VALUE, type Value } from '@leadlight/metrics'
import type { Unit } from '../gql/graphql.js'
import { formatDay, formatInstant } from '../period/format-period.js'

/** What it takes to write a cell of a record. */
export interface RecordCellFormat {
  readonly zone: string
  readonly locale: string
  readonly currency: string | null
}

/** How a cell is written; a `figure` is a number that was written already. */
export type CellKind =
  | 'text'
  | 'lead'
  | 'instant'
  | 'day'
  | 'dayOfInstant'
  | 'flag'
  | 'number'
  | 'money'
  | 'ratio'
  | 'duration'
  | 'figure'

const NUMERIC: readonly CellKind[] = ['number', 'money', 'ratio', 'duration', 'figure']

/** What a column of such cells looks like. */
export const columnAs = (as: CellKind): 'text' | 'code' | 'number' =>
  as === 'lead' ? 'code' : NUMERIC.includes(as) ? 'number' : 'text'

/** What a record adds to: the part asked for or, of a quotient, its two sides. */
export const RECORD_SIDES = ['value', 'numerator', 'denominator'] as const
export type RecordSide = (typeof RECORD_SIDES)[number]

/** What a record adds, in the unit of its side; shares of one keep their digits. */
export function recordAddition(
  adds: string | null,
  unit: Unit,
  { locale, currency }: Pick<RecordCellFormat, 'locale' | 'currency'>,
): string {
  return adds === null ? NO_VALUE : formatValue(Number(adds), { unit, currency, locale })
}

/** A person as lists name them: the beginning of an id that says nothing else. */
export const leadCode = (lead: { readonly id: string } | null): string =>
  lead === null ? NO_VALUE : lead.id.slice(0, 8)

/** A shown value of a record as people read it; instants are told in the workspace's zone. */
export function recordCell(value: Value, as: string, format: RecordCellFormat): string {
  const { locale, zone } = format
  if (value === null) return NO_VALUE
  switch (as) {
    case 'instant':
      return formatInstant(String(value), zone, locale)
    case 'day':
      return formatDay(`${String(value).slice(0, 10)}T00:00:00Z`, 'UTC', locale)
    case 'dayOfInstant':
      return formatDay(String(value), zone, locale)
    case 'flag':
      return value === true ? '✓' : NO_VALUE
    case 'number':
      return formatValue(Number(value), { unit: 'COUNT', locale })
    case 'money':
      return formatValue(Number(value), { unit: 'MONEY', currency: format.currency, locale })
    case 'ratio':
      return formatValue(Number(value), { unit: 'RATIO', locale })
    case 'duration':
      return formatValue(Number(value), { unit: 'DAYS', locale })
    case 'lead':
      return leadCode({ id: String(value) })
    default:
      return String(value)
  }
}
