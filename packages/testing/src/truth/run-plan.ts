import type { PlannedStatement, Row } from '@leadlight/compiler'
import type { Database } from '@leadlight/database'

/** The rows of planned statements, one after the other, as a reader of a workspace gets them. */
export async function runPlan(
  database: Database,
  workspaceId: number,
  statements: readonly PlannedStatement[],
): Promise<readonly (readonly Row[])[]> {
  return database.withContext({ workspaceId, role: 'read' }, async (client) => {
    const results: (readonly Row[])[] = []
    for (const { text, values } of statements) results.push(await client.query<Row>(text, values))
    return results
  })
}
