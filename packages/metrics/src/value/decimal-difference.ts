import { decimalOf } from './decimal.js'

/** Whether two decimal texts say the same number; null is none. */
export function sameDecimal(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return a === b
  return subtractDecimals(a, b) === '0'
}

/** `a − b` of decimal texts, exactly and without trailing zeros. */
export function subtractDecimals(a: string, b: string): string {
  const [x, y] = [plain(a), plain(b)]
  const digits = Math.max(fractionOf(x).length, fractionOf(y).length)
  return withoutZeros(decimalOf(scaled(x, digits) - scaled(y, digits), digits))
}

/** A double prints small and large numbers with an exponent: `-1.5e-7` is `-0.00000015`. */
function plain(text: string): string {
  const [mantissa = '', exponent] = text.toLowerCase().split('e')
  if (exponent === undefined) return text
  const sign = mantissa.startsWith('-') ? '-' : ''
  const [whole = '', fraction = ''] = mantissa.replace('-', '').split('.')
  const point = whole.length + Number(exponent)
  const digits = `${'0'.repeat(Math.max(0, 1 - point))}${whole}${fraction}`
  const place = Math.max(1, point)
  return `${sign}${digits.slice(0, place).padEnd(place, '0')}.${digits.slice(place)}`
}

const fractionOf = (text: string): string => text.split('.')[1] ?? ''

const scaled = (text: string, digits: number): bigint =>
  BigInt(`${text.split('.')[0] ?? ''}${fractionOf(text).padEnd(digits, '0')}`)

const withoutZeros = (text: string): string =>
  text.includes('.') ? text.replace(/\.?0+$/, '') : text
