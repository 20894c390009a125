import { formatValue } from '@leadlight/metrics'

/** What credit of an answer is measured in. */
interface Measure {
  readonly unit: string
  readonly currency: string | null
}

/** Writes credit: money, or a number of conversions. */
export const formatCredit = (
  value: number | string | null,
  { unit, currency }: Measure,
  locale: string,
): string =>
  formatValue(value === null ? null : Number(value), {
    unit: unit === 'MONEY' ? 'MONEY' : 'NUMBER',
    currency,
    locale,
  })
