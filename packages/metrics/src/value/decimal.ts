/** An integer of minor units as decimal text in major units: 12345 with 2 digits is `123.45`. */
export function decimalOf(minor: bigint, digits: number): string {
  if (digits === 0) return minor.toString()
  const sign = minor < 0n ? '-' : ''
  const text = (minor < 0n ? -minor : minor).toString().padStart(digits + 1, '0')
  return `${sign}${text.slice(0, -digits)}.${text.slice(-digits)}`
}

/** How many decimals a quotient that does not end is carried to. */
const QUOTIENT_DIGITS = 20

/**
 * An exact quotient as decimal text, without trailing zeros; one that does not end is rounded
 * to twenty decimals, far beyond what a double can tell apart. The denominator must not be 0.
 */
export function quotientOf(numerator: bigint, denominator: bigint): string {
  const negative = numerator < 0n !== denominator < 0n && numerator !== 0n
  const n = numerator < 0n ? -numerator : numerator
  const d = denominator < 0n ? -denominator : denominator
  const units = n * 10n ** BigInt(QUOTIENT_DIGITS)
  const scaled = ((2n * units + d) / (2n * d)).toString().padStart(QUOTIENT_DIGITS + 1, '0')
  const whole = scaled.slice(0, -QUOTIENT_DIGITS)
  const fraction = scaled.slice(-QUOTIENT_DIGITS).replace(/0+$/, '')
  return `${negative ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}`
}
