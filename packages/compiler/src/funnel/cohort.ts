import { ratioOf } from '@leadlight/metrics'
import type { StageDefinition } from '@leadlight/metrics'
import type { Row } from '../answer/numbers.js'
import { compareTexts } from '../answer/rank-groups.js'
import { countIn, numberIn, textIn } from '../answer/values-in.js'
import type { CompileContext } from '../context.js'
import { cohortRows } from '../sql/funnel/cohort-rows.js'
import type { RowAsk } from '../sql/funnel/funnel-rows.js'
import { id, sql } from '../sql/sql.js'
import type { Sql } from '../sql/sql.js'
import type { Part } from './compile-part.js'
import { binNumbers, percentiles, readBins } from './days.js'
import type { FunnelCohort, FunnelExit, FunnelQuery, FunnelStep } from './funnel.js'

/** What became of the people who entered the first stage in the period. */
export function cohortPart(
  { windowDays }: FunnelQuery,
  stages: readonly StageDefinition[],
  context: CompileContext,
): Part<FunnelCohort> {
  const sides = new Map(context.settings.stages.map((stage) => [stage.id, stage]))
  return {
    title: `cohort through ${stages.map(({ id: name }) => name).join(', ')}`,
    tally: (ask) => ({
      rows: cohortRows(toCohortAsk(ask, stages, windowDays), context),
      keys: [],
      numbers: Object.assign({}, ...stages.map((_, i) => stepNumbers(i, stages.length))) as Record<
        string,
        Sql
      >,
      besides: [
        {
          name: 'exits',
          by: ['step', 'out_stage', 'reason'],
          test: stepTest('exited', 0, stages.length, true),
        },
      ],
      summed: true,
    }),
    read: ({ rows, besides }) => {
      const exits = besides['exits'] ?? []
      return { steps: readSteps(rows[0] ?? {}, exits, stages, sides) }
    },
    size: ({ steps }) => steps[0]?.entered ?? 0,
  }
}

/** A cohort's rows are asked with its stages and window. */
export const toCohortAsk = (
  ask: RowAsk,
  stages: readonly StageDefinition[],
  windowDays: number | undefined,
) => ({ ...ask, stages, windowDays: windowDays ?? null })

/** What may be counted of a stage of a cohort. */
export const COHORT_COUNTS = {
  entered: 'entered',
  converted: 'converted',
  exited: 'exited',
  open: 'open',
  imputed: 'imputed',
  immature: 'immature',
} as const
type CohortCount = keyof typeof COHORT_COUNTS

/** Whether a member counts at a stage; of exits, at whichever stage but the last where `anywhere`. */
export function stepTest(count: CohortCount, i: number, stages: number, anywhere = false): Sql {
  const here = sql`${id(`t${i}`)} is not null`
  const isLast = i + 1 >= stages
  const stopped = isLast ? sql`false` : sql`${id(`t${i + 1}`)} is null`
  switch (count) {
    case 'entered':
      return here
    case 'converted':
      return sql`${here} and not ${isLast ? sql`false` : sql`(${stopped})`}`
    case 'exited':
      if (anywhere) return sql`gone and step < ${{ parts: [String(stages - 1)] }}`
      return sql`${here} and ${stopped} and gone`
    case 'open':
      return sql`${here} and ${stopped} and not gone`
    case 'imputed':
      return sql`${here} and ${id(`i${i}`)}`
    case 'immature':
      return sql`${here} and coalesce(young, ${stopped} and not gone)`
  }
}

const COUNTED = { e: 'entered', c: 'converted', x: 'exited', m: 'imputed', u: 'immature' } as const

function stepNumbers(i: number, stages: number): Readonly<Record<string, Sql>> {
  const counts = Object.entries(COUNTED).map(([name, count]) => [
    `${name}${i}`,
    sql`count(*) filter (where ${stepTest(count, i, stages)})`,
  ])
  if (i === 0) return Object.fromEntries(counts) as Record<string, Sql>
  const days = id(`d${i}`)
  return {
    ...(Object.fromEntries(counts) as Record<string, Sql>),
    ...percentiles(`p${i}_`, days, [50, 75, 90]),
    ...binNumbers(`h${i}_`, days),
  }
}

function readSteps(
  row: Row,
  exits: readonly Row[],
  stages: readonly StageDefinition[],
  sides: ReadonlyMap<string, StageDefinition>,
): readonly FunnelStep[] {
  const all = countIn(row, 'e0')
  const openAt = (i: number): number =>
    countIn(row, `e${i}`) - countIn(row, `c${i}`) - countIn(row, `x${i}`)
  return stages.map((stage, i): FunnelStep => {
    const entered = countIn(row, `e${i}`)
    return {
      stage,
      entered,
      converted: countIn(row, `c${i}`),
      exited: countIn(row, `x${i}`),
      open: openAt(i),
      imputed: countIn(row, `m${i}`),
      stepRate: i === 0 ? null : ratioOf(entered, countIn(row, `e${i - 1}`)),
      cumulativeRate: ratioOf(entered, all),
      medianDays: numberIn(row, `p${i}_50`),
      p75Days: numberIn(row, `p${i}_75`),
      p90Days: numberIn(row, `p${i}_90`),
      distribution: i === 0 ? [] : readBins(`h${i}_`, row),
      waiting: i === 0 ? 0 : openAt(i - 1),
      immature: countIn(row, `u${i}`),
      exits: exits
        .filter((exit) => Number(exit['step']) === i)
        .flatMap((exit) => readExit(exit, sides))
        .sort(byPeople),
    }
  })
}

function readExit(row: Row, sides: ReadonlyMap<string, StageDefinition>): readonly FunnelExit[] {
  const people = countIn(row, 'n_exits')
  if (people === 0) return []
  const stage = sides.get(String(row['out_stage'])) ?? null
  return [{ stage, reason: textIn(row, 'reason'), people }]
}

function byPeople(a: FunnelExit, b: FunnelExit): number {
  return (
    b.people - a.people ||
    compareTexts(a.stage?.id ?? null, b.stage?.id ?? null) ||
    compareTexts(a.reason, b.reason)
  )
}
