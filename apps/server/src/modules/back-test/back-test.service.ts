import { compileBackTest } from '@leadlight/compiler'
import type { BackTestAnswer } from '@leadlight/compiler'
import type { MetricQuery } from '@leadlight/metrics'

import type { RequestContext } from '../../graphql/context.js'
import { clockAt } from '../as-of/clock-at.js'
import { planAgainst } from '../metrics/plan-against.js'
import { runStatements, STATEMENT_TIMEOUT_MS } from '../metrics/run-statements.js'

/** How earlier forecasts of the same reach would have done; null for a period that is over. */
export function readBackTest(
  { doors, workspace, now }: RequestContext,
  query: MetricQuery,
): Promise<BackTestAnswer | null> {
  const { asOf } = query
  const { workspaceId } = workspace
  const clock = clockAt(asOf, now)
  return doors.at({ asOf }).withContext(
    { workspaceId, role: 'read' },
    async (client) => {
      const { plan } = await planAgainst(client, { workspace, clock, asOf }, (context) =>
        compileBackTest(query, context),
      )
      const runs = await runStatements(client, plan.statements)
      return plan.answer(runs.map(({ rows }) => rows))
    },
    { statementTimeoutMs: STATEMENT_TIMEOUT_MS },
  )
}
