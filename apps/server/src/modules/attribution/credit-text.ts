import { decimalOf, minorDigits, quotientOf } from '@leadlight/metrics'

const MILLIONTHS = 1_000_000n

/** Credit as decimal text: minor units of a currency in major ones, or millionths of a conversion. */
export const creditText = (amount: bigint, currency: string | null): string =>
  currency === null ? quotientOf(amount, MILLIONTHS) : decimalOf(amount, minorDigits(currency))
