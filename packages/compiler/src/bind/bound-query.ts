import type {
  Bucket,
  Filter,
  Having,
  MetricDefinition,
  OrderBy,
  Part,
  ResolvedPeriod,
} from '@leadlight/metrics'
import type { BoundSegment } from './rule-node.js'

/** A question with every name settled; nothing in it can be wrong any more. */
export interface BoundQuery {
  readonly metrics: readonly BoundMetric[]
  readonly by: readonly string[]
  readonly period: ResolvedPeriod
  readonly previous: ResolvedPeriod | null
  readonly timed: boolean
  readonly buckets: readonly Bucket[]
  /** Pairs with `buckets` by position. */
  readonly previousBuckets: readonly Bucket[]
  readonly filter: Filter | null
  /** Asked of the lead behind a row; a row without a lead is in no segment. */
  readonly segment: BoundSegment | null
  readonly zone: string
  readonly currency: string | null
  readonly parts: readonly Part[]
  readonly having: readonly Having[]
  readonly orderBy: readonly OrderBy[]
  readonly limit: number | null
  readonly other: boolean
}

/** A metric of a question with its parameters filled in. */
export interface BoundMetric {
  /** The column's id: the alias, else the metric's. */
  readonly column: string
  readonly definition: MetricDefinition
  readonly params: BoundParams
}

/** Every parameter of the metric, given or by default; null where unset. */
export type BoundParams = Readonly<Record<string, string | number | null>>

/** A parameter that is a number or may stay unset. */
export function numberOrNull(value: string | number | null | undefined): number | null {
  return value === null || value === undefined ? null : Number(value)
}
