import type { MetricQuery } from '@leadlight/metrics'
import type { Row } from '../answer/numbers.js'
import { bind } from '../bind/bind.js'
import type { CompileContext } from '../context.js'
import type { PlannedStatement } from '../planned.js'
import { pastDealsIn, planPastDeals } from './past-deals.js'
import type { BackTestAnswer } from './tell-back-test.js'
import { tellBackTest } from './tell-back-test.js'

/** The question made into statements; none where the period is over, for then nothing is foretold. */
export interface BackTestPlan {
  readonly statements: readonly PlannedStatement[]
  answer(results: readonly (readonly Row[])[]): BackTestAnswer | null
}

/**
 * Compiles the question how forecasts like that of `forecastRevenue` for a period would have done: of
 * the same deals, looking as far ahead from earlier times as the period ends ahead of what is known.
 *
 * @throws MetricQueryError with every problem of the question
 */
export function compileBackTest(
  { by: _, grain: __, compareTo: ___, ...query }: MetricQuery,
  context: CompileContext,
): BackTestPlan {
  const bound = bind({ ...query, metrics: [{ id: 'forecastRevenue' }] }, context)
  const ahead = Date.parse(bound.period.end) - Date.parse(context.horizon)
  if (ahead <= 0) return { statements: [], answer: () => null }
  return {
    statements: [planPastDeals('back-test of the forecast', bound, bound.period, context)],
    answer: ([rows]) => tellBackTest(pastDealsIn(rows), ahead, bound, context),
  }
}
