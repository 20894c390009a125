import { compileFunnelForecast } from '@leadlight/compiler'

import type { RequestContext } from '../../graphql/context.js'
import { answerAnalysis, explainAnalysis } from '../metrics/answer-analysis.js'
import { labelOf, readLabels } from '../metrics/group-labels.js'
import type { ForecastAsk, FunnelForecastType } from './forecast.type.js'

/** What the forecast means. */
const TEXT = {
  formula:
    'sum over open deals of amount × chance to be won × chance to close in time; limits from 1,000 resamples of the history',
  definition: 'What will the open deals bring, and how good were such forecasts?',
  population:
    'Deals that are open where the data ends; the chances come from the survival of the deals that the question is about. Deals not opened yet bring nothing. A group is told by its own history. The back-test makes the same forecast at earlier times, of what had happened by then alone.',
} as const

/** Answers the forecast of a funnel. */
export async function answerForecast(
  ctx: RequestContext,
  asked: ForecastAsk,
): Promise<FunnelForecastType> {
  const { query, aheadDays, asOf } = asked
  const found = await answerAnalysis(
    ctx,
    asOf,
    (context) => compileFunnelForecast(query, aheadDays, context),
    (client, { groups }) =>
      readLabels(
        client,
        ctx.workspace.workspaceId,
        query.by,
        groups.map(({ value }) => value),
      ),
  )
  const { groups, backTest, ...told } = found.answer
  const explain = explainAnalysis(TEXT, found, ctx, asOf)
  return {
    ...told,
    // The statements of the forecast are those of its back-test, too.
    backTest: { ...backTest, explain },
    breakdown: groups.map((group) => ({ ...group, label: labelOf(group.value, found.more) })),
    freshness: found.freshness,
    explain,
    asked,
  }
}
