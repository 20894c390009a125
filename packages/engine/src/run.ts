import type { Queryable } from './queryable.js'
import type { Statement } from './statement.js'

/** Runs a statement on a client or a pool and returns its rows, decoded by that client's types. */
export async function run<Row = Record<string, unknown>>(
  on: Queryable,
  { text, values }: Statement,
): Promise<readonly Row[]> {
  const result = await on.query(text, [...values])
  return result.rows as readonly Row[]
}
