import type { Bucket, ResolvedPeriod } from '@leadlight/metrics'
import type { CompileContext } from '../context.js'
import type { Sql } from './sql.js'
import { sql, val } from './sql.js'

/** The instant at which all that is known ends. */
export const horizonOf = ({ horizon }: CompileContext): Sql => sql`${val(horizon)}::timestamptz`

/** An instant as ISO text with microseconds. */
export const iso = (instant: Sql): Sql =>
  sql`to_char(${instant} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`

/** The instant after a row's: what happens at the row's own counts. */
export const justAfter = (instant: Sql): Sql => sql`(${instant} + interval '1 microsecond')`

/** The instant before which all that is known has happened. */
export const beyondHorizon = (context: CompileContext): Sql => justAfter(horizonOf(context))

/** The end of a period, as far as anything is known. */
export const endOfPeriod = ({ end }: ResolvedPeriod, context: CompileContext): Sql =>
  sql`least(${val(end)}::timestamptz, ${beyondHorizon(context)})`

/** The end of the bucket in which an instant lies; of the period where it has one bucket. */
export function endOfBucket(
  instant: Sql,
  buckets: readonly Bucket[],
  period: ResolvedPeriod,
  context: CompileContext,
): Sql {
  if (buckets.length <= 1) return endOfPeriod(period, context)
  const starts = val(buckets.map(({ start }) => start))
  const ends = val(buckets.map(({ end }) => end))
  return sql`least((${ends}::timestamptz[])[width_bucket(${instant}, ${starts}::timestamptz[])], ${beyondHorizon(context)})`
}

/** So many days of 24 hours after an instant. */
export const daysAfter = (instant: Sql, days: number): Sql =>
  sql`(${instant} + make_interval(hours => ${val(days * 24)}::int))`

/** Whether something holds at an instant: it began before, and is not over before. */
export const holdsAt = (from: Sql, to: Sql, instant: Sql): Sql =>
  sql`(${from} < ${instant} and (${to} is null or ${to} >= ${instant}))`
