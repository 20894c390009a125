import { MetricQueryError } from '@leadlight/compiler'
import type { Answer, CompileContext } from '@leadlight/compiler'
import type { Database } from '@leadlight/database'
import type { MetricQuery } from '@leadlight/metrics'
import { evaluate } from '../oracle/evaluate.js'
import type { World } from '../oracle/world.js'
import { ask } from './ask.js'
import { differences } from './differences.js'

/**
 * What the product answers about a world, once the oracle has given the same.
 *
 * @throws MetricQueryError where a question is refused
 * @throws Error with the question, every difference and the SQL, where the two disagree
 */
export async function agreedAnswers(
  database: Database,
  context: CompileContext,
  world: World,
  queries: readonly MetricQuery[],
): Promise<readonly Answer[]> {
  const { answers, sql } = await ask(database, queries, context)
  return answers.map((answer, i) => {
    if (answer instanceof MetricQueryError) throw answer
    const query = queries[i] as MetricQuery
    const found = differences(answer, evaluate(world, query))
    if (found.length === 0) return answer
    const used = answer.statements.map((statement) => sql[statement])
    throw new Error([JSON.stringify(query), ...found.slice(0, 12), ...used].join('\n'))
  })
}
