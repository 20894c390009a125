import type { BoundMetric, RecordRow } from '@leadlight/compiler'
import type { Part, Statistic, Unit } from '@leadlight/metrics'
import { kindOf, measuresOf, minorDigits, partUnits } from '@leadlight/metrics'

type Side = keyof RecordRow['raw']

/** A part of a number, made again of its records by plain sums; undefined where sums cannot tell it. */
export function addUp(
  { definition, params }: BoundMetric,
  part: Part,
  records: readonly RecordRow[],
  currency: string | null,
): number | null | undefined {
  const computation = kindOf(definition, params)
  if (computation.kind === 'estimate') return undefined
  const units = partUnits(definition, params)
  const minor = 10 ** (currency === null ? 2 : minorDigits(currency))
  const scaled = (total: number, unit: Unit | undefined): number =>
    unit === 'MONEY' ? total / minor : total
  const sum = (side: Side): number =>
    records.reduce((total, { raw }) => total + Number(raw[side] ?? 0), 0)
  // Shares of whole things are measured in small parts of them.
  const [over, under] = measuresOf(definition, params).map(({ per = 1 }) => per)
  switch (part) {
    case 'NUMERATOR':
      return scaled(sum('value'), units?.numerator) / (over ?? 1)
    case 'DENOMINATOR':
      return scaled(sum('value'), units?.denominator) / (under ?? 1)
    case 'N':
    case 'IMMATURE':
      return sum('value')
    default:
      break
  }
  if (units) {
    const below = scaled(sum('denominator'), units.denominator) / (under ?? 1)
    return below === 0 ? null : scaled(sum('numerator'), units.numerator) / (over ?? 1) / below
  }
  if (computation.kind !== 'statistic') return scaled(sum('value'), definition.unit) / (over ?? 1)
  const values = records.map(({ raw }) => Number(raw.value)).sort((a, b) => a - b)
  const statistic = String(params[computation.statistic]) as Statistic
  const found = statisticOf(values, statistic)
  if (found === null) return null
  const perUnit: Partial<Record<Unit, number>> = {
    DAYS: 86_400_000,
    HOURS: 3_600_000,
    MONEY: minor,
  }
  return found / (perUnit[definition.unit] ?? 1) / (computation.per ?? 1)
}

function statisticOf(sorted: readonly number[], statistic: Statistic): number | null {
  if (sorted.length === 0) return null
  switch (statistic) {
    case 'MEAN':
      return sorted.reduce((total, value) => total + value, 0) / sorted.length
    case 'MIN':
      return sorted[0] ?? null
    case 'MAX':
      return sorted.at(-1) ?? null
    case 'P25':
      return ranked(sorted, 0.25)
    case 'MEDIAN':
      return ranked(sorted, 0.5)
    case 'P75':
      return ranked(sorted, 0.75)
    case 'P90':
      return ranked(sorted, 0.9)
  }
}

/** Rank (n − 1)p from 0, linear between neighbours. */
function ranked(sorted: readonly number[], p: number): number {
  const rank = (sorted.length - 1) * p
  const below = sorted[Math.floor(rank)] ?? 0
  const above = sorted[Math.ceil(rank)] ?? 0
  return below + (above - below) * (rank - Math.floor(rank))
}
