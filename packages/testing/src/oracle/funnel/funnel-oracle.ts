import type { FunnelQuery } from '@leadlight/compiler'
import { bucketsOf, earlierSpan, resolvePeriod } from '../calendar.js'
import { passing } from '../evaluate.js'
import { memberTest } from '../segments.js'
import type { Micros } from '../instant.js'
import type { Stretch } from '../metrics/metric.js'
import { read, type Reading } from '../reading.js'
import type { Unit } from '../units.js'
import type { World } from '../world.js'

/** Numbers by name: a stage's are called `mql.entered`. */
export type Told = Readonly<Record<string, number | null>>

/** What happened to somebody, in its place among people. */
export interface FunnelRow {
  readonly unit: Unit
}

/** A stretch of time; `isWhole` where it is the period. */
export interface FunnelStretch extends Stretch {
  readonly isWhole: boolean
}

/** A part of the funnel as loops over people. */
export interface OraclePart<Row extends FunnelRow> {
  rows(reading: Reading, stretch: FunnelStretch, query: FunnelQuery): readonly Row[]
  tell(rows: readonly Row[], reading: Reading, stretch: FunnelStretch, query: FunnelQuery): Told
}

/** A period's numbers: of all, by bucket, and by group as JSON text. */
export interface OraclePeriod {
  readonly whole: Told
  readonly series: readonly Told[]
  readonly groups: Readonly<
    Record<string, { readonly whole: Told; readonly series: readonly Told[] }>
  >
}

/** Answers a question about the funnel by counting. */
export function evaluateFunnel<Row extends FunnelRow>(
  part: OraclePart<Row>,
  world: World,
  query: FunnelQuery,
): { readonly now: OraclePeriod; readonly previous: OraclePeriod | null } {
  const reading = read(world)
  const { settings } = world
  const { horizon } = reading.facts
  const period = resolvePeriod(query.period, horizon, settings)
  const earlier = query.compareTo ? earlierSpan(period, query.compareTo, horizon, settings) : null
  const told = (span: typeof period): OraclePeriod => {
    const buckets = query.grain ? bucketsOf(span, query.grain, settings) : []
    return tellPeriod(part, reading, query, span, buckets)
  }
  return { now: told(period), previous: earlier ? told(earlier) : null }
}

type Ends = Pick<Stretch, 'start' | 'end'>

function tellPeriod<Row extends FunnelRow>(
  part: OraclePart<Row>,
  reading: Reading,
  query: FunnelQuery,
  span: Ends,
  buckets: readonly Ends[],
): OraclePeriod {
  const passes = passing(query)
  const isMember = memberTest(reading, query)
  const fill = (ends: Ends, isWhole: boolean) => {
    const stretch = { ...stretchOf(ends, reading.facts.horizon), isWhole }
    const rows = part.rows(reading, stretch, query).filter(passes)
    return { stretch, rows: rows.filter(({ unit }) => isMember(unit, span.end)) }
  }
  const whole = fill(span, true)
  const series = buckets.map((bucket) => fill(bucket, false))
  const all = [whole, ...series]
  const { by } = query
  const values =
    by === undefined
      ? []
      : [...new Set(all.flatMap(({ rows }) => rows.flatMap(({ unit }) => unit.values(by))))]
  const tell = ({ stretch, rows }: typeof whole, keep: (row: Row) => boolean = () => true): Told =>
    part.tell(rows.filter(keep), reading, stretch, query)
  return {
    whole: tell(whole),
    series: series.map((each) => tell(each)),
    groups: Object.fromEntries(
      values.map((value) => {
        const isOwn = ({ unit }: Row): boolean => unit.values(by ?? '').includes(value)
        const group = {
          whole: tell(whole, isOwn),
          series: series.map((each) => tell(each, isOwn)),
        }
        return [JSON.stringify(value), group] as const
      }),
    ),
  }
}

function stretchOf({ start, end }: Ends, horizon: Micros): Stretch {
  const after = horizon + 1
  return { start, end, opening: Math.min(start, after), closing: Math.min(end, after) }
}

/** Whether an instant counts in a stretch. */
export function isIn(at: Micros, { start, end }: Ends, reading: Reading): boolean {
  return at >= start && at < end && at <= reading.facts.horizon
}

/** On the line between the neighbours of rank (n − 1)p, counted from 0. */
export function quantile(values: readonly number[], p: number): number | null {
  if (values.length === 0) return null
  const sorted = [...values].sort((a, b) => a - b)
  const rank = (sorted.length - 1) * p
  const low = sorted[Math.floor(rank)] ?? 0
  const high = sorted[Math.ceil(rank)] ?? low
  return low + (high - low) * (rank - Math.floor(rank))
}

const EDGES = [0, 1, 3, 7, 14, 30, 60, 90, 180, 365]

/** How many values lie from each edge to the next. */
export function bins(name: string, values: readonly number[]): Told {
  return Object.fromEntries(
    EDGES.map((from, i) => {
      const to = EDGES[i + 1] ?? Infinity
      return [`${name}.${from}`, values.filter((value) => value >= from && value < to).length]
    }),
  )
}

/** A share; null of nothing. */
export const share = (part: number, whole: number): number | null =>
  whole === 0 ? null : part / whole

/** How often each text occurs, by name. */
export function tallied(name: string, texts: readonly string[]): Told {
  const counts: Record<string, number> = {}
  for (const text of texts) {
    const key = `${name}.${text}`
    counts[key] = (counts[key] ?? 0) + 1
  }
  return counts
}
