import type { AnchorType, Interval } from '@leadlight/metrics'
import { compareInstants, dayOf, nextDay, startOfDay } from '@leadlight/metrics'
import type { CompileContext } from '../context.js'
import type { Scan } from '../plan/scan.js'
import { beyondHorizon, holdsAt, horizonOf, justAfter } from './instants.js'
import type { Sql } from './sql.js'
import { id, sql, val } from './sql.js'

/*
 * How rows come into buckets. One placed by an anchor is in one bucket, found by binary search in
 * an array of their ends, so that zones, fiscal years and 23-hour days cost nothing and mean the
 * same here as in the calendar that made them. One that holds over time is in every bucket at whose
 * moment it holds. Rows of a source may bring their bucket along.
 */

/** The alias of the buckets in a statement whose rows hold over time. */
export const BUCKET = 'b'

/**
 * The buckets as a relation (bucket, start_at, end_at, opening_at, closing_at, from_day, to_day). What
 * holds is judged at opening_at and closing_at, which never lie beyond the horizon: what happens at
 * the horizon itself has happened.
 */
export function printBuckets({ buckets }: Pick<Scan, 'buckets'>, context: CompileContext): Sql {
  const beyond = beyondHorizon(context)
  return sql`(select bucket::int, start_at, end_at, from_day, to_day,
      least(start_at, ${beyond}) as opening_at, least(end_at, ${beyond}) as closing_at
    from unnest(${val(buckets.map(({ start }) => start))}::timestamptz[], ${val(buckets.map(({ end }) => end))}::timestamptz[],
      ${val(buckets.map(({ fromDay }) => fromDay))}::date[], ${val(buckets.map(({ toDay }) => toDay))}::date[])
      with ordinality as given (start_at, end_at, from_day, to_day, bucket))`
}

/** A row's bucket: 1 for the first. */
export function printBucket(scan: Scan, row: string): Sql {
  if (scan.held) return id(BUCKET, 'bucket')
  const type = anchorType(scan)
  if (type === 'bucket') return id(row, scan.anchor)
  if (scan.buckets.length <= 1) return sql`1`
  const anchor = id(row, scan.anchor)
  return type === 'day'
    ? sql`width_bucket(${anchor}, ${val(scan.buckets.map((bucket) => bucket.fromDay))}::date[])`
    : sql`width_bucket(${anchor}, ${val(scan.buckets.map((bucket) => bucket.start))}::timestamptz[])`
}

/**
 * The instant before which things count for what a row's lead is like: just after the row's place in
 * time, or the bucket's own moment. Rows that bring their bucket along bring the instant as well.
 */
export function momentOf(scan: Scan, row: string): Sql {
  if (scan.held) return id(BUCKET, scan.held === 'START' ? 'opening_at' : 'closing_at')
  switch (anchorType(scan)) {
    case 'bucket':
      return id(row, 'judged_at')
    case 'day':
      return sql`${id(row, scan.anchor)}::timestamptz`
    case 'instant':
      return justAfter(id(row, scan.anchor))
  }
}

/**
 * The instant before which things count for whether a row's lead is in a segment: that at which a
 * state of the lead is read, where the fact names one, else the row's own.
 */
export function membershipMoment(scan: Scan, row: string): Sql {
  const { stage } = scan.fact.dimensions
  return stage?.kind === 'state' && stage.at !== undefined
    ? justAfter(id(row, stage.at))
    : momentOf(scan, row)
}

/** The end of a row's bucket, none beyond the horizon. */
export function printClosing(scan: Scan, row: string, context: CompileContext): Sql {
  if (scan.held) return id(BUCKET, 'closing_at')
  const ends = scan.buckets.map(({ end }) => end)
  const end =
    ends.length <= 1
      ? sql`${val(ends[0] ?? context.horizon)}::timestamptz`
      : sql`(${val(ends)}::timestamptz[])[${printBucket(scan, row)}]`
  return sql`least(${end}, ${beyondHorizon(context)})`
}

/** Where a row's bucket begins: an instant, or a day where rows are placed by days. */
export function printBucketStart(scan: Scan, row: string): Sql {
  const byDay = anchorType(scan) === 'day'
  const starts = scan.buckets.map(({ start, fromDay }) => (byDay ? fromDay : start))
  const type = byDay ? sql`date` : sql`timestamptz`
  return starts.length <= 1
    ? sql`${val(starts[0] ?? null)}::${type}`
    : sql`(${val(starts)}::${type}[])[${printBucket(scan, row)}]`
}

/** Joins the buckets at whose moment a row holds. */
export function printHolding(scan: Scan, row: string, context: CompileContext): Sql {
  if (!scan.held) return sql``
  return sql`\n  join ${printBuckets(scan, context)} ${id(BUCKET)} on ${holdsIn(scan, row)}`
}

function holdsIn(scan: Scan, row: string): Sql {
  const { from, to } = intervalOf(scan)
  switch (scan.held) {
    case 'START':
      return rowHoldsAt(scan, row, id(BUCKET, 'opening_at'))
    case 'END':
      return rowHoldsAt(scan, row, id(BUCKET, 'closing_at'))
    default:
      return sql`${id(row, from)} < ${id(BUCKET, 'closing_at')} and (${id(row, to)} is null or ${id(row, to)} > ${id(BUCKET, 'opening_at')})`
  }
}

/** Whether a row holds at a moment, by the interval that places it. */
export function rowHoldsAt(scan: Scan, row: string, moment: Sql): Sql {
  const { from, to } = intervalOf(scan)
  return holdsAt(id(row, from), id(row, to), moment)
}

function intervalOf({ fact, anchor }: Scan): Interval {
  const interval = fact.intervals?.[anchor]
  if (!interval) throw new Error(`\`${fact.id}\` has no interval \`${anchor}\`.`)
  return interval
}

/** The rows of the period, none beyond the horizon. */
export function printRange(scan: Scan, row: string, context: CompileContext): Sql {
  const first = scan.buckets[0]
  const last = scan.buckets.at(-1)
  if (!first || !last) return sql`false`
  if (scan.held) return sql`true`
  const type = anchorType(scan)
  if (type === 'bucket') return sql`true`
  const anchor = id(row, scan.anchor)
  if (type === 'day') {
    // A day counts once it has begun: a period that was cut within a day still has that day.
    const until = dayAfterCut(last.end, last.toDay, scan.zone)
    const horizon = dayOf(context.horizon, scan.zone)
    return sql`${anchor} >= ${val(first.fromDay)}::date and ${anchor} < ${val(until)}::date and ${anchor} <= ${val(horizon)}::date`
  }
  return sql`${anchor} >= ${val(first.start)}::timestamptz and ${anchor} < ${val(last.end)}::timestamptz and ${anchor} <= ${horizonOf(context)}`
}

function dayAfterCut(end: string, toDay: string, zone: string): string {
  const cut = dayOf(end, zone)
  const until = compareInstants(startOfDay(cut, zone), end) === 0 ? cut : nextDay(cut)
  return until < toDay ? until : toDay
}

function anchorType(scan: Scan): AnchorType {
  const type = scan.fact.anchors[scan.anchor]
  if (!type) throw new Error(`\`${scan.fact.id}\` has no anchor \`${scan.anchor}\`.`)
  return type
}
