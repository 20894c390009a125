import { compileFunnel } from '@leadlight/compiler'
import type { FunnelAnswer, FunnelQuery } from '@leadlight/compiler'
import { readNames } from '@leadlight/database'

import type { RequestContext } from '../../graphql/context.js'
import type { ExplainedStatementType } from '../explain/explanation.type.js'
import type { FreshnessType } from '../freshness/freshness.type.js'
import { clockAt } from '../as-of/clock-at.js'
import { toFreshness } from '../metrics/compile-context.js'
import { planAgainst } from '../metrics/plan-against.js'
import { runStatements, STATEMENT_TIMEOUT_MS } from '../metrics/run-statements.js'

/** A funnel's answer with how far its data reaches, the names of its groups and its statements. */
export interface AnsweredFunnel {
  readonly answer: FunnelAnswer
  readonly freshness: FreshnessType
  readonly labels: ReadonlyMap<string, string>
  readonly statements: readonly ExplainedStatementType[]
  readonly reads: readonly string[]
}

/** Answers a funnel in one transaction that sees one state of the data. */
export function answerFunnel(
  { doors, workspace, now }: RequestContext,
  query: FunnelQuery,
  asOf: string | undefined,
): Promise<AnsweredFunnel> {
  const { workspaceId } = workspace
  const clock = clockAt(asOf, now)
  return doors.at({ asOf }).withContext(
    { workspaceId, role: 'read' },
    async (client) => {
      const { plan, facts } = await planAgainst(client, { workspace, clock, asOf }, (context) =>
        compileFunnel(query, context),
      )
      const runs = await runStatements(client, plan.statements)
      const answer = plan.answer(runs.map(({ rows }) => rows))
      const values = answer.groups.flatMap(({ value }) => (value === null ? [] : [value]))
      const labels =
        query.by === undefined ? new Map() : await readNames(client, workspaceId, query.by, values)
      return {
        answer,
        freshness: toFreshness(facts, clock),
        labels,
        statements: runs.map(({ explained }) => explained),
        reads: [...new Set(plan.statements.flatMap(({ reads }) => reads))],
      }
    },
    { statementTimeoutMs: STATEMENT_TIMEOUT_MS },
  )
}
