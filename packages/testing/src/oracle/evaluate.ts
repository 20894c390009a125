import type { MetricQuery, MetricSelection } from '@leadlight/metrics'
import { bucketsOf, earlierSpan, resolvePeriod, type Bucket, type Span } from './calendar.js'
import { byCodePoint } from './code-point-order.js'
import { dimensionsIn, holds } from './filters.js'
import { memberTest } from './segments.js'
import { startOfDay, type Day, type Micros } from './instant.js'
import { measure, quotient } from './measure.js'
import type { Measured } from './measured.js'
import {
  textParam,
  type Asked,
  type QuotientMetric,
  type Row,
  type SideMetric,
  type Stretch,
} from './metrics/metric.js'
import { metric } from './metrics/metrics.js'
import { OracleError } from './oracle-error.js'
import { read, type Reading } from './reading.js'
import { isApplicable, takesSegment } from './units.js'
import type { World } from './world.js'

/** The answer to a query: every cell, and the whole period without grain and groups. */
export interface OracleResult {
  /** Instants of `start` and `end` are microseconds since 1970. */
  readonly period: Span
  readonly earlierPeriod: Span | null
  /** Labels of every bucket of the period; empty without grain. */
  readonly buckets: readonly string[]
  readonly cells: readonly OracleCell[]
  readonly totals: OracleMetrics
}

export interface OracleCell {
  readonly bucket: string | null
  /** One value per dimension of `by`. */
  readonly dims: readonly (string | null)[]
  readonly metrics: OracleMetrics
}

/** By column: a metric's `as`, else its id. */
export type OracleMetrics = Readonly<Record<string, OracleMetric>>

export interface OracleMetric extends Measured {
  /** The value of the period before, where the query compares; null where nothing pairs. */
  readonly previous?: number | null
}

/** One metric of the query, with its rows that pass filter and segment. */
interface Column {
  readonly id: string
  readonly over: Rows
  /** Of quotients: the rows below the line. */
  readonly under: Rows
  /** Sides that have no value for a group that has no row in the whole period. */
  readonly booked: readonly ('over' | 'under')[]
  measure(over: readonly CountedRow[], under: readonly CountedRow[]): Measured
}

/** The rows of a stretch of time. */
type Rows = (stretch: Stretch) => readonly CountedRow[]

/** A row that is in its cell already. */
type CountedRow = Omit<Row, 'at'>

/** A column's rows in one stretch. */
interface Filled {
  readonly column: Column
  readonly over: readonly CountedRow[]
  readonly under: readonly CountedRow[]
  /** The same of the whole period that the stretch is of. */
  readonly whole: Pick<Filled, 'over' | 'under'>
}

/**
 * Answers a query by counting.
 *
 * 1. Reads the world: people, deals, stages, sends.
 * 2. Lists each metric's rows, each placed in time and attached to a unit.
 * 3. Keeps those that the filter and the segment let through.
 * 4. Puts them into cells of bucket and group, and measures each cell.
 *
 * Ranking (`having`, `orderBy`, `limit`, `other`) is left to whoever compares.
 */
