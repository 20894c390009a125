import type { Bucket, ResolvedPeriod } from '@leadlight/metrics'

/** What was found of a period: as a whole, over time, and by group. */
export interface PartAnswer<Values> extends PartPeriod<Values> {
  /** The same of the period that it is compared with; null where none was asked for. */
  readonly previous: PartPeriod<Values> | null
}

/** One period's numbers. */
export interface PartPeriod<Values> {
  readonly period: ResolvedPeriod
  readonly whole: Values
  /** Empty without a grain. */
  readonly series: readonly PartPoint<Values>[]
  /** By a dimension's value: measured anew, so that nothing is ever summed. */
  readonly groups: readonly PartGroup<Values>[]
}

/** The numbers of one bucket. */
export interface PartPoint<Values> {
  readonly bucket: Bucket
  readonly values: Values
}

/** The numbers of one value of a dimension; null where it is blank. */
export interface PartGroup<Values> {
  readonly value: string | null
  readonly whole: Values
  readonly series: readonly PartPoint<Values>[]
}
