import type { Unit } from '../language/definition.js'
import type { Locale } from './locale.js'
import { numberFormat } from './number-format.js'

/** How a value is to be written. */
export interface ValueFormat {
  readonly unit: Unit
  /** ISO 4217; without it money is written as a plain number. */
  readonly currency?: string | null | undefined
  /** BCP 47, such as `en-GB`. */
  readonly locale: Locale
  /** Shortens large numbers, for tiles and axes: 148.2k. */
  readonly compact?: boolean
}

/** What stands where there is no value; zero is a value. */
export const NO_VALUE = '–'

/** A metric's value as people read it: ratios as percentages, days as fractional days, money with its currency. */
export function formatValue(value: number | null | undefined, format: ValueFormat): string {
  if (value === null || value === undefined || !Number.isFinite(value)) return NO_VALUE
  switch (format.unit) {
    case 'COUNT':
    case 'NUMBER':
      return formatCount(value, format)
    case 'RATIO':
      return formatRatio(value, format)
    case 'MONEY':
      return formatMoney(value, format)
    case 'DAYS':
      return formatDuration(value, format, 'day', 'd')
    case 'HOURS':
      return formatDuration(value, format, 'hour', 'h')
  }
}

/** From here on compact numbers lose their last digits. */
const COMPACT_FROM = 10_000

const isShortened = (value: number, format: ValueFormat) =>
  format.compact === true && Math.abs(value) >= COMPACT_FROM

function formatCount(value: number, format: ValueFormat): string {
  if (isShortened(value, format)) return formatCompact(value, format.locale, {})
  return numberFormat(format.locale, { maximumFractionDigits: 2 }).format(value)
}

function formatRatio(value: number, { locale }: ValueFormat): string {
  return numberFormat(locale, {
    style: 'percent',
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  }).format(value)
}

function formatMoney(value: number, format: ValueFormat): string {
  const money: Intl.NumberFormatOptions = format.currency
    ? { style: 'currency', currency: format.currency }
    : { minimumFractionDigits: 2, maximumFractionDigits: 2 }
  if (isShortened(value, format)) {
    return formatCompact(value, format.locale, format.currency ? money : {})
  }
  const isWhole = format.compact === true && (value === 0 || Math.abs(value) >= 1000)
  return numberFormat(
    format.locale,
    isWhole ? { ...money, minimumFractionDigits: 0, maximumFractionDigits: 0 } : money,
  ).format(value)
}

/** From here on a value of one decimal reads 10.0. */
const ROUNDS_TO_TEN = 9.95

/** Below ten one decimal is kept: 0.4 d, 41 d. English writes "41 d", other languages as Intl abbreviates. */
function formatDuration(
  value: number,
  { locale }: ValueFormat,
  unit: 'day' | 'hour',
  english: string,
): string {
  const digits = Math.abs(value) < ROUNDS_TO_TEN && !Number.isInteger(value) ? 1 : 0
  const fraction = { minimumFractionDigits: digits, maximumFractionDigits: digits }
  if (locale.startsWith('en')) return `${numberFormat(locale, fraction).format(value)} ${english}`
  return numberFormat(locale, {
    style: 'unit',
    unit,
    unitDisplay: 'narrow',
    ...fraction,
  }).format(value)
}

/** Thousands keep one decimal, millions two: 148.2k, 1.31m. English abbreviations are lower case. */
function formatCompact(value: number, locale: string, base: Intl.NumberFormatOptions): string {
  const digits = Math.abs(value) >= 1_000_000 ? 2 : 1
  const parts = numberFormat(locale, {
    ...base,
    notation: 'compact',
    minimumFractionDigits: 0,
    maximumFractionDigits: digits,
  }).formatToParts(value)
  const isEnglish = locale.startsWith('en')
  return parts
    .map((part) => (part.type === 'compact' && isEnglish ? part.value.toLowerCase() : part.value))
    .join('')
}