export function evaluate(world: World, query: MetricQuery): OracleResult {
  const reading = read(world)
  const { settings } = world
  const { horizon } = reading.facts
  const by = query.by ?? []
  const period = resolvePeriod(query.period, horizon, settings)
  const earlier =
    query.compareTo === undefined ? null : earlierSpan(period, query.compareTo, horizon, settings)
  const columns = query.metrics.map((selection) => columnOf(reading, query, selection, period.zone))

  const buckets = query.grain ? bucketsOf(period, query.grain, settings) : []
  const earlierBuckets = query.grain && earlier ? bucketsOf(earlier, query.grain, settings) : []
  const inside = (
    of: Pick<Stretch, 'start' | 'end'> | null | undefined,
    whole: Pick<Stretch, 'start' | 'end'> | null,
  ): readonly Filled[] | null =>
    of && whole
      ? columns.map((column) => ({
          column,
          ...fill(column, of, horizon),
          whole: fill(column, whole, horizon),
        }))
      : null

  const now = inside(period, period) ?? []
  const cells: OracleCell[] = []
  const everywhere = [...now, ...buckets.flatMap((bucket) => inside(bucket, period) ?? [])]
  const groups = by.length === 0 ? [[]] : groupsOf(everywhere, by)
  const stretches: readonly (Bucket | null)[] = query.grain ? buckets : [null]
  stretches.forEach((bucket, i) => {
    const here = bucket ? (inside(bucket, period) ?? []) : now
    const before = inside(bucket ? earlierBuckets[i] : earlier, earlier)
    for (const dims of groups) {
      const metrics = measureAll(
        here.map((column) => ofGroup(column, by, dims)),
        earlier ? (before?.map((column) => ofGroup(column, by, dims)) ?? null) : undefined,
      )
      cells.push({ bucket: bucket?.label ?? null, dims, metrics })
    }
  })

  return {
    period,
    earlierPeriod: earlier,
    buckets: buckets.map(({ label }) => label),
    cells,
    totals: measureAll(now, earlier ? inside(earlier, earlier) : undefined),
  }
}

function columnOf(
  reading: Reading,
  query: MetricQuery,
  selection: MetricSelection,
  zone: string,
): Column {
  const definition = metric(selection.id, selection.params)
  checkApplicable(definition, query)
  const currency = (): string => {
    const asked = query.currency ?? reading.world.settings.currency
    if (asked === null) throw new OracleError('NO_CURRENCY', 'Name the currency to answer in.')
    return asked
  }
  const params = selection.params ?? {}
  const asked: Asked = { reading, params, currency }
  const passes = passing(query)
  const rowsOf = (of: SideMetric): Rows => {
    const isIn = memberTest(reading, query)
    if ('rowsIn' in of) {
      return (stretch) =>
        of
          .rowsIn(asked, stretch)
          .filter(passes)
          .filter(({ unit, judged }) => isIn(unit, stretch.closing, judged))
    }
    const rows = of.rows(asked).filter(passes)
    return (stretch) =>
      within(rows, stretch, zone, reading.facts.horizon).filter((row) =>
        isIn(row.unit, stretch.closing, instantIn(row.at, zone) + 1),
      )
  }
  const id = selection.as ?? selection.id
  if (definition.shape === 'quotient') {
    return {
      id,
      over: rowsOf(definition.over),
      under: rowsOf(definition.under),
      booked: (['over', 'under'] as const).filter((side) => isBooked(definition[side])),
      measure: (over, under) => quotient(definition, over, under, currency),
    }
  }
  const usual = 'statistic' in definition ? definition.statistic : undefined
  const statistic = textParam(params, 'statistic') ?? usual ?? 'MEDIAN'
  return {
    id,
    over: rowsOf(definition),
    under: () => [],
    booked: isBooked(definition) ? ['over'] : [],
    measure: (over) =>
      definition.shape === 'estimate'
        ? definition.estimate(over, asked)
        : measure(definition.shape, over, statistic, currency),
  }
}

function isBooked(side: SideMetric): boolean {
  return 'booked' in side && side.booked === true
}

/** Groups, filter and segment have to suit every unit of a metric. */
function checkApplicable(
  definition: SideMetric | QuotientMetric,
  { by = [], where, segment }: MetricQuery,
): void {
  const sides = definition.shape === 'quotient' ? [definition.over, definition.under] : [definition]
  for (const { unit } of sides) {
    for (const dimension of [...by, ...dimensionsIn(where)]) {
      if (!isApplicable(unit, dimension)) {
        throw new OracleError(
          'DIMENSION_NOT_APPLICABLE',
          `A ${unit} cannot be grouped or filtered by \`${dimension}\`.`,
        )
      }
    }
    if (segment !== undefined && !takesSegment(unit)) {
      throw new OracleError('DIMENSION_NOT_APPLICABLE', `A ${unit} is in no segment.`)
    }
  }
}

