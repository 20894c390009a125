import { compileBackTest } from '@leadlight/compiler'
import type { MetricQuery } from '@leadlight/metrics'

import type { RequestContext } from '../../graphql/context.js'
import { answerAnalysis, explainAnalysis } from '../metrics/answer-analysis.js'
import type { BackTestType } from './back-test.type.js'

const WORDS = {
  formula:
    'mean error: mean of |expected − actual| ÷ actual; bias: sum of expected − actual ÷ sum of actual; coverage: forecasts whose limits held ÷ forecasts',
  definition: 'How would earlier forecasts of the same reach have done?',
  population:
    'The deals of the question that had begun by each time, with the amounts known then, in up to twelve forecasts back from the horizon, none overlapping another. What deals brought that were opened afterwards is told apart.',
} as const

/** How earlier forecasts of the same reach would have done; null for a period that is over. */
export async function readBackTest(
  ctx: RequestContext,
  query: MetricQuery,
): Promise<BackTestType | null> {
  const found = await answerAnalysis(ctx, query.asOf, (context) => compileBackTest(query, context))
  return (
    found.answer && { ...found.answer, explain: explainAnalysis(WORDS, found, ctx, query.asOf) }
  )
}
