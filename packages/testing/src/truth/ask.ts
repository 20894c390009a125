import type { Answer, CompileContext, MetricQueryError } from '@leadlight/compiler'
import { compile } from '@leadlight/compiler'
import type { Database } from '@leadlight/database'
import type { MetricQuery } from '@leadlight/metrics'
import { runPlan } from './run-plan.js'

/** What the product answers, with the SQL that it sent. */
export interface Asked {
  readonly answers: readonly (Answer | MetricQueryError)[]
  readonly sql: readonly string[]
  /** The tables that the SQL is said to read, each once. */
  readonly reads: readonly string[]
}

/** Asks the product: compiles all questions together and runs their statements. */
export async function ask(
  database: Database,
  queries: readonly MetricQuery[],
  context: CompileContext,
): Promise<Asked> {
  const plan = compile(queries, context)
  const { workspaceId } = context
  const results = await runPlan(database, workspaceId, plan.statements)
  const followUps = plan.followUps(results)
  const later = await runPlan(database, workspaceId, followUps)
  return {
    answers: plan.answers(results, later),
    reads: [...new Set([...plan.statements, ...followUps].flatMap(({ reads }) => reads))],
    sql: [...plan.statements, ...followUps].map(
      ({ text, values }) => `${text}\n-- ${JSON.stringify(values)}`,
    ),
  }
}
