import type { Change } from './change.js'
import { formatValue, NO_VALUE, type ValueFormat } from './format-value.js'
import { numberFormat } from './number-format.js'

/** How a change is to be written. */
export interface ChangeFormat extends ValueFormat {
  /** `false` leaves the sign to an arrow beside the text. */
  readonly signed?: boolean
}

/**
 * A change as people read it: ratios move by points, days by days, everything else by percent of the
 * old value, or by its own unit where the old value was zero.
 */
export function formatChange(change: Change, format: ChangeFormat): string {
  if (change.change === null) return NO_VALUE
  const signed = format.signed ?? true
  if (format.unit === 'RATIO') return formatPoints(change.change, format.locale, signed)
  if (format.unit === 'DAYS' || format.unit === 'HOURS' || change.relativeChange === null) {
    const sign = signed ? signOf(change.change) : ''
    return sign + formatValue(Math.abs(change.change), { ...format, compact: true })
  }
  return formatPercent(change.relativeChange, format.locale, signed)
}

/** What a hundredth of a ratio is called. */
const POINTS: Readonly<Record<string, string>> = { en: ' pts', ko: '%p', ro: ' pp' }

function formatPoints(change: number, locale: string, signed: boolean): string {
  const points = Math.abs(change) * 100
  const digits = points > 0 && points < 0.1 ? 2 : 1
  const text = numberFormat(locale, {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(points)
  const unit = POINTS[locale.slice(0, 2)] ?? ' pp'
  return (signed ? signOf(change) : '') + text + unit
}

/** From a doubling on, decimals of a percentage are noise. */
function formatPercent(relative: number, locale: string, signed: boolean): string {
  const digits = Math.abs(relative) >= 1 ? 0 : 1
  const text = numberFormat(locale, {
    style: 'percent',
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(Math.abs(relative))
  return (signed ? signOf(relative) : '') + text
}

const signOf = (value: number) => (value > 0 ? '+' : value < 0 ? '−' : '±')
