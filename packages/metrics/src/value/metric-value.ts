import type { Estimate } from '../estimate/estimate.js'
import type { Unit } from '../language/definition.js'
import type { Note } from '../frame/note.js'
import { decimalOf, quotientOf } from './decimal.js'

/** A metric's value in one cell, with what it is made of. Money is in major units. */
export interface MetricValue {
  readonly value: number | null
  /** The value as decimal text, unrounded; null where the value is. */
  readonly exact: string | null
  readonly numerator: number | null
  readonly denominator: number | null
  /** Rows, members or values behind it. */
  readonly n: number | null
  /** Members whose window is not over at the horizon; null where there is no window. */
  readonly immature: number | null
  /** The value over mature members alone. */
  readonly matureValue: number | null
  /** Limits of an estimate's interval. */
  readonly lower: number | null
  readonly upper: number | null
  /** Of an estimate: rows that are left out because there is no exchange rate for them. */
  readonly fxMissing?: number
  /** Of an estimate: how it came about. */
  readonly remark?: Note
  readonly reason: Note | null
}

/** What was measured for one metric in one cell: integers, as the store counted them. */
export type Measured =
  | {
      readonly kind: 'total'
      readonly total: bigint
      readonly rows: bigint
      /** What the total is a multiple of; 1 unless given. */
      readonly per?: bigint
    }
  | {
      readonly kind: 'ratio'
      readonly numerator: bigint
      readonly denominator: bigint
      /** Units in the denominator. */
      readonly units: bigint
      /** Both sides are money, in minor units. */
      readonly ofMoney?: boolean
      /** What the denominator is a multiple of; 1 unless given. */
      readonly per?: bigint
      /** Why there is no value, where there is none for another reason than the denominator. */
      readonly spoiled?: Note
    }
  | {
      readonly kind: 'conversion'
      readonly converted: bigint
      readonly members: bigint
      readonly immature: bigint
      readonly matureConverted: bigint
    }
  | {
      readonly kind: 'mean'
      readonly total: bigint
      readonly rows: bigint
      /** Parts of one that the total counts. */
      readonly per?: number
    }
  /** A rank statistic, in the column's own unit; it need not be whole. */
  | {
      readonly kind: 'rank'
      readonly value: number | null
      readonly rows: bigint
      readonly per?: number
    }
  | { readonly kind: 'estimate'; readonly estimate: Estimate }
  /** What could be judged, and how many could not be yet. */
  | { readonly kind: 'judged'; readonly measured: Measured; readonly undue: bigint }
  /** All rows, how many of them wait for the end of their window, and those that do not. */
  | {
      readonly kind: 'windowed'
      readonly measured: Measured
      readonly immature: bigint
      readonly mature: Measured
    }

/** Milliseconds of a unit in which durations are told. */
const MS_PER: Readonly<Partial<Record<Unit, bigint>>> = { DAYS: 86_400_000n, HOURS: 3_600_000n }

/**
 * Makes a metric's value of what was measured: the one place where it is divided.
 * A ratio over nothing and a statistic of nothing are null, never 0.
 * @param digits minor digits of the currency; only money looks at them
 */
export function measuredValue(measured: Measured, unit: Unit, digits: number): MetricValue {
  const minor = 10n ** BigInt(digits)
  const scale = unit === 'MONEY' ? minor : 1n
  switch (measured.kind) {
    case 'total':
      return {
        ...EMPTY,
        value: toNumber(measured.total, measured.per ?? scale),
        exact: measured.per
          ? quotientOf(measured.total, measured.per)
          : decimalOf(measured.total, unit === 'MONEY' ? digits : 0),
        n: Number(measured.rows),
      }
    case 'judged': {
      const value = measuredValue(measured.measured, unit, digits)
      return { ...value, immature: Number(measured.undue), matureValue: value.value }
    }
    case 'windowed':
      return {
        ...measuredValue(measured.measured, unit, digits),
        immature: Number(measured.immature),
        matureValue: measuredValue(measured.mature, unit, digits).value,
      }
    case 'ratio': {
      const { per = 1n, spoiled = null } = measured
      return {
        ...EMPTY,
        ...(spoiled ? {} : divided(measured.numerator * per, measured.denominator * scale)),
        numerator: toNumber(measured.numerator, measured.ofMoney ? minor : scale),
        denominator: toNumber(measured.denominator, measured.ofMoney ? minor : per),
        n: Number(measured.units),
        reason: spoiled,
      }
    }
    case 'conversion': {
      const mature = measured.members - measured.immature
      return {
        ...EMPTY,
        ...divided(measured.converted, measured.members),
        numerator: Number(measured.converted),
        denominator: Number(measured.members),
        n: Number(measured.members),
        immature: Number(measured.immature),
        matureValue: divided(measured.matureConverted, mature).value,
      }
    }
    case 'mean':
      return {
        ...EMPTY,
        ...divided(measured.total, measured.rows * partsOf(measured, unit, scale)),
        n: Number(measured.rows),
      }
    case 'rank': {
      const value =
        measured.value === null ? null : measured.value / Number(partsOf(measured, unit, scale))
      return {
        ...EMPTY,
        value,
        exact: value === null ? null : String(value),
        n: Number(measured.rows),
      }
    }
    case 'estimate': {
      const { value, exact, ...rest } = measured.estimate
      return { ...EMPTY, ...rest, value, exact: exact ?? (value === null ? null : String(value)) }
    }
  }
}

/** How many parts of a column make one of the unit. */
function partsOf({ per = 1 }: { readonly per?: number }, unit: Unit, scale: bigint): bigint {
  return BigInt(per) * (MS_PER[unit] ?? scale)
}

const EMPTY: MetricValue = {
  value: null,
  exact: null,
  numerator: null,
  denominator: null,
  n: null,
  immature: null,
  matureValue: null,
  lower: null,
  upper: null,
  reason: null,
}

function divided(
  numerator: bigint,
  denominator: bigint,
): { readonly value: number | null; readonly exact: string | null } {
  if (denominator === 0n) return { value: null, exact: null }
  const exact = quotientOf(numerator, denominator)
  return { value: nearest(numerator, denominator, exact), exact }
}

/** Both sides fit a double in all but absurd cases, and then one division rounds once. */
function nearest(numerator: bigint, denominator: bigint, exact: string): number {
  const n = Number(numerator)
  const d = Number(denominator)
  return Number.isSafeInteger(n) && Number.isSafeInteger(d) ? n / d : Number(exact)
}

function toNumber(total: bigint, scale: bigint): number {
  return scale === 1n ? Number(total) : Number(total) / Number(scale)
}
