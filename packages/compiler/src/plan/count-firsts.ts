import type { RowTest, Scan, ScanMeasure } from './scan.js'

/**
 * Different things are as many as those of their rows in a bucket that have none before them in it:
 * of all rows, that is, for of some of them the first one may be another. Such rows are counted as they
 * come, while telling things apart takes sorting them.
 */
export function countFirsts(scan: Scan): Scan {
  return { ...scan, measures: scan.measures.map((measure) => asFirsts(measure, scan) ?? measure) }
}

/** A measure of different things as one of their first rows; null if it is none, or not of all rows. */
export function asFirsts(
  measure: ScanMeasure,
  { fact, by, filter, segment, without, held, goal }: Omit<Scan, 'measures'>,
): ScanMeasure | null {
  const { firsts } = fact
  if (!firsts || measure.kind !== 'distinct') return null
  if (by.length > 0 || filter || segment || without || held || goal) return null
  const { column, previous } = firsts
  if (measure.columns.length !== 1 || measure.columns[0] !== column) return null
  if (!measure.where.every((test) => isThere(test, column))) return null
  return { kind: 'firsts', column, previous, n: null, where: measure.where }
}

/** Whether a test says no more than that there is a thing. */
const isThere = (test: RowTest, column: string): boolean =>
  'isBlank' in test && !test.isBlank && test.column === column
