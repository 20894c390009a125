import type { PlannedStatement, Row } from '@leadlight/compiler'
import type { Database } from '@leadlight/database'

/** What the records behind a number are read by. */
interface Paged<Found, Place> {
  page(after: Place | null, limit: number): PlannedStatement
  count(): PlannedStatement
  read(row: Row): Found
}

interface Reading<Found, Place> {
  readonly workspaceId: number
  /** Where the next page begins, told from the last record of a page. */
  readonly placeOf: (record: Found, row: Row) => Place
  /** How many are read at a time: few, so that there are several pages. */
  readonly size?: number
}

/**
 * All records, page by page.
 *
 * @throws Error where they are not as many as are counted
 */
export function readPages<Found, Place>(
  database: Database,
  plan: Paged<Found, Place>,
  { workspaceId, placeOf, size = 3 }: Reading<Found, Place>,
): Promise<readonly Found[]> {
  return database.withContext({ workspaceId, role: 'read' }, async (client) => {
    const ask = ({ text, values }: PlannedStatement) => client.query<Row>(text, values)
    const found: Found[] = []
    for (let after: Place | null = null; ;) {
      const rows: readonly Row[] = await ask(plan.page(after, size))
      const page = rows.map((row) => plan.read(row))
      found.push(...page)
      const record = page.at(-1)
      const row = rows.at(-1)
      if (page.length < size || record === undefined || row === undefined) break
      after = placeOf(record, row)
    }
    const [row] = await ask(plan.count())
    if (Number(row?.['count']) !== found.length)
      throw new Error('The count is not that of the pages.')
    return found
  })
}
