import type { AlsoHeld, Bucket, Fact, Filter, Held, Rollup, Statistic } from '@leadlight/metrics'
import type { BoundSegment } from '../bind/rule-node.js'

/**
 * One pass over one fact: which rows, cut into which cells, and what is measured in each cell.
 * Plain data, still in the words of metrics; the printer turns it into SQL.
 */
export interface Scan {
  readonly fact: Fact
  /** A column, or with `held` an interval of the fact. */
  readonly anchor: string
  readonly held: Held | null
  /** What the fact's source is told. */
  readonly params: Readonly<Record<string, string | number | null>>
  /** What people are followed to, for conversions. */
  readonly goal: ScanGoal | null
  readonly buckets: readonly Bucket[]
  readonly by: readonly string[]
  readonly filter: Filter | null
  /** What the lead behind a row has to belong to. */
  readonly segment: BoundSegment | null
  /** The zone whose midnight begins a day. */
  readonly zone: string
  /** The currency that money is converted to. */
  readonly currency: string | null
  /** Groups that are shown by themselves and left out here: what remains is "Other". */
  readonly without: ShownGroups | null
  readonly measures: readonly ScanMeasure[]
  /** What is read instead of the fact's own rows; the fact is then the rollup as one, placed by day. */
  readonly rollup?: Rollup
}

/** Groups that have rows of their own, by the values of these dimensions. */
export interface ShownGroups {
  readonly by: readonly string[]
  readonly groups: readonly Group[]
}

/** One value per dimension of a question; null is blank. */
export type Group = readonly (string | null)[]

/** The goal of a conversion: a stage or an event, and how long it may take. */
export interface ScanGoal {
  readonly kind: 'stage' | 'event'
  readonly id: string
  readonly windowDays: number | null
  /** People start from the stage LEAD, where a win typed in late still converts. */
  readonly fromLead: boolean
  /** The stages whose entry reaches the goal: its own and those beyond it; empty for events. */
  readonly entries: readonly string[]
}

/** One number per cell. */
export type ScanMeasure =
  | { readonly kind: 'count'; readonly where: readonly RowTest[] }
  | { readonly kind: 'sum'; readonly column: string; readonly where: readonly RowTest[] }
  /** Minor units in the asked currency; rows without a rate are left out. */
  | { readonly kind: 'moneySum'; readonly where: readonly RowTest[] }
  | { readonly kind: 'moneyRows'; readonly where: readonly RowTest[] }
  | { readonly kind: 'moneyMissing'; readonly where: readonly RowTest[] }
  /** Rows whose amount is unknown. */
  | { readonly kind: 'moneyUnknown'; readonly where: readonly RowTest[] }
  | {
      readonly kind: 'statistic'
      readonly column: string
      readonly statistic: Exclude<Statistic, 'MEAN'>
      /** How many values a row stands for, by column; one where left out. */
      readonly n?: string
      readonly where: readonly RowTest[]
    }
  | {
      readonly kind: 'distinct'
      readonly columns: readonly string[]
      readonly where: readonly RowTest[]
    }
  /** Different things, by the rows that have none of theirs before them in their bucket; `n` says of how many each tells. */
  | {
      readonly kind: 'firsts'
      readonly column: string
      readonly previous: string
      readonly n: string | null
      readonly where: readonly RowTest[]
    }
  /** Whole rows, as lists of these columns. */
  | {
      readonly kind: 'collect'
      readonly columns: readonly string[]
      /** Equal rows come once, with their number; such a measure is the only one of its scan. */
      readonly counted: boolean
      readonly where: readonly RowTest[]
    }
  | { readonly kind: 'notNull'; readonly column: string; readonly where: readonly RowTest[] }
  | { readonly kind: 'missing'; readonly column: string; readonly where: readonly RowTest[] }
  | {
      readonly kind: 'converted' | 'immature' | 'matureConverted'
      readonly where: readonly RowTest[]
    }

/** A test on a row's own columns, or on the moments at which its like hold. */
export type RowTest =
  | AlsoHeld
  | { readonly column: string; readonly isBlank: boolean }
  | { readonly column: string; readonly atLeast: number }
  | { readonly column: string; readonly isPast: boolean }
  | { readonly column: string; readonly is: string | number | boolean }
  | { readonly column: string; readonly in: readonly string[] }

/** Two scans with the same key read the same rows into the same cells: they become one. */
export function scanKey(scan: Omit<Scan, 'measures'>): string {
  return JSON.stringify([
    scan.fact.id,
    scan.anchor,
    scan.held,
    scan.params,
    scan.goal,
    scan.buckets.map((bucket) => [bucket.start, bucket.end]),
    scan.by,
    scan.filter,
    scan.segment,
    scan.zone,
    scan.currency,
    scan.without,
  ])
}
