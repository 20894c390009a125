import type { CompileContext, PartAnswer, PartPlan, Row } from '@leadlight/compiler'
import type { Database } from '@leadlight/database'

/** Asks the product for a part of the funnel. */
export async function askFunnel<Values>(
  database: Database,
  plan: PartPlan<Values>,
  { workspaceId }: CompileContext,
): Promise<PartAnswer<Values>> {
  return database.withContext({ workspaceId, role: 'read' }, async (client) => {
    const results: (readonly Row[])[] = []
    for (const { text, values } of plan.statements) results.push(await client.query(text, values))
    return plan.answer(results)
  })
}
