import type { Bucket } from '@leadlight/metrics'
import type { Row } from '../answer/numbers.js'
import { compareTexts } from '../answer/rank-groups.js'
import { textIn } from '../answer/values-in.js'
import type { PlannedStatement } from '../planned.js'
import { planned } from '../planned.js'
import type { Level, Tally } from '../sql/funnel/print-tally.js'
import { levelsOf, printTally } from '../sql/funnel/print-tally.js'
import type { RowAsk } from '../sql/funnel/funnel-rows.js'
import type { BoundFunnel } from './bind-funnel.js'
import type { PartAnswer, PartGroup, PartPeriod, PartPoint } from './part.js'

/** A question made into statements, and the way from their rows to the answer. */
export interface PartPlan<Values> {
  readonly statements: readonly PlannedStatement[]
  answer(results: readonly (readonly Row[])[]): PartAnswer<Values>
}

/** A part of the funnel: its rows, what is counted of them, and how the numbers are told. */
export interface Part<Values> {
  readonly title: string
  tally(ask: RowAsk): Tally
  /** The numbers of one cell; what nothing was counted of has no rows. */
  read(cell: CellRows): Values
  /** How much of a group there is, for their order. */
  size(values: Values): number
  /** Makes each bucket's numbers from the whole's and those before, where they hang together. */
  carry?(whole: Values, points: readonly PartPoint<Values>[]): readonly PartPoint<Values>[]
}

/** The rows of one cell: those by key, and those of each other way of grouping. */
export interface CellRows {
  readonly rows: readonly Row[]
  readonly besides: Readonly<Record<string, readonly Row[]>>
}

/** The statements of a part: of the period and of the one before, each for everybody and by group. */
export function compilePart<Values>(part: Part<Values>, bound: BoundFunnel): PartPlan<Values> {
  const stretches = [
    { period: bound.period, buckets: bound.buckets },
    ...(bound.previous ? [{ period: bound.previous, buckets: bound.previousBuckets }] : []),
  ]
  const bucketed = bound.timed
  const asked = stretches.flatMap((stretch) =>
    [null, ...(bound.by === null ? [] : [bound.by])].map((by): RowAsk => {
      return { stretch, filter: bound.filter, segment: bound.segment, by }
    }),
  )
  const tallies = asked.map((ask) => ({ ask, tally: part.tally(ask) }))
  return {
    statements: tallies.map(({ ask, tally }) => {
      const earlier = ask.stretch.period === bound.period ? '' : ', the period before'
      const title = `${part.title}${ask.by === null ? '' : ` by ${ask.by}`}${earlier}`
      return planned(title, printTally(tally, bucketed))
    }),
    answer: (results) => {
      const periods = stretches.map((stretch): PartPeriod<Values> => {
        const find = (grouped: boolean): Found | null => {
          const i = asked.findIndex(
            (ask) => ask.stretch === stretch && (ask.by !== null) === grouped,
          )
          const tally = tallies[i]?.tally
          return tally ? sortOut(results[i] ?? [], tally, bucketed) : null
        }
        const told = (found: Found | null, group: string): Told<Values> =>
          tell(part, found, group, bucketed ? stretch.buckets : [])
        const groups = find(true)
        return {
          period: stretch.period,
          ...told(find(false), BLANK),
          groups: [...(groups?.groups ?? [])]
            .map(([key, value]): PartGroup<Values> => ({ value, ...told(groups, key) }))
            .sort(
              (a, b) => part.size(b.whole) - part.size(a.whole) || compareTexts(a.value, b.value),
            ),
        }
      })
      const [now, previous] = periods
      if (!now) throw new Error('A question has a period.')
      return { ...now, previous: previous ?? null }
    },
  }
}

type Told<Values> = Pick<PartGroup<Values>, 'whole' | 'series'>

/** Rows by group and bucket; 0 is the whole. */
interface Found {
  readonly cells: ReadonlyMap<string, Mutable>
  readonly groups: ReadonlyMap<string, string | null>
}

interface Mutable {
  readonly rows: Row[]
  readonly besides: Record<string, Row[]>
}

const WHOLE = 0
const BLANK = keyOf(null)
const EMPTY: CellRows = { rows: [], besides: {} }

function keyOf(value: string | null): string {
  return JSON.stringify(value)
}

function sortOut(rows: readonly Row[], tally: Tally, bucketed: boolean): Found {
  const levels = levelsOf(tally, bucketed)
  const cells = new Map<string, Mutable>()
  const groups = new Map<string, string | null>()
  for (const row of rows) {
    const level: Level | undefined = levels.get(Number(row['level']))
    if (!level) continue
    const value = textIn(row, 'd0')
    groups.set(keyOf(value), value)
    const place = cellKey(keyOf(value), level.bucketed ? Number(row['bucket']) : WHOLE)
    const cell = cells.get(place) ?? { rows: [], besides: {} }
    cells.set(place, cell)
    if (level.beside === null) cell.rows.push(row)
    else (cell.besides[level.beside] ??= []).push(row)
  }
  return { cells, groups }
}

function cellKey(group: string, bucket: number): string {
  return `${bucket} ${group}`
}

function tell<Values>(
  part: Part<Values>,
  found: Found | null,
  group: string,
  buckets: readonly Bucket[],
): Told<Values> {
  const read = (bucket: number): Values =>
    part.read(found?.cells.get(cellKey(group, bucket)) ?? EMPTY)
  const whole = read(WHOLE)
  const points = buckets.map((bucket, i) => ({ bucket, values: read(i + 1) }))
  return { whole, series: part.carry ? part.carry(whole, points) : points }
}
