import type { Answer, AnswerValue } from '@leadlight/compiler'
import type { OracleMetric, OracleResult } from '../oracle/evaluate.js'

/** Where two answers to one question differ; empty where they agree. */
export function differences(product: Answer, oracle: OracleResult): readonly string[] {
  const columns = product.metrics.map((metric) => metric.column)
  const found: string[] = []
  const seen = new Map(
    product.cells.map((cell) => [
      keyOf(product.buckets[cell.bucket]?.label ?? null, cell.group),
      cell.values,
    ]),
  )
  for (const cell of oracle.cells) {
    const key = keyOf(cell.bucket, cell.dims)
    const values = seen.get(key)
    seen.delete(key)
    if (!values) {
      found.push(`${key}: missing, expected ${JSON.stringify(cell.metrics)}`)
      continue
    }
    columns.forEach((column, i) => {
      found.push(...valueDifferences(`${key} ${column}`, values[i], cell.metrics[column]))
    })
  }
  for (const [key, values] of seen)
    found.push(`${key}: not expected, got ${JSON.stringify(values)}`)
  columns.forEach((column, i) => {
    found.push(...valueDifferences(`total ${column}`, product.totals[i], oracle.totals[column]))
  })
  return found
}

function keyOf(bucket: string | null, group: readonly (string | null)[]): string {
  return JSON.stringify([bucket, ...group])
}

function valueDifferences(
  where: string,
  product: AnswerValue | undefined,
  oracle: OracleMetric | undefined,
): readonly string[] {
  if (!product || !oracle) return [`${where}: one side has no value`]
  const parts: readonly Part[] = [
    ['value', near(product.value, oracle), oracle.value],
    ['numerator', product.numerator, oracle.numerator],
    ['denominator', product.denominator, oracle.denominator],
    ['n', product.n, oracle.n],
    ['immature', product.immature, oracle.immature],
    ['matureValue', product.matureValue, oracle.matureValue],
    ...(oracle.exact === undefined || product.value === null
      ? []
      : [['exact', product.exact, oracle.exact] as const]),
    ...limitDifferences(product, oracle),
    ...(oracle.fxMissing === undefined
      ? []
      : [['fxMissing', product.fxMissing ?? 0, oracle.fxMissing] as const]),
    ...(oracle.previous === undefined
      ? []
      : [['previous', product.comparison?.previous ?? null, oracle.previous] as const]),
  ]
  return parts
    .filter(([, a, b]) => !same(a, b))
    .map(([part, a, b]) => `${where} ${part}: product ${String(a)}, oracle ${String(b)}`)
}

type Part = readonly [string, unknown, unknown]

function limitDifferences(product: AnswerValue, oracle: OracleMetric): readonly Part[] {
  const { limitTolerance = 0 } = oracle
  return (['lower', 'upper'] as const).flatMap((limit): readonly Part[] => {
    const [found, told] = [product[limit], oracle[limit]]
    if (told === undefined) return []
    const isNear = found !== null && told !== null && Math.abs(found - told) <= limitTolerance
    return [[limit, isNear ? told : found, told]]
  })
}

/** The oracle's own value where an estimate is near enough to it. */
function near(value: number | null, { value: told, tolerance = 0 }: OracleMetric): number | null {
  if (value === null || told === null) return value
  return Math.abs(value - told) <= tolerance * Math.abs(told) ? told : value
}

/** Whole numbers and texts are equal to the bit; a percentile may differ in its last digit. */
function same(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'number' || typeof b !== 'number') return false
  return Math.abs(a - b) <= 1e-12 * Math.max(1, Math.abs(a), Math.abs(b))
}
