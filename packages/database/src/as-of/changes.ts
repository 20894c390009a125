import type { DoorClient } from '../door/door-client.js'
import { SCHEMA } from '../schema/roles.js'
import { TABLES } from '../schema/tables.js'
import { classOf } from './knowledge.js'
import type { Later } from './knowledge.js'

/** How many records came after an instant, by what they are. */
export type Changes = Readonly<Record<Later | 'merges', number>>

/** Counts what has been recorded since an instant, merges and their undoings apart. */
export async function countChanges(
  client: DoorClient,
  workspaceId: number,
  at: string,
): Promise<Changes> {
  const counts = TABLES.filter(({ room }) => room === 'ledger').map(({ name }) => {
    const kind = name === 'lead_identity' ? `'merges'` : classOf(name, at)
    // A merge that moves the end of a chain is told again by every row of the chain.
    const records =
      name === 'lead_identity' ? 'count(distinct (source_id, event_id, revision))' : 'count(*)'
    return `select ${kind} as kind, ${records} as records from ${SCHEMA}.${name} t
      where t.workspace_id = $1 and t.recorded_at > '${at}' group by 1`
  })
  const rows = await client.query<{ kind: keyof Changes; records: number }>(
    `select kind, sum(records)::int as records from (${counts.join(' union all ')}) counted group by kind`,
    [workspaceId],
  )
  return {
    ...{ late: 0, since: 0, refunds: 0, corrections: 0, merges: 0 },
    ...Object.fromEntries(rows.map(({ kind, records }) => [kind, records])),
  }
}
