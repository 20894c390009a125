import { formatValue, NO_VALUE, type Value } from '@leadlight/metrics'
import { formatInstant } from '../period/format-period.js'

/** What it takes to write a cell of a record. */
export interface RecordCellFormat {
  readonly zone: string
  readonly locale: string
  readonly currency: string | null
}

/** A shown value of a record as people read it; instants are told in the workspace's zone. */
export function recordCell(value: Value, as: string, format: RecordCellFormat): string {
  const { locale, zone } = format
  if (value === null) return NO_VALUE
  switch (as) {
    case 'instant':
      return formatInstant(String(value), zone, locale)
    case 'flag':
      return value === true ? '✓' : NO_VALUE
    case 'number':
      return formatValue(Number(value), { unit: 'COUNT', locale })
    case 'money':
      return formatValue(Number(value), { unit: 'MONEY', currency: format.currency, locale })
    case 'duration':
      return formatValue(Number(value), { unit: 'DAYS', locale })
    case 'lead':
      return String(value).slice(0, 8)
    default:
      return String(value)
  }
}
