import type { CompileContext, RecordRow } from '@leadlight/compiler'
import { compileRecords } from '@leadlight/compiler'
import type { DoorClient } from '@leadlight/database'
import type { CellQuery } from '@leadlight/metrics'

/** The records behind a cell, all pages of them, with the product's own count. */
export interface RecordsRead {
  readonly records: readonly RecordRow[]
  readonly counted: number
}

/** Turns every page of a cell's records. */
export async function readRecords(
  client: DoorClient,
  cell: CellQuery,
  context: CompileContext,
  pageSize: number,
): Promise<RecordsRead> {
  const plan = compileRecords(cell, context)
  const records: RecordRow[] = []
  for (const set of plan.sets.keys()) {
    for (let after: RecordRow['place'] | null = null; ;) {
      const { text, values } = plan.page(set, after, pageSize)
      const rows = await client.query<Readonly<Record<string, unknown>>>(text, values)
      const page = rows.map((row) => plan.read(set, row))
      records.push(...page)
      if (page.length < pageSize) break
      after = page.at(-1)?.place ?? null
    }
  }
  let counted = 0
  for (const { text, values } of plan.counts()) {
    const [row] = await client.query<{ count: number }>(text, values)
    counted += Number(row?.count ?? 0)
  }
  return { records, counted }
}
