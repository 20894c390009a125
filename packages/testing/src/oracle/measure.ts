import { fraction, minus, plus, times, toDecimal, toDouble, type Fraction } from './fraction.js'
import { ELAPSED_DAY } from './instant.js'
import type { Measured } from './measured.js'
import type { MetricShape, QuotientMetric, Row as PlacedRow } from './metrics/metric.js'
import { inMajorUnits, moneyText } from './money.js'

/** Rows are in their cell already when they are measured. */
type Row = Omit<PlacedRow, 'at'>

/** Decimal places of an exact text that does not end by itself. */
const PLACES = 20
const MILLION = 1_000_000n

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
    case 'sum': {
      const sum = toDouble(sumOf(rows.map(({ number }) => number)))
      return plain(sum, sum)
    }
    case 'sumRatio': {
      const over = sumOf(rows.map(({ number }) => number))
      const under = sumOf(rows.map((row) => row.under))
      const below = toDouble(under)
      const value = below === 0 ? null : toDouble(over) / below
      return { ...plain(value, below), numerator: toDouble(over), denominator: below }
    }
    case 'distinctRatio':
      return shareOf(
        [...new Set(rows.map(({ part }) => part))].map((part) => ({
          hit: rows.some((row) => row.part === part && row.hit),
        })),
      )
    case 'money': {
      const sum = total(rows)
      const exact = moneyText(sum, currency())
      return { ...plain(toDouble(inMajorUnits(sum, currency())), things(rows)), exact }
    }
    case 'ratio':
      return shareOf(rows)
    case 'complement':
      return shareOf(rows.map((row) => ({ ...row, hit: !row.hit })))
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
      return ofValues(durations(rows, ELAPSED_DAY), statistic)
    case 'hours':
      return ofValues(durations(rows, ELAPSED_DAY / 24), statistic)
    case 'numbers':
      return ofValues(numbersOf(rows), statistic)
    case 'numbersAtAge': {
      // Rows that are too young are told, and left out of the value.
      const read = rows.filter(({ mature }) => mature)
      const found = ofValues(numbersOf(read), statistic)
      return { ...found, immature: rows.length - read.length, matureValue: found.value }
    }
    case 'moneyOnce': {
      return measure('money', once(rows), statistic, currency)
    }
    case 'millionths': {
      const sum = fraction(total(rows), MILLION)
      return { ...plain(toDouble(sum), things(rows)), exact: toDecimal(sum, 6) }
    }
    case 'moneyStatistic':
      return ofValues(
        rows.map(({ amount = 0n }) => inMajorUnits(amount, currency())),
        statistic,
      )
  }
}

function sumOf(numbers: readonly (Fraction | undefined)[]): Fraction {
  return numbers.reduce((sum: Fraction, number) => (number ? plus(sum, number) : sum), fraction(0n))
}

const durations = (rows: readonly Row[], each: number): readonly Fraction[] =>
  rows.map(({ lasted = 0 }) => fraction(BigInt(lasted), BigInt(each)))

function ofValues(values: readonly Fraction[], statistic: string): Measured {
  const value = statisticOf(values, statistic)
  return plain(value && toDouble(value), values.length)
}

/** Money of one metric for each row of another, or for each unit of another's money. */
export function quotient(
  { of, windowed, over: upper }: Pick<QuotientMetric, 'of' | 'windowed' | 'over'>,
  all: readonly Row[],
  under: readonly Row[],
  currency: () => string,
): Measured {
  const over = upper.shape === 'moneyOnce' ? once(all) : all
  if (windowed) {
    const [above, below] = [over, under].map((rows) => rows.filter(({ mature }) => mature))
    const plainly = { over: upper, ...(of && { of }) }
    return {
      ...quotient(plainly, over, under, currency),
      immature: under.length - (below?.length ?? 0),
      matureValue: quotient(plainly, above ?? [], below ?? [], currency).value,
    }
  }
  if (of === 'rows') {
    const value = under.length === 0 ? null : over.length / under.length
    return { ...plain(value, under.length), numerator: over.length, denominator: under.length }
  }
  if (of === 'hits') {
    const there = under.filter(({ hit }) => hit)
    const value = moneyPer(total(over), there.length, currency())
    return { ...value, immature: under.length - there.length, matureValue: value.value }
  }
  if (of === 'millionths') {
    const shares = fraction(total(under), MILLION)
    const { over: sum } = shares
    const above = inMajorUnits(total(over), currency())
    const each = sum === 0n ? null : times(above, fraction(shares.under, sum))
    return {
      ...plain(each && toDouble(each), things(under)),
      ...(each && { exact: toDecimal(each, PLACES) }),
      numerator: toDouble(above),
      denominator: toDouble(shares),
    }
  }
  if (of === undefined) return moneyPer(total(over), under.length, currency())
  const known = under.filter(({ unknown }) => !unknown)
  const below = total(known)
  const above = of === 'gain' ? total(over) - below : total(over)
  const isUnknown = known.length < under.length
  const value = below === 0n || isUnknown ? null : fraction(above, below)
  return {
    ...plain(value && toDouble(value), things(known)),
    numerator: toDouble(inMajorUnits(above, currency())),
    denominator: toDouble(inMajorUnits(below, currency())),
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

function numbersOf(rows: readonly Row[]): readonly Fraction[] {
  return rows.flatMap(({ number }) => (number === undefined ? [] : [number]))
}

function shareOf(rows: readonly Pick<Row, 'hit'>[]): Measured {
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

/** One row of each thing. */
function once(rows: readonly Row[]): readonly Row[] {
  return [...new Map(rows.map((row) => [row.part, row])).values()]
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
