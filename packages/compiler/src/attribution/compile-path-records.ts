import type { Row } from '../answer/numbers.js'
import { numberIn } from '../answer/values-in.js'
import type { CompileContext } from '../context.js'
import { MetricQueryError } from '../errors.js'
import type { PlannedStatement } from '../planned.js'
import { planned } from '../planned.js'
import {
  printConversionCount,
  printConversionPage,
  printConversionsAlong,
} from '../sql/attribution/path-records.js'
import type { AttributionQuery } from './attribution.js'
import { bindAttribution } from './bind-attribution.js'
import { wholeOf } from './credit-table.js'
import type { PathPlace, PathRecord } from './path-records.js'
import { planScans } from './plan-scans.js'

/** The conversions along a path as statements. */
export interface PathRecordsPlan {
  /** Of value that is money; null where it is conversions. */
  readonly currency: string | null
  page(after: PathPlace | null, limit: number): PlannedStatement
  count(): PlannedStatement
  read(row: Row): PathRecord
  placeOf(row: Row): PathPlace
}

/**
 * Compiles the conversions that went along a path: as many as it counts, and together worth what it
 * says.
 *
 * @throws MetricQueryError with every problem of the question; `BAD_CELL` for a path without a step
 */
export function compilePathRecords(
  query: AttributionQuery,
  steps: readonly (string | null)[],
  context: CompileContext,
): PathRecordsPlan {
  const bound = bindAttribution(query, context)
  if (steps.length === 0) throw noStep()
  // Repeats in a row are one step here, too.
  const turns = steps.filter((step, i) => i === 0 || step !== steps[i - 1])
  const { goal, touches } = bound
  const conversions = printConversionsAlong(
    planScans(bound).paths,
    { goal, touches },
    turns,
    context,
  )
  return {
    currency: bound.currency,
    page: (after, limit) =>
      planned('conversions along a path', printConversionPage(conversions, after, limit)),
    count: () => planned('how many conversions', printConversionCount(conversions)),
    read: (row) => ({
      at: String(row['at']),
      leadNo: numberIn(row, 'lead_no'),
      value: wholeOf(row['value']),
      touches: Number(row['touches']),
    }),
    placeOf: (row) => ({ at: String(row['at']), journey: String(row['journey_id']) }),
  }
}

const noStep = (): MetricQueryError =>
  new MetricQueryError([
    {
      code: 'BAD_CELL',
      path: ['steps'],
      message: 'A path without a step is none.',
      suggestion:
        'Give the values of its steps; for what no touch led to, ask `attributionRecords` for the row UNATTRIBUTED.',
      params: {},
    },
  ])
