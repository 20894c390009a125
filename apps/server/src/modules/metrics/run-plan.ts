import type { Answer, MetricQueryError, Plan, Refusal } from '@leadlight/compiler'

import type { ReadClient } from '../../cache/read-client.js'
import type { ExplainedStatementType } from '../explain/explanation.type.js'
import { runStatements } from './run-statements.js'

/** What came of a plan: an answer per question, or why it cannot be had. */
export interface PlanRun {
  readonly answers: readonly (Answer | MetricQueryError)[]
  readonly statements: readonly ExplainedStatementType[]
  /** The tables that each statement read. */
  readonly reads: readonly (readonly string[])[]
  /** The cheaper sources that could not answer each statement. */
  readonly refused: readonly (readonly Refusal[])[]
}

/** Runs a plan's statements, then those that only their rows could tell, and puts the answers together. */
export async function runPlan(client: ReadClient, plan: Plan): Promise<PlanRun> {
  const first = await runStatements(client, plan.statements)
  const rows = first.map((one) => one.rows)
  const followUps = plan.followUps(rows)
  const second = await runStatements(client, followUps)
  return {
    answers: plan.answers(
      rows,
      second.map((one) => one.rows),
    ),
    statements: [...first, ...second].map(({ explained }) => explained),
    reads: [...plan.statements, ...followUps].map(({ reads }) => reads),
    refused: [...plan.statements, ...followUps].map(({ refused = [] }) => refused),
  }
}
