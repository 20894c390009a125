import type { CollectedRows, NumberedDeal, PastDeal, ResolvedPeriod } from '@leadlight/metrics'
import { readPastDeals, wholePeriod } from '@leadlight/metrics'
import type { Row } from '../answer/numbers.js'
import { textIn } from '../answer/values-in.js'
import type { CompileContext } from '../context.js'
import { describeScan } from '../plan/describe-scan.js'
import type { Need } from '../plan/metric-plan.js'
import type { Asked } from '../plan/plan-query.js'
import { scanOf } from '../plan/plan-query.js'
import type { PlannedStatement } from '../planned.js'
import { planned } from '../planned.js'
import { printScan } from '../sql/print-scan.js'

const DEALS: Need = {
  fact: 'pastDeal',
  anchor: 'bucket',
  goal: null,
  measure: {
    kind: 'collect',
    columns: ['opportunity_no', 'state', 'began_ms', 'closed_ms', 'told_ms', 'amount_minor'],
    counted: false,
    where: [],
  },
}

/** Reads every deal that a question is about, as it is told apart in a period and by dimensions. */
export function planPastDeals(
  name: string,
  asked: Asked,
  period: ResolvedPeriod,
  context: CompileContext,
  by: readonly string[] = [],
): PlannedStatement {
  const scan = {
    ...scanOf(DEALS, asked, [wholePeriod(period)], by, null),
    measures: [DEALS.measure],
  }
  return planned(`${name}: ${describeScan(scan)}`, printScan(scan, context))
}

/** Deals from the statement's rows; times are milliseconds from the horizon. */
export const pastDealsIn = ([row]: readonly Row[] = []): readonly NumberedDeal[] =>
  readPastDeals(collectedIn(row))

/** Deals by the value of the dimension that they are told apart by. */
export const pastDealsByGroup = (
  rows: readonly Row[] = [],
): readonly { readonly value: string | null; readonly deals: readonly PastDeal[] }[] =>
  rows.map((row) => ({
    value: textIn(row, 'd0'),
    deals: readPastDeals(collectedIn(row)),
  }))

const collectedIn = (row: Row | undefined): CollectedRows => (row?.['m0'] ?? []) as CollectedRows
