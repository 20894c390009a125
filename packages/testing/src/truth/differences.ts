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
  const parts: readonly (readonly [string, unknown, unknown])[] = [
    ['value', product.value, oracle.value],
    ['numerator', product.numerator, oracle.numerator],
    ['denominator', product.denominator, oracle.denominator],
    ['n', product.n, oracle.n],
    ['immature', product.immature, oracle.immature],
    ['matureValue', product.matureValue, oracle.matureValue],
    ...(oracle.exact === undefined || product.value === null
      ? []
      : [['exact', product.exact, oracle.exact] as const]),
    ...(oracle.lower === undefined ? [] : [['lower', product.lower, oracle.lower] as const]),
    ...(oracle.upper === undefined ? [] : [['upper', product.upper, oracle.upper] as const]),
    ...(oracle.previous === undefined
      ? []
      : [['previous', product.comparison?.previous ?? null, oracle.previous] as const]),
  ]
  return parts
    .filter(([, a, b]) => !same(a, b))
    .map(([part, a, b]) => `${where} ${part}: product ${String(a)}, oracle ${String(b)}`)
}

/** Whole numbers and texts are equal to the bit; a percentile may differ in its last digit. */
function same(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'number' || typeof b !== 'number') return false
  return Math.abs(a - b) <= 1e-12 * Math.max(1, Math.abs(a), Math.abs(b))
}
