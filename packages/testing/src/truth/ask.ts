import type { Answer, CompileContext, MetricQueryError } from '@leadlight/compiler'
import { compile } from '@leadlight/compiler'
import type { Database } from '@leadlight/database'
import type { MetricQuery } from '@leadlight/metrics'

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
  return database.withContext({ workspaceId, role: 'read' }, async (client) => {
    const results = []
    for (const statement of plan.statements) {
      results.push(await client.query(statement.text, statement.values))
    }
    const followUps = plan.followUps(results)
    const later = []
    for (const statement of followUps) {
      later.push(await client.query(statement.text, statement.values))
    }
    return {
      answers: plan.answers(results, later),
      reads: [...new Set([...plan.statements, ...followUps].flatMap(({ reads }) => reads))],
      sql: [...plan.statements, ...followUps].map(
        ({ text, values }) => `${text}\n-- ${JSON.stringify(values)}`,
      ),
    }
  })
}
