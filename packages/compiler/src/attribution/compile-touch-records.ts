import type { Row } from '../answer/numbers.js'
import { numberIn } from '../answer/values-in.js'
import type { CompileContext } from '../context.js'
import { Problems } from '../errors.js'
import type { PlannedStatement } from '../planned.js'
import { planned } from '../planned.js'
import {
  printTouchCount,
  printTouchedDeals,
  printTouchedGoals,
  printTouchPage,
} from '../sql/attribution/touch-records.js'
import type { AttributionQuery } from './attribution.js'
import { bindAttribution } from './bind-attribution.js'
import { bindBucket } from './bind-bucket.js'
import { dealScan, pathScan } from './plan-scans.js'
import type { TouchCell, TouchPlace, TouchRecord } from './touch-records.js'

/** The conversions of which touches are counted as statements. */
export interface TouchRecordsPlan {
  page(after: TouchPlace | null, limit: number): PlannedStatement
  count(): PlannedStatement
  read(row: Row): TouchRecord
  placeOf(row: Row): TouchPlace
}

/**
 * Compiles the conversions, or the deals that were won, of which touches are counted: as many as the
 * count says, each with its touches.
 *
 * @throws MetricQueryError with every problem of the question or the cell
 */
export function compileTouchRecords(
  query: AttributionQuery,
  { of = 'GOAL', touches, bucket: label }: TouchCell,
  context: CompileContext,
): TouchRecordsPlan {
  const bound = bindAttribution(query, context)
  const problems = new Problems()
  const buckets = [bindBucket(bound, label, problems)]
  if (touches !== undefined && !(Number.isInteger(touches) && touches >= 0)) {
    problems.add(
      'BAD_CELL',
      ['cell', 'touches'],
      `No conversion takes ${touches} touches.`,
      'Name a whole number from 0 on, or leave `touches` out for all conversions.',
      { touches },
    )
  }
  problems.throwIfAny()
  const spec = { goal: bound.goal, touches: bound.touches }
  const conversions =
    of === 'WON'
      ? printTouchedDeals(dealScan(bound, buckets), touches, context)
      : printTouchedGoals(pathScan(bound, buckets), spec, touches, context)
  return {
    page: (after, limit) =>
      planned('conversions by their touches', printTouchPage(conversions, after, limit)),
    count: () => planned('how many conversions', printTouchCount(conversions)),
    read: (row) => ({
      at: String(row['at']),
      leadNo: numberIn(row, 'lead_no'),
      touches: Number(row['touches']),
    }),
    placeOf: (row) => ({ at: String(row['at']), id: String(row['id']) }),
  }
}
