/** An exact number: two integers, the lower one above zero. */
export interface Fraction {
  readonly over: bigint
  readonly under: bigint
}

export function fraction(over: bigint, under: bigint = 1n): Fraction {
  return under < 0n ? { over: -over, under: -under } : { over, under }
}

export function plus(a: Fraction, b: Fraction): Fraction {
  return { over: a.over * b.under + b.over * a.under, under: a.under * b.under }
}

export function minus(a: Fraction, b: Fraction): Fraction {
  return plus(a, { over: -b.over, under: b.under })
}

export function times(a: Fraction, b: Fraction): Fraction {
  return { over: a.over * b.over, under: a.under * b.under }
}

/** Reads decimal text such as `-12.50`. */
export function parseDecimal(text: string): Fraction {
  const match = /^([+-]?)(\d*)(?:\.(\d*))?$/.exec(text.trim())
  if (!match) throw new Error(`\`${text}\` is not a decimal number. Write it as \`-12.50\`.`)
  const [, sign, whole = '', decimals = ''] = match
  const digits = BigInt(`${whole}${decimals}` || '0')
  return { over: sign === '-' ? -digits : digits, under: 10n ** BigInt(decimals.length) }
}

/** The nearest integer; halves go away from zero. */
export function roundHalfAway({ over, under }: Fraction): bigint {
  const magnitude = over < 0n ? -over : over
  const rounded = (2n * magnitude + under) / (2n * under)
  return over < 0n ? -rounded : rounded
}

/** Decimal text: exact where it ends within `places`, else rounded there. Zeros at the end are cut down to `least`. */
export function toDecimal(value: Fraction, places: number, least = 0): string {
  const scaled = roundHalfAway(times(value, fraction(10n ** BigInt(places))))
  const digits = (scaled < 0n ? -scaled : scaled).toString().padStart(places + 1, '0')
  const whole = digits.slice(0, digits.length - places)
  let decimals = digits.slice(digits.length - places)
  while (decimals.length > least && decimals.endsWith('0')) decimals = decimals.slice(0, -1)
  return `${scaled < 0n ? '-' : ''}${whole}${decimals === '' ? '' : `.${decimals}`}`
}

/**
 * The double nearest to the exact value. JavaScript reads decimal text exactly, so it gets forty
 * digits, and one more that is not zero if anything is left: enough to decide every tie.
 */
export function toDouble({ over, under }: Fraction): number {
  if (over === 0n) return 0
  const magnitude = over < 0n ? -over : over
  const shift = Math.max(0, 40 - (magnitude.toString().length - under.toString().length))
  const scaled = magnitude * 10n ** BigInt(shift)
  const sticky = scaled % under === 0n ? '0' : '1'
  const double = Number(`${scaled / under}${sticky}e-${shift + 1}`)
  return over < 0n ? -double : double
}
