import { compileBackTest } from '@leadlight/compiler'
import type { BackTestAnswer } from '@leadlight/compiler'
import type { MetricQuery } from '@leadlight/metrics'

import type { RequestContext } from '../../graphql/context.js'
import { answerAnalysis } from '../metrics/answer-analysis.js'

/** How earlier forecasts of the same reach would have done; null for a period that is over. */
export async function readBackTest(
  ctx: RequestContext,
  query: MetricQuery,
): Promise<BackTestAnswer | null> {
  const { answer } = await answerAnalysis(ctx, query.asOf, (context) =>
    compileBackTest(query, context),
  )
  return answer
}
