import { minorDigits } from '../format/currency.js'

/** An amount in minor units, which need not be whole, in major units of its currency. */
export const majorOf = (minor: number, currency: string): number =>
  minor / 10 ** minorDigits(currency)
