import { compileFunnel } from '@leadlight/compiler'
import type { FunnelPartId, FunnelParts, FunnelQuery, PartAnswer } from '@leadlight/compiler'
import { readNames } from '@leadlight/database'

import type { RequestContext } from '../../graphql/context.js'
import type { ExplainedStatementType } from '../explain/explanation.type.js'
import type { FreshnessType } from '../freshness/freshness.type.js'
import { clockAt } from '../as-of/clock-at.js'
import { toFreshness } from '../metrics/compile-context.js'
import { planAgainst } from '../metrics/plan-against.js'
import { runStatements, STATEMENT_TIMEOUT_MS } from '../metrics/run-statements.js'

/** A part's answer with how far its data reaches, the names of its groups and its statements. */
export interface AnsweredPart<Values> {
  readonly answer: PartAnswer<Values>
  readonly freshness: FreshnessType
  readonly horizon: string
  readonly labels: ReadonlyMap<string, string>
  readonly statements: readonly ExplainedStatementType[]
  readonly reads: readonly string[]
}

/** Answers a part of the funnel in one transaction that sees one state of the data. */
export function answerPart<Id extends FunnelPartId>(
  { doors, workspace, now }: RequestContext,
  id: Id,
  query: FunnelQuery,
  asOf: string | undefined,
): Promise<AnsweredPart<FunnelParts[Id]>> {
  const { workspaceId } = workspace
  const clock = clockAt(asOf, now)
  return doors.at({ asOf }).withContext(
    { workspaceId, role: 'read' },
    async (client) => {
      const { plan, facts } = await planAgainst(client, { workspace, clock, asOf }, (context) =>
        compileFunnel(id, query, context),
      )
      const runs = await runStatements(client, plan.statements)
      const answer = plan.answer(runs.map(({ rows }) => rows))
      const all = [answer, ...(answer.previous ? [answer.previous] : [])]
      const values = all.flatMap(({ groups }) => groups.flatMap(({ value }) => value ?? []))
      const labels =
        query.by === undefined
          ? new Map<string, string>()
          : await readNames(client, workspaceId, query.by, [...new Set(values)])
      const freshness = toFreshness(facts, clock)
      return {
        answer,
        freshness,
        horizon: freshness.horizon ?? clock,
        labels,
        statements: runs.map(({ explained }) => explained),
        reads: [...new Set(plan.statements.flatMap(({ reads }) => reads))],
      }
    },
    { statementTimeoutMs: STATEMENT_TIMEOUT_MS },
  )
}
