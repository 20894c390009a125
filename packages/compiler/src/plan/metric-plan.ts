import type { CollectedRows, Held, Measured } from '@leadlight/metrics'
import type { ScanGoal, ScanMeasure } from './scan.js'

/** What one metric needs to have measured, and how its numbers come together in a cell. */
export interface MetricPlan {
  readonly needs: readonly Need[]
  /** Takes one number per need, in their order. */
  readonly gather: (numbers: readonly RawNumber[]) => Measured
  /** Needs that tell how much was left out of the value: of money without a rate, of values unknown. */
  readonly leftOut: readonly { readonly need: number; readonly code: LeftOutCode }[]
  /**
   * Needs that count what was booked: a group for which one of them finds nothing in the whole
   * period has no value, for what nobody booked is unknown and not 0.
   */
  readonly booked?: readonly number[]
  /** Which of the needs the parts of the value are made of. */
  readonly made: Made
}

/**
 * How a value's parts lie among its needs. A total and values have theirs first and its rows next; a
 * ratio's denominator begins at `split`; `undue` is the need that tells what cannot be judged yet, and
 * `mature` where the same begins anew for what can, if it is not all.
 */
export type Made = { readonly undue?: number; readonly mature?: number } & (
  | { readonly kind: 'conversion' | 'estimate' }
  | { readonly kind: 'total'; readonly per?: number }
  | { readonly kind: 'values'; readonly per: number }
  | { readonly kind: 'ratio'; readonly split: number; readonly above: RatioForm['above'] }
)

/** A number as the driver gives it: a whole one may come as text; collected rows come as lists. */
export type RawNumber = number | string | CollectedRows | null | undefined

export type LeftOutCode = 'FX_MISSING' | 'COST_UNKNOWN' | 'NO_AMOUNT' | 'NO_DURATION'

/** One number, measured on one fact. */
export interface Need {
  readonly fact: string
  readonly anchor: string
  readonly held?: Held
  readonly params?: Readonly<Record<string, string | number | null>>
  readonly goal: ScanGoal | null
  readonly measure: ScanMeasure
}

/** How a ratio is made of its two totals. */
export interface RatioForm {
  /** The numerator, what it leaves of the denominator, or what it has more than that. */
  readonly above: 'numerator' | 'rest' | 'gain'
  /** Both sides are money. */
  readonly ofMoney: boolean
}

/** A count or sum; a cell that no row fell into has none, which is zero rows. */
export function whole(number: RawNumber): bigint {
  return typeof number === 'number' || typeof number === 'string' ? BigInt(number) : 0n
}
