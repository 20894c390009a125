import type {
  CompileContext,
  RetentionAnswer,
  RetentionCellQuery,
  RetentionMember,
  RetentionQuery,
} from '@leadlight/compiler'
import { compileRetention, compileRetentionRecords } from '@leadlight/compiler'
import type { Database } from '@leadlight/database'
import { readPages } from './read-pages.js'
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
  return readPages(database, plan, {
    workspaceId: context.workspaceId,
    placeOf: ({ place }) => place,
  })
}
