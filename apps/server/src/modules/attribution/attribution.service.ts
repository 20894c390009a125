import { compileAttribution } from '@leadlight/compiler'
import type { AttributionAnswer, AttributionQuery } from '@leadlight/compiler'
import { readNames } from '@leadlight/database'

import type { RequestContext } from '../../graphql/context.js'
import { clockAt } from '../as-of/clock-at.js'
import type { ExplainedStatementType } from '../explain/explanation.type.js'
import type { FreshnessType } from '../freshness/freshness.type.js'
import { toFreshness } from '../metrics/compile-context.js'
import { planAgainst } from '../metrics/plan-against.js'
import { runStatements, STATEMENT_TIMEOUT_MS } from '../metrics/run-statements.js'

/** An answer with how far its data reaches, the names of its groups and its statements. */
export interface AnsweredAttribution {
  readonly answer: AttributionAnswer
  readonly costCurrency: string | null
  readonly freshness: FreshnessType
  readonly labels: ReadonlyMap<string, string>
  readonly statements: readonly ExplainedStatementType[]
  readonly reads: readonly string[]
}

/** Answers a question of attribution in one transaction that sees one state of the data. */
export function answerAttribution(
  { doors, workspace, now }: RequestContext,
  query: AttributionQuery,
  asOf: string | undefined,
): Promise<AnsweredAttribution> {
  const { workspaceId } = workspace
  const clock = clockAt(asOf, now)
  return doors.at({ asOf }).withContext(
    { workspaceId, role: 'read' },
    async (client) => {
      const { plan, facts } = await planAgainst(client, { workspace, clock, asOf }, (context) =>
        compileAttribution(query, context),
      )
      const runs = await runStatements(client, plan.statements)
      const answer = plan.answer(runs.map(({ rows }) => rows))
      return {
        answer,
        costCurrency: plan.bound.costCurrency,
        freshness: toFreshness(facts, clock),
        labels: await readNames(client, workspaceId, answer.by, valuesOf(answer)),
        statements: runs.map(({ explained }) => explained),
        reads: [...new Set(plan.statements.flatMap(({ reads }) => reads))],
      }
    },
    { statementTimeoutMs: STATEMENT_TIMEOUT_MS },
  )
}

function valuesOf({ rows, paths }: AttributionAnswer): readonly string[] {
  const values = [
    ...rows.map(({ value }) => value),
    ...paths.flatMap(({ steps }) => steps.map(({ value }) => value)),
  ]
  return [...new Set(values.flatMap((value) => (value === null ? [] : [value])))]
}
