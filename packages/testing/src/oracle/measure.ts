import { fraction, minus, plus, times, toDecimal, toDouble, type Fraction } from './fraction.js'
import { ELAPSED_DAY, MINUTE, type Micros } from './instant.js'
import type { MetricShape, Row as PlacedRow } from './metrics/metric.js'
import { inMajorUnits, moneyText } from './money.js'

/** Rows are in their cell already when they are measured. */
type Row = Omit<PlacedRow, 'at'>

/** All there is to say of one metric in one cell. */
export interface Measured {
  readonly value: number | null
  /** Of money: the value unrounded, as decimal text in major units; twenty places where it does not end. */
  readonly exact?: string
  /** Of ratios only. */
  readonly numerator: number | null
  readonly denominator: number | null
  /** Rows counted, members of a cohort, or values used. */
  readonly n: number
  /** Of ratios with a window, and of values that are read at an age. */
  readonly immature: number | null
  readonly matureValue: number | null
}

/** Decimal places of an exact text that does not end by itself. */
const PLACES = 20

export function measure(
  shape: MetricShape,
  rows: readonly Row[],
  statistic: string,
  currency: () => string,
): Measured {
  switch (shape) {
    case 'count':
      return plain(rows.length, rows.length)
    case 'distinct': {
      const different = new Set(rows.map(({ part }) => part)).size
      return plain(different, different)
    }
    case 'money': {
      const sum = total(rows)
      const exact = moneyText(sum, currency())
      return { ...plain(toDouble(inMajorUnits(sum, currency())), things(rows)), exact }
    }
    case 'ratio':
      return shareOf(rows)
    case 'windowedRatio': {
      const mature = rows.filter((row) => row.mature)
      return {
        ...shareOf(rows),
        immature: rows.length - mature.length,
        matureValue: shareOf(mature).value,
      }
    }
    case 'dueRatio': {
      // Rows that are not due yet are told, and left out of everything else.
      const due = shareOf(rows.filter((row) => row.mature))
      return { ...due, immature: rows.length - due.n, matureValue: due.value }
    }
    case 'moneyPerRow':
      return moneyPer(total(rows), rows.length, currency())
    case 'days':
      return durations(rows, ELAPSED_DAY, statistic)
    case 'hours':
      return durations(rows, 60 * MINUTE, statistic)
    case 'numbers': {
      const read = rows.filter(({ mature }) => mature !== false)
      const numbers = read.flatMap(({ number }) => (number === undefined ? [] : [number]))
      const found = statisticOf(numbers, statistic)
      const value = found && toDouble(found)
      return {
        ...plain(value, numbers.length),
        immature: rows.length - read.length,
        matureValue: value,
      }
    }
  }
}

function durations(rows: readonly Row[], unit: Micros, statistic: string): Measured {
  const lasted = rows.map(({ lasted = 0 }) => fraction(BigInt(lasted), BigInt(unit)))
  const value = statisticOf(lasted, statistic)
  return plain(value && toDouble(value), rows.length)
}

/** Money of one metric for each row of another. */
export function quotient(
  over: readonly Row[],
  under: readonly Row[],
  currency: () => string,
): Measured {
  return moneyPer(total(over), under.length, currency())
}

/** Rows of one kind for each row of another: it may be more than one. */
export function countsOver(over: readonly Row[], under: readonly Row[]): Measured {
  const value = under.length === 0 ? null : over.length / under.length
  return {
    ...plain(value, under.length),
    numerator: over.length,
    denominator: under.length,
  }
}

function moneyPer(minor: bigint, n: number, currency: string): Measured {
  const sum = inMajorUnits(minor, currency)
  const each = n === 0 ? null : times(sum, fraction(1n, BigInt(n)))
  return {
    value: each && toDouble(each),
    ...(each && { exact: toDecimal(each, PLACES) }),
    numerator: toDouble(sum),
    denominator: n,
    n,
    immature: null,
    matureValue: null,
  }
}

function shareOf(rows: readonly Row[]): Measured {
  const numerator = rows.filter((row) => row.hit).length
  const denominator = rows.length
  return {
    value: denominator === 0 ? null : numerator / denominator,
    numerator,
    denominator,
    n: denominator,
    immature: null,
    matureValue: null,
  }
}

function plain(value: number | null, n: number): Measured {
  return { value, numerator: null, denominator: null, n, immature: null, matureValue: null }
}

function total(rows: readonly Row[]): bigint {
  return rows.reduce((sum, { amount = 0n }) => sum + amount, 0n)
}

/** Rows, those of one thing counted once. */
function things(rows: readonly Row[]): number {
  const parts = new Set(rows.flatMap(({ part }) => (part === undefined ? [] : [part])))
  return parts.size + rows.filter(({ part }) => part === undefined).length
}

const RANKS: Readonly<Record<string, Fraction>> = {
  MIN: fraction(0n),
  P25: fraction(1n, 4n),
  MEDIAN: fraction(1n, 2n),
  P75: fraction(3n, 4n),
  P90: fraction(9n, 10n),
  MAX: fraction(1n),
}

/** A percentile lies at rank (n − 1)p, counted from 0, on the line between its neighbours. */
export function statisticOf(values: readonly Fraction[], statistic: string): Fraction | null {
  if (values.length === 0) return null
  if (statistic === 'MEAN') {
    return times(values.reduce(plus), fraction(1n, BigInt(values.length)))
  }
  const p = RANKS[statistic]
  if (!p) throw new Error(`There is no statistic \`${statistic}\`.`)
  const sorted = [...values].sort((a, b) => Math.sign(Number(minus(a, b).over)))
  const rank = times(p, fraction(BigInt(values.length - 1)))
  const below = rank.over / rank.under
  const low = sorted[Number(below)]
  const high = sorted[Math.min(Number(below) + 1, values.length - 1)]
  if (!low || !high) return null
  return plus(low, times(minus(high, low), minus(rank, fraction(below))))
}
