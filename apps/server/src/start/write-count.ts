import { formatValue } from '@leadlight/metrics'

/** A number of things, as the person at the terminal reads it. */
export function writeCount(count: number): string {
  return formatValue(count, { unit: 'COUNT', locale: 'en' })
}
