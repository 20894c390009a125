import type { StageDefinition } from '@leadlight/metrics'
import { suggestNames } from '../bind/near-names.js'
import type { CompileContext } from '../context.js'
import { MetricQueryError } from '../errors.js'
import { cohortRows } from '../sql/funnel/cohort-rows.js'
import { flowRows, heldRows } from '../sql/funnel/flow-rows.js'
import { handBackRows } from '../sql/funnel/hand-back-rows.js'
import { stalledRows } from '../sql/funnel/stalled-rows.js'
import { stayRows } from '../sql/funnel/stay-rows.js'
import { beyondHorizon } from '../sql/instants.js'
import { join, sql, val } from '../sql/sql.js'
import type { Sql } from '../sql/sql.js'
import type { BoundFunnel } from './bind-funnel.js'
import { COHORT_COUNTS, stepTest, toCohortAsk } from './cohort.js'
import { FLOW_TESTS, toFlowAsk } from './flow.js'
import type { FunnelQuery } from './funnel.js'
import { HAND_BACK_TESTS } from './hand-back.js'
import type { CellAsk, FunnelCell } from './funnel-cell.js'
import { cohortStages, stagesInOrder } from './stages.js'
import { STAY_TESTS } from './stays.js'

/** The rows among which those behind a number are found, and which of them they are. */
interface RowsOfCell {
  readonly rows: Sql
  readonly test: Sql
  readonly oldestFirst: boolean
}

/** The rows behind a number. */
export function rowsOfCell(
  cell: FunnelCell,
  ask: CellAsk,
  query: FunnelQuery,
  bound: BoundFunnel,
  context: CompileContext,
): RowsOfCell {
  const inBucket = sql`bucket = ${{ parts: [String(ask.bucket)] }}`
  const ofBucket = ask.bucket === 0 ? sql`true` : inBucket
  const all = (...tests: readonly Sql[]): Sql => join(tests, ' and ')
  switch (cell.part) {
    case 'cohort': {
      const stages = cohortStages(query.stages, context)
      const place = stages.indexOf(stageOf(cell, stages))
      const count = COHORT_COUNTS[pick(cell, COHORT_COUNTS)]
      return {
        rows: cohortRows(toCohortAsk(ask, stages, query.windowDays), context),
        test: all(
          stepTest(count, place, stages.length),
          ofBucket,
          printExit(cell),
          printReason(cell),
        ),
        oldestFirst: false,
      }
    }
    case 'flow': {
      const stage = stageOf(cell, stagesInOrder(context))
      const flow = toFlowAsk(ask, [stage], context)
      if (cell.count === 'closing' || cell.count === 'opening') {
        const { start, end } = ask.span
        const moment = val(cell.count === 'closing' ? end : start)
        const instant = sql`least(${moment}::timestamptz, ${beyondHorizon(context)})`
        return {
          rows: heldRows(flow, instant, cell.count, context),
          test: sql`true`,
          oldestFirst: false,
        }
      }
      const test = FLOW_TESTS[pick(cell, FLOW_TESTS, ['closing'])]
      return { rows: flowRows(flow, context), test: all(test, ofBucket), oldestFirst: false }
    }
    case 'stays': {
      const stage = stageOf(cell, stagesInOrder(context))
      return {
        rows: stayRows({ ...ask, stages: [stage.id] }, context),
        test: all(STAY_TESTS[pick(cell, STAY_TESTS)], inBucket),
        oldestFirst: cell.count === 'stillIn',
      }
    }
    case 'stalls': {
      const stages = stagesInOrder(context)
      const asked = cell.stage === undefined ? stages : [stageOf(cell, stages)]
      pick(cell, { people: sql`true` })
      const { currency } = bound
      return {
        rows: stalledRows({ ...ask, currency, stages: asked.map(({ id }) => id) }, context),
        test: all(inBucket, printReason(cell)),
        oldestFirst: true,
      }
    }
    case 'handBack':
      return {
        rows: handBackRows(ask, context),
        test: all(HAND_BACK_TESTS[pick(cell, HAND_BACK_TESTS)], ofBucket, printReason(cell)),
        oldestFirst: cell.count === 'unanswered' || cell.count === 'waiting',
      }
  }
}

function printExit({ exit }: FunnelCell): Sql {
  if (exit === undefined) return sql`true`
  return sql`gone and out_stage is not distinct from ${val(exit)}::text`
}

function printReason({ reason }: FunnelCell): Sql {
  return reason === undefined ? sql`true` : sql`reason is not distinct from ${val(reason)}::text`
}

/** The count that a cell names, among those of its part. */
function pick<Tests extends object>(
  { count, part }: FunnelCell,
  tests: Tests,
  others: readonly string[] = [],
): keyof Tests & string {
  if (Object.hasOwn(tests, count)) return count as keyof Tests & string
  throw problem(
    ['cell', 'count'],
    `There is no count \`${count}\` of ${part}.`,
    suggestNames(count, [...Object.keys(tests), ...others]),
  )
}

function stageOf({ stage, part }: FunnelCell, stages: readonly StageDefinition[]): StageDefinition {
  const ids = stages.map(({ id }) => id)
  const found = stages.find(({ id }) => id === stage)
  if (found) return found
  throw stage === undefined
    ? problem(
        ['cell', 'stage'],
        `A number of ${part} is one of a stage, and the cell names none.`,
        suggestNames('', ids),
      )
    : problem(
        ['cell', 'stage'],
        `There is no stage \`${stage}\` among those asked for.`,
        suggestNames(stage, ids),
        'UNKNOWN_STAGE',
      )
}

function problem(
  path: readonly string[],
  message: string,
  suggestion: string,
  code: 'BAD_CELL' | 'UNKNOWN_STAGE' = 'BAD_CELL',
): MetricQueryError {
  return new MetricQueryError([{ code, path, message, suggestion, params: {} }])
}
