import { minorDigits } from '@leadlight/metrics'

import { isCurrency } from '../../workspaces/is-currency.js'
import { NULL } from '../copy-text.js'
import { missing, problem, shown } from '../problem.js'
import type { Problem } from '../problem.js'
import type { Field } from './field.js'

// '1234.50', '-3', '.5' is refused
const SPELLING = /^(-?)(\d{1,15})(?:\.(\d{1,12}))?$/

interface MoneyOptions {
  /** False: an amount that is not told is unknown, which is not zero. */
  readonly required?: boolean
  /** Read the amount's currency from the workspace where the record names none. */
  readonly orWorkspaces?: boolean
}

/** An amount in decimal text and its currency, written in minor units and as ISO code. */
export function money<Property extends string>(
  property: Property,
  column: string,
  { required = true, orWorkspaces = false }: MoneyOptions = {},
): Field<Property> {
  return {
    property,
    columns: [column, 'currency'],
    read(record, reading) {
      const amount = record[property]
      const told = record['currency'] ?? (orWorkspaces ? reading.currency : undefined)
      const currency = checkCurrency('currency', told)
      if (typeof currency === 'object' && currency !== null) return currency
      if (amount === undefined || amount === null || amount === '') {
        if (required) return missing(property)
        // Without an amount the currency is needed only where a column wants it.
        return currency === null && !orWorkspaces
          ? currencyMissing(property)
          : `${NULL}\t${currency ?? NULL}`
      }
      if (currency === null) return currencyMissing(property)
      const minor = toMinorUnits(property, amount, currency)
      return typeof minor === 'string' ? `${minor}\t${currency}` : minor
    },
    write: (value) => value as string,
  }
}

/** The code of a currency, null where there is none, or why it is refused. */
export function checkCurrency(property: string, value: unknown): string | null | Problem {
  if (value === undefined || value === null || value === '') return null
  if (typeof value === 'string' && isCurrency(value)) return value
  return problem(
    'BAD_CURRENCY',
    `\`${property}\` is ${shown(value)}, which is no currency of ISO 4217.`,
    'Use a code in capitals such as EUR, USD or BRL.',
  )
}

/** Decimal text in major units as whole minor units: `12.50` EUR is 1250, `12` JPY is 12. */
export function toMinorUnits(
  property: string,
  amount: unknown,
  currency: string,
): string | Problem {
  const parts = typeof amount === 'string' ? SPELLING.exec(amount) : null
  if (!parts) {
    return problem(
      'BAD_AMOUNT',
      `\`${property}\` is ${shown(amount)}, which is not decimal text.`,
      'Write it in major units with a point, such as "1234.50"; a floating-point number would lose cents.',
    )
  }
  const [, sign = '', whole = '', decimals = ''] = parts
  const digits = minorDigits(currency)
  const kept = decimals.replace(/0+$/, '')
  if (kept.length > digits) {
    return problem(
      'TOO_MANY_DECIMALS',
      `\`${property}\` is ${shown(amount)}, finer than the smallest unit of ${currency}.`,
      digits === 0
        ? `${currency} has no decimals.`
        : `${currency} has ${digits} decimals; round it at the source, or with \`round: true\` in its mapping file.`,
    )
  }
  const minor = Number(whole + kept.padEnd(digits, '0'))
  if (!Number.isSafeInteger(minor)) {
    return problem(
      'BAD_AMOUNT',
      `\`${property}\` is ${shown(amount)}, too large to be kept exactly.`,
      'Check its unit.',
    )
  }
  return minor === 0 ? '0' : sign + String(minor)
}

const currencyMissing = (property: string): Problem =>
  problem(
    'CURRENCY_MISSING',
    `\`${property}\` has no currency.`,
    'Send `currency`, or set the currency of the workspace.',
  )
