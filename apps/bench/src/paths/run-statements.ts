import type { AnswerRow } from '../compare/differences.js'
import type { Statement } from '../read-sql.js'
import type { BenchWorld } from '../world/open-world.js'

/** Rows in the order of their columns, and how long it took to have them all. */
interface Run {
  readonly rows: readonly (readonly unknown[])[]
  readonly milliseconds: number
}

/**
 * Runs statements one after the other in one transaction of the workspace's readers, as the product
 * does: with its row security, its settings and its way of decoding. The rows are the last one's.
 */
export function runStatements(
  { database, workspace: { workspaceId } }: BenchWorld,
  statements: readonly Statement[],
): Promise<Run> {
  return database.withContext({ workspaceId, role: 'read' }, async (client) => {
    let rows: readonly object[] = []
    const began = performance.now()
    for (const { text, values } of statements) rows = await client.query<object>(text, values)
    const milliseconds = performance.now() - began
    return { rows: rows.map((row) => Object.values(row)), milliseconds }
  })
}

/** Reads rows as an answer: some columns say what a row is about, the others are numbers. */
export function toAnswer(
  rows: readonly (readonly unknown[])[],
  keys: number,
): readonly AnswerRow[] {
  return rows.map((row) => ({
    key: row.slice(0, keys).map((value) => (value === null ? null : String(value as string))),
    numbers: row.slice(keys).map((value) => (value === null ? null : Number(value))),
  }))
}
