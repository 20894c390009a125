import type { AnswerValue } from '@leadlight/compiler'

/** Decimal places that every exact text of money has at most. */
const PLACES = 4

/** A decimal text as a whole number of ten-thousandths. */
function scaled(text: string): bigint {
  const [whole = '0', fraction = ''] = text.replace('-', '').split('.')
  if (fraction.length > PLACES) throw new Error(`\`${text}\` has more places than money.`)
  const size = BigInt(whole + fraction.padEnd(PLACES, '0'))
  return text.startsWith('-') ? -size : size
}

/** What of a value adds up: exactly, as whole numbers. Null where the value has nothing that does. */
export function addable(value: AnswerValue): bigint {
  return value.exact === null ? 0n : scaled(value.exact)
}

/** The sum over several values. */
export function sumOf(values: readonly AnswerValue[]): bigint {
  return values.reduce((sum, value) => sum + addable(value), 0n)
}

/** The sum of one part over several values; parts of counts and of money in cents are whole in binary too. */
export function sumOfPart(
  part: 'numerator' | 'denominator' | 'n' | 'immature',
  values: readonly AnswerValue[],
): number {
  return Math.round(values.reduce((sum, value) => sum + (value[part] ?? 0), 0) * 10_000) / 10_000
}
