import { countIn, numberIn } from '../answer/values-in.js'
import type { StageDefinition } from '@leadlight/metrics'
import type { CompileContext } from '../context.js'
import { stayRows } from '../sql/funnel/stay-rows.js'
import { sql } from '../sql/sql.js'
import type { Sql } from '../sql/sql.js'
import type { Part } from './compile-part.js'
import { binNumbers, daysOf, percentiles, readBins } from './days.js'
import type { StageStays } from './funnel.js'

const LEFT = sql`kind = 'left'`
const STILL = sql`kind = 'in'`

/** What may be counted of stays. */
export const STAY_TESTS = { completed: LEFT, stillIn: STILL } as const

const only = (test: Sql): Sql => sql`case when ${test} then ${daysOf('ms')} end`

/** How long people stay in each stage. */
export function staysPart(
  stages: readonly StageDefinition[],
  context: CompileContext,
): Part<readonly StageStays[]> {
  const ids = stages.map(({ id }) => id)
  return {
    title: 'time in stages',
    tally: (ask) => ({
      rows: stayRows({ ...ask, stages: ids }, context),
      keys: ['stage_id'],
      numbers: {
        completed: sql`count(*) filter (where ${LEFT})`,
        still: sql`count(*) filter (where ${STILL})`,
        mean: sql`avg(${only(LEFT)})`,
        ...percentiles('p', only(LEFT), [50, 75, 90]),
        ...percentiles('s', only(STILL), [50]),
        ...binNumbers('h', only(LEFT)),
        ...binNumbers('a', only(STILL)),
      },
      besides: [],
      summed: false,
    }),
    read: ({ rows }) => stages.map((stage) => readStays(stage, rows)),
    size: (stays) =>
      stays.reduce((sum, { completed, stillIn }) => sum + completed + (stillIn ?? 0), 0),
    carry: (_, points) =>
      points.map(({ bucket, values }) => ({
        bucket,
        values: values.map((stays) => ({ ...stays, stillIn: null, stillInDistribution: [] })),
      })),
  }
}

function readStays(
  stage: StageDefinition,
  rows: readonly Readonly<Record<string, unknown>>[],
): StageStays {
  const row = rows.find((each) => each['stage_id'] === stage.id) ?? {}
  return {
    stage,
    completed: countIn(row, 'completed'),
    meanDays: numberIn(row, 'mean'),
    medianDays: numberIn(row, 'p50'),
    p75Days: numberIn(row, 'p75'),
    p90Days: numberIn(row, 'p90'),
    distribution: readBins('h', row),
    stillIn: countIn(row, 'still'),
    stillInMedianDays: numberIn(row, 's50'),
    stillInDistribution: readBins('a', row),
  }
}
