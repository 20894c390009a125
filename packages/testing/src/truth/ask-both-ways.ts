import { MetricQueryError } from '@leadlight/compiler'
import type { CompileContext } from '@leadlight/compiler'
import { ROLLUPS } from '@leadlight/metrics'
import type { Database } from '@leadlight/database'
import type { MetricQuery } from '@leadlight/metrics'
import { ask } from './ask.js'

/** What rollups say of some questions, and what facts say, of those alone that rollups can answer. */
export interface BothWays {
  readonly quick: readonly unknown[]
  readonly byFacts: readonly unknown[]
}

const tables = new Set(ROLLUPS.map(({ table }) => table))

/** Asks what rollups can answer of them and of facts. */
export async function askBothWays(
  database: Database,
  queries: readonly MetricQuery[],
  context: CompileContext,
): Promise<BothWays> {
  const quick: unknown[] = []
  const byFacts: unknown[] = []
  for (const query of queries) {
    const { answers, reads } = await ask(database, [query], context)
    if (!reads.some((table) => tables.has(table))) continue
    const facts = await ask(database, [query], { ...context, rollups: [] })
    quick.push(...answers.map(told))
    byFacts.push(...facts.answers.map(told))
  }
  return { quick, byFacts }
}

/** An answer but for the statements that gave it. */
function told(answer: Awaited<ReturnType<typeof ask>>['answers'][number]): unknown {
  if (answer instanceof MetricQueryError) return answer.problems
  const { statements: _, ...rest } = answer
  return rest
}