/** Whether a question's filter is about a row. */
export function passing({
  where,
}: Pick<MetricQuery, 'where'>): (row: Pick<CountedRow, 'unit'>) => boolean {
  return ({ unit }) => holds(where, (dimension) => unit.values(dimension))
}

/** What has happened at the horizon has happened: the state there is that right after it. */
function fill(
  column: Column,
  { start, end }: Pick<Stretch, 'start' | 'end'>,
  horizon: Micros,
): Filled['whole'] {
  const after = horizon + 1
  const opening = Math.min(start, after)
  const stretch = { start, end, opening, closing: Math.min(end, after) }
  return { over: column.over(stretch), under: column.under(stretch) }
}

/** The rows that lie in a stretch of time. */
function within(
  rows: readonly Row[],
  stretch: Stretch,
  zone: string,
  horizon: Micros,
): readonly Row[] {
  return rows.filter(({ at }) => {
    const instant = instantIn(at, zone)
    return instant >= stretch.start && instant < stretch.end && instant <= horizon
  })
}

/** What is reported by day keeps its day in every zone. */
function instantIn(at: Micros | Day, zone: string): Micros {
  return typeof at === 'string' ? startOfDay(at, zone) : at
}

/** Every group with a row in any column; ordered by code point, blanks last. */
function groupsOf(
  columns: readonly Filled[],
  by: readonly string[],
): readonly (readonly (string | null)[])[] {
  const groups = new Map<string, readonly (string | null)[]>()
  for (const { over, under } of columns) {
    for (const { unit } of [...over, ...under]) {
      for (const dims of everyWay(by.map((dimension) => unit.values(dimension)))) {
        groups.set(JSON.stringify(dims), dims)
      }
    }
  }
  return [...groups.values()].sort((a, b) => {
    for (let i = 0; i < by.length; i++) {
      const order = blankLast(a[i] ?? null, b[i] ?? null)
      if (order !== 0) return order
    }
    return 0
  })
}

/** Every way to take one value of each list. */
function everyWay(
  lists: readonly (readonly (string | null)[])[],
): readonly (readonly (string | null)[])[] {
  return lists.reduce<readonly (readonly (string | null)[])[]>(
    (ways, values) => ways.flatMap((way) => values.map((value) => [...way, value])),
    [[]],
  )
}

function blankLast(a: string | null, b: string | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null)
  return byCodePoint(a, b)
}

function ofGroup(filled: Filled, by: readonly string[], dims: readonly (string | null)[]): Filled {
  if (by.length === 0) return filled
  const isOfGroup = ({ unit }: CountedRow): boolean =>
    by.every((dimension, i) => unit.values(dimension).includes(dims[i] ?? null))
  const only = ({ over, under }: Filled['whole']): Filled['whole'] => ({
    over: over.filter(isOfGroup),
    under: under.filter(isOfGroup),
  })
  return { column: filled.column, ...only(filled), whole: only(filled.whole) }
}

/** Measures every column; `before` is undefined where nothing is compared, null where nothing pairs. */
function measureAll(
  columns: readonly Filled[],
  before: readonly Filled[] | null | undefined,
): OracleMetrics {
  return Object.fromEntries(
    columns.map((filled, i) => {
      const { id } = filled.column
      const measured = measureOne(filled)
      if (before === undefined) return [id, measured]
      const earlier = before?.[i]
      return [id, { ...measured, previous: earlier ? measureOne(earlier).value : null }]
    }),
  )
}

function measureOne({ column, over, under, whole }: Filled): Measured {
  const { exact, ...measured } = column.measure(over, under)
  const isBooked = column.booked.every((side) => whole[side].some(({ unknown }) => !unknown))
  if (!isBooked) return { ...measured, value: null, numerator: null, matureValue: null }
  return exact === undefined ? measured : { ...measured, exact }
}
