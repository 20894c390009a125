import {
  fraction,
  parseDecimal,
  roundHalfAway,
  times,
  toDecimal,
  type Fraction,
} from './fraction.js'
import { byCodePoint } from './code-point-order.js'
import { daysBetween, type Day } from './instant.js'
import type { Facts } from './facts.js'

const WITHOUT_DECIMALS = 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'
const WITH_THREE_DECIMALS = 'BHD IQD JOD KWD LYD OMR TND'

/** Decimals of a currency's minor unit, after ISO 4217. */
export function decimalsOf(currency: string): number {
  if (WITHOUT_DECIMALS.split(' ').includes(currency)) return 0
  if (WITH_THREE_DECIMALS.split(' ').includes(currency)) return 3
  return 2
}

/** A rate may be this many days old. */
const RATE_AGE = 7

/**
 * An amount in the minor units of the asked currency, rounded once; null where no rate of its day
 * or the seven days before it is known.
 */
export function convert(
  amount: string,
  from: string,
  to: string,
  day: Day,
  facts: Facts,
): bigint | null {
  const rate = from === to ? fraction(1n) : rateOn(day, from, to, facts)
  if (!rate) return null
  const minorUnits = fraction(10n ** BigInt(decimalsOf(to)))
  return roundHalfAway(times(times(parseDecimal(amount), rate), minorUnits))
}

function rateOn(day: Day, base: string, quote: string, facts: Facts): Fraction | null {
  const latest = facts
    .of('exchangeRate')
    .filter((rate) => rate.base === base && rate.quote === quote)
    .filter((rate) => rate.day <= day && daysBetween(rate.day, day) <= RATE_AGE)
    .sort((a, b) => byCodePoint(a.day, b.day) || byCodePoint(a.id, b.id))
    .at(-1)
  return latest ? parseDecimal(latest.rate) : null
}

/** Minor units as an exact number of major ones. */
export function inMajorUnits(minor: bigint, currency: string): Fraction {
  return fraction(minor, 10n ** BigInt(decimalsOf(currency)))
}

/** Minor units as decimal text in major ones, with all decimals of the currency: `12.50`. */
export function moneyText(minor: bigint, currency: string): string {
  const decimals = decimalsOf(currency)
  return toDecimal(inMajorUnits(minor, currency), decimals, decimals)
}
