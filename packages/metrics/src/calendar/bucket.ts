import type { Grain } from '../query/grain.js'
import type { CalendarRules } from './calendar.js'
import { addBuckets, bucketLabel, bucketStart } from './calendar.js'
import type { ResolvedPeriod } from './resolve-period.js'
import { compareInstants, startOfDay } from './zone-time.js'

/** One stretch of a period's time, cut to the period at both ends. */
export interface Bucket {
  /** Null for the one bucket of a question without a grain. */
  readonly label: string | null
  readonly fromDay: string
  /** Exclusive. */
  readonly toDay: string
  readonly start: string
  /** Exclusive. */
  readonly end: string
  /** The period holds only a part of this day, week, month, quarter or year. */
  readonly partial: boolean
}

/** Whether only a part of a bucket can be told: the period cuts it, or it ends after what is known. */
export function isPartial({ partial, end }: Bucket, horizon: string): boolean {
  return partial || compareInstants(end, horizon) > 0
}

/** More buckets than this are refused: nobody can read them. */
export const MAX_BUCKETS = 4_000

/** The buckets of a period in order, without gaps; one for the whole period where no grain is given. */
export function bucketsOf(
  period: ResolvedPeriod,
  grain: Grain | undefined,
  rules: CalendarRules,
): readonly Bucket[] {
  if (grain === undefined) return [wholePeriod(period)]
  const inZone = { ...rules, zone: period.zone }
  const buckets: Bucket[] = []
  let start = bucketStart(period.from, grain, inZone)
  while (start < period.to && buckets.length <= MAX_BUCKETS) {
    const next = addBuckets(start, grain, 1, inZone)
    const bucket = cutToPeriod(start, next, bucketLabel(start, grain, inZone), period)
    if (bucket) buckets.push(bucket)
    start = next
  }
  return buckets
}

/** A period as one bucket. */
export function wholePeriod(period: ResolvedPeriod): Bucket {
  return {
    label: null,
    fromDay: period.from,
    toDay: period.to,
    start: period.start,
    end: period.end,
    partial: false,
  }
}

/** Null where the period was cut, at an instant, before the bucket begins. */
function cutToPeriod(
  start: string,
  next: string,
  label: string,
  period: ResolvedPeriod,
): Bucket | null {
  const fromDay = start < period.from ? period.from : start
  const toDay = next > period.to ? period.to : next
  const begins = startOfDay(fromDay, period.zone)
  const ends = startOfDay(toDay, period.zone)
  if (compareInstants(begins, period.end) >= 0) return null
  const cut = compareInstants(ends, period.end) > 0
  return {
    label,
    fromDay,
    toDay,
    start: begins,
    end: cut ? period.end : ends,
    partial: cut || fromDay !== start || toDay !== next,
  }
}
