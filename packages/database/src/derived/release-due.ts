import type { VisitorKey } from '../accept/touched.js'
import { tryLockLedger } from '../accept/lock-ledger.js'
import type { DoorClient } from '../door/door-client.js'
import type { AskAtOnce, WithContext } from '../door/door.js'
import { derive } from './derive.js'

interface Held {
  readonly lead_no: number | null
  readonly account_no: number | null
  readonly opportunity_no: number | null
  readonly source_id: number | null
  readonly visitor_id: string | null
}

const there = (numbers: readonly (number | null)[]): readonly number[] => [
  ...new Set(numbers.filter((number) => number !== null)),
]

/**
 * Derives the people anew of whom facts were held back that are due by now. Asked before every
 * question: what has not happened counts nowhere, and what has counts from its instant on. Nobody
 * waits for a batch that is coming in: while one holds the ledger nothing is released, and the next
 * question tries again. Tells whether it released.
 */
export async function releaseDue(
  { withContext, askAtOnce }: { readonly withContext: WithContext; readonly askAtOnce: AskAtOnce },
  workspaceId: number,
  now: Date,
): Promise<boolean> {
  const until = now.toISOString()
  const [found] = await askAtOnce<{ due: boolean }>(
    { workspaceId, role: 'read' },
    `select exists (select from held_fact where workspace_id = ${workspaceId} and due_at <= '${until}') as due`,
  )
  if (found?.due !== true) return false
  return withContext({ workspaceId, role: 'ingest' }, async (client) => {
    if (!(await tryLockLedger(client, workspaceId))) return false
    const held = await takeDue(client, workspaceId, until)
    if (held.length === 0) return false
    await derive(client, workspaceId, {
      leads: there(held.map(({ lead_no }) => lead_no)),
      accounts: there(held.map(({ account_no }) => account_no)),
      opportunities: there(held.map(({ opportunity_no }) => opportunity_no)),
      visitors: held.flatMap(visitorOf),
      // Lines and invitations of nobody are of these kinds.
      kinds: new Set(['revenue', 'survey']),
      until,
    })
    return true
  })
}

function takeDue(client: DoorClient, workspaceId: number, until: string): Promise<readonly Held[]> {
  return client.query<Held>(
    `delete from held_fact where workspace_id = $1 and due_at <= $2
     returning lead_no, account_no, opportunity_no, source_id, visitor_id`,
    [workspaceId, until],
  )
}

const visitorOf = ({ source_id, visitor_id }: Held): readonly VisitorKey[] =>
  source_id === null || visitor_id === null ? [] : [{ sourceId: source_id, visitorId: visitor_id }]
