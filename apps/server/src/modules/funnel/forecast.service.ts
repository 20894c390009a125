import { compileFunnelForecast } from '@leadlight/compiler'
import type { FunnelQuery } from '@leadlight/compiler'

import type { RequestContext } from '../../graphql/context.js'
import { clockAt } from '../as-of/clock-at.js'
import { explainSource, explainStatements } from '../explain/explain-metric.js'
import { toFreshness } from '../metrics/compile-context.js'
import { planAgainst } from '../metrics/plan-against.js'
import { runStatements } from '../metrics/run-statements.js'
import type { FunnelForecastType } from './forecast.type.js'

/** What the forecast means. */
const TEXT = {
  formula:
    'sum over open deals of amount × chance to be won × chance to close in time; limits from 1,000 resamples of the history',
  definition: 'What will the open deals bring, and how good were such forecasts?',
  population:
    'Deals that are open where the data ends; the chances come from the survival of the deals that the question is about. Deals not opened yet bring nothing. The back-test makes the same forecast at earlier times, of what had happened by then alone.',
} as const

/** Answers the forecast of a funnel. */
export function answerForecast(
  { doors, workspace, now, identity }: RequestContext,
  query: FunnelQuery,
  aheadDays: number | undefined,
  asOf: string | undefined,
): Promise<FunnelForecastType> {
  const clock = clockAt(asOf, now)
  return doors
    .at({ asOf })
    .withContext({ workspaceId: workspace.workspaceId, role: 'read' }, async (client) => {
      const { plan, facts } = await planAgainst(client, { workspace, clock, asOf }, (context) =>
        compileFunnelForecast(query, aheadDays, context),
      )
      const runs = await runStatements(client, plan.statements)
      const told = plan.answer(runs.map(({ rows }) => rows))
      const reader = { role: identity.role, asOf }
      const freshness = toFreshness(facts, clock)
      const reads = plan.statements.flatMap((statement) => statement.reads)
      const sent = runs.map(({ explained }) => explained)
      return {
        ...told,
        freshness,
        explain: {
          ...TEXT,
          numbers: [],
          ...explainSource(reads, reader),
          ...explainStatements(sent, reader),
          freshness,
        },
      }
    })
}
