import type { Bucket, Filter, ResolvedPeriod } from '@leadlight/metrics'
import type { BoundSegment } from '../../bind/rule-node.js'
import type { CompileContext } from '../../context.js'
import { endOfPeriod } from '../instants.js'
import type { Kept } from '../kept-rows.js'
import { keptRows } from '../kept-rows.js'
import type { Sql } from '../sql.js'
import { sql, val } from '../sql.js'

/*
 * Rows of a part of the funnel: a SELECT whose rows are people or what happened to them, each with
 * its bucket, its group `d0`, and the columns that a record shows. Numbers are counted from them, and
 * the records behind a number are the same rows that pass the same test.
 */

/** A period that rows are asked of, with its buckets. */
export interface Stretch {
  readonly period: ResolvedPeriod
  readonly buckets: readonly Bucket[]
}

/** What rows are asked with, its names settled. */
export interface RowAsk {
  readonly stretch: Stretch
  readonly filter: Filter | null
  readonly segment: BoundSegment | null
  /** The dimension that tells groups; null for everybody. */
  readonly by: string | null
}

/** What every row has, beside what its part counts by. */
export interface RowColumns {
  readonly bucket: Sql
  readonly group: Sql
  readonly lead: Sql
  /** When it counts. */
  readonly at: Sql
  /** Tells rows of one lead and instant apart. */
  readonly place: Sql
  readonly stage: Sql
  readonly reason: Sql
  readonly imputed: Sql
  /** Milliseconds: a duration, or an age. */
  readonly ms: Sql
  /** Minor units of the asked currency. */
  readonly minor: Sql
}

/** The list of a SELECT of rows, in one order everywhere so that SELECTs can be put together. */
export function rowList(columns: RowColumns): Sql {
  const { bucket, group, lead, at, place, stage, reason, imputed, ms, minor } = columns
  return sql`${bucket} as bucket, ${group} as d0, ${lead} as lead_no, ${at} as at, ${place} as place,
    ${stage} as stage_id, ${reason} as reason, ${imputed} as imputed, ${ms} as ms, ${minor} as minor`
}

/** What rows lack. */
export const NOTHING = {
  text: sql`null::text`,
  ms: sql`null::numeric`,
  minor: sql`null::numeric`,
  flag: sql`false`,
} as const

/** Says of a fact's rows, which have the alias `f`, what filter, segment and groups ask. */
export const keptOf = (
  factId: string,
  moment: Sql,
  { stretch, ...asked }: RowAsk,
  context: CompileContext,
): Kept =>
  // The end is the same for all that becomes of somebody in the period, so that it adds up.
  keptRows(
    factId,
    'f',
    moment,
    { ...asked, periodEnd: endOfPeriod(stretch.period, context) },
    context,
  )

/** The bucket of an instant within the period: 1 for the first. */
export function bucketOf(instant: Sql, { buckets }: Stretch): Sql {
  if (buckets.length <= 1) return sql`1`
  return sql`width_bucket(${instant}, ${val(buckets.map(({ start }) => start))}::timestamptz[])`
}

/** Whether an instant lies in the period. */
export const within = (instant: Sql, { period }: Stretch): Sql =>
  sql`${instant} >= ${val(period.start)}::timestamptz and ${instant} < ${val(period.end)}::timestamptz`
