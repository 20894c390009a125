import type { VisitorKey } from '../accept/touched.js'
import { tryLockLedger } from '../accept/lock-ledger.js'
import type { DoorClient } from '../door/door-client.js'
import type { AskAtOnce, WithContext } from '../door/door.js'
import { derive } from './derive.js'
import { tryLockFacts } from './lock-facts.js'
import { againOnConflict } from './on-conflict.js'

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

interface Doors {
  readonly withContext: WithContext
  readonly askAtOnce: AskAtOnce
}

/**
 * Derives the people anew of whom facts were held back that are due by now. Asked before every
 * question: what has not happened counts nowhere, and what has counts from its instant on. Nobody
 * waits for a batch that is coming in: while one holds the ledger, or facts follow one, nothing is
 * released, and the next question tries again. Tells whether it released.
 */
export async function releaseDue(doors: Doors, workspaceId: number, now: Date): Promise<boolean> {
  const { due } = await look(doors, workspaceId, now)
  return due && release(doors, workspaceId, now.toISOString())
}

/**
 * Releases what is due, and tells the instant that counts as now for what is asked: in steps of some
 * seconds, so that equal questions within one are the same question; exactly now where something is
 * known to lie between, so that a fact counts from its instant on all the same.
 */
export async function settlePresent(doors: Doors, workspaceId: number, now: Date): Promise<Date> {
  const { due, latest } = await look(doors, workspaceId, now)
  if (due) await release(doors, workspaceId, now.toISOString())
  return presentStep(now, latest)
}

/** Now in steps, no earlier than the latest thing told, in milliseconds since 1970; null for nothing told. */
export function presentStep(now: Date, latest: number | null): Date {
  const exact = now.getTime()
  const step = Math.max(Math.floor(exact / STEP_MS) * STEP_MS, Math.ceil(latest ?? -Infinity))
  return new Date(Math.min(step, exact))
}

const STEP_MS = 10_000

interface Look {
  readonly due: boolean
  readonly latest: number | null
}

async function look({ askAtOnce }: Doors, workspaceId: number, now: Date): Promise<Look> {
  const [found] = await askAtOnce<{ due: boolean; latest: string | null }>(
    { workspaceId, role: 'read' },
    `select exists (select from held_fact where workspace_id = ${workspaceId} and due_at <= '${now.toISOString()}') as due,
       (select extract(epoch from max(latest_told_at)) * 1000 from source where workspace_id = ${workspaceId}) as latest`,
  )
  const latest = found?.latest ?? null
  return { due: found?.due === true, latest: latest === null ? null : Number(latest) }
}

function release({ withContext }: Doors, workspaceId: number, until: string): Promise<boolean> {
  return againOnConflict(() =>
    withContext(
      { workspaceId, role: 'ingest' },
      async (client) =>
        (await tryLockLedger(client, workspaceId)) &&
        (await tryLockFacts(client, workspaceId)) &&
        (await deriveDue(client, workspaceId, until)),
    ),
  )
}

/** Derives whom held facts are about that are due by an instant; false where there are none. */
export async function deriveDue(
  client: DoorClient,
  workspaceId: number,
  until: string,
): Promise<boolean> {
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
