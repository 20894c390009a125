import type { RecordShape } from '@leadlight/metrics'
import type { Group, Scan } from '../plan/scan.js'
import type { Side, Term } from './part-terms.js'

/** Rows of one fact that a number is made of, and what each of them adds. */
export interface RecordSet {
  readonly scan: Omit<Scan, 'measures'>
  readonly shape: RecordShape
  /** Several rows are one record: those of one key. */
  readonly grouped: boolean
  /** The cell's group, by the scan's dimensions; null for Other and for everybody. */
  readonly group: Group | null
  readonly by: readonly string[]
  readonly terms: readonly Term[]
}

/** The sides that a set's rows add to, in a fixed order. */
export function sidesOf({ terms }: Pick<RecordSet, 'terms'>): readonly Side[] {
  const used = new Set(terms.map(({ side }) => side))
  return (['value', 'numerator', 'denominator'] as const).filter((side) => used.has(side))
}

/** Where a page of a set begins: after this record. */
export interface RecordPlace {
  /** ISO instant with microseconds, or an infinity. */
  readonly at: string
  readonly key: readonly string[]
}
