import type { CompileContext, PartAnswer, PartPlan } from '@leadlight/compiler'
import type { Database } from '@leadlight/database'
import { runPlan } from './run-plan.js'

/** Asks the product for a part of the funnel. */
export async function askFunnel<Values>(
  database: Database,
  { statements, answer }: PartPlan<Values>,
  { workspaceId }: CompileContext,
): Promise<PartAnswer<Values>> {
  return answer(await runPlan(database, workspaceId, statements))
}
