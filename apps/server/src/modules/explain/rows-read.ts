import type { DoorClient } from '@leadlight/database'

/** A node of PostgreSQL's plan, as far as its rows go. */
interface PlanNode {
  readonly 'Relation Name'?: string
  readonly 'Actual Rows'?: number
  readonly 'Actual Loops'?: number
  readonly 'Rows Removed by Filter'?: number
  readonly 'Rows Removed by Index Recheck'?: number
  readonly Plans?: readonly PlanNode[]
}

interface Sent {
  readonly sql: string
  readonly values: readonly unknown[]
}

/**
 * How many rows some statements read from tables, those included that a condition then refused.
 * They are run once more to find out.
 */
export async function countRowsRead(
  client: DoorClient,
  statements: readonly Sent[],
): Promise<number> {
  let rows = 0
  for (const { sql, values } of statements) {
    const [found] = await client.query<{
      readonly 'QUERY PLAN': string | readonly { readonly Plan: PlanNode }[]
    }>(`explain (analyze, timing off, format json) ${sql}`, values)
    const plan = found?.['QUERY PLAN'] ?? []
    const [root] = (typeof plan === 'string' ? JSON.parse(plan) : plan) as readonly {
      readonly Plan: PlanNode
    }[]
    if (root) rows += rowsOf(root.Plan)
  }
  return Math.round(rows)
}

function rowsOf(node: PlanNode): number {
  const below = (node.Plans ?? []).reduce((sum, child) => sum + rowsOf(child), 0)
  if (node['Relation Name'] === undefined) return below
  const each =
    (node['Actual Rows'] ?? 0) +
    (node['Rows Removed by Filter'] ?? 0) +
    (node['Rows Removed by Index Recheck'] ?? 0)
  return below + each * (node['Actual Loops'] ?? 1)
}
