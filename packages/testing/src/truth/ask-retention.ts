import type {
  CompileContext,
  RetentionAnswer,
  RetentionCellQuery,
  RetentionMember,
  RetentionQuery,
} from '@leadlight/compiler'
import { compileRetention, compileRetentionRecords } from '@leadlight/compiler'
import type { Database } from '@leadlight/database'
import { runPlan } from './run-plan.js'

/** What the product answers to a retention question. */
export async function askRetention(
  database: Database,
  query: RetentionQuery,
  context: CompileContext,
): Promise<RetentionAnswer> {
  const { statements, answer } = compileRetention(query, context)
  return answer(await runPlan(database, context.workspaceId, statements))
}

/** All customers of a cell, read three at a time. */
export function readRetentionMembers(
  database: Database,
  query: RetentionQuery,
  cell: RetentionCellQuery,
  context: CompileContext,
): Promise<readonly RetentionMember[]> {
  const plan = compileRetentionRecords(query, cell, context)
  return database.withContext(
    { workspaceId: context.workspaceId, role: 'read' },
    async (client) => {
      const members: RetentionMember[] = []
      for (;;) {
        const { text, values } = plan.page(members.at(-1)?.place ?? null, 3)
        const page = await client.query<Readonly<Record<string, unknown>>>(text, values)
        members.push(...page.map((row) => plan.read(row)))
        if (page.length < 3) break
      }
      const { text, values } = plan.count()
      const [row] = await client.query<{ count: number }>(text, values)
      if (Number(row?.count) !== members.length)
        throw new Error('The count is not that of the pages.')
      return members
    },
  )
}
