import { peopleOf } from '../accept/touched.js'
import type { AskAtOnce } from '../door/door.js'
import type { DoorClient } from '../door/door-client.js'
import type { WithLock } from '../door/alone.js'
import { derive } from './derive.js'
import { DERIVING } from './lock-facts.js'
import { againOnConflict } from './on-conflict.js'
import { takePending } from './pending.js'

interface Doors {
  readonly askAtOnce: AskAtOnce
  readonly withLock: WithLock
}

/** What facts have followed. */
export interface Followed {
  readonly batches: number
  /** When the latest of the batches was recorded, ISO text with microseconds. */
  readonly to: string
}

/** So many people and visitors are enough to be quick and few enough not to be long. */
const AT_A_TIME = 5_000

/**
 * Derives whom the oldest batches touched that were accepted with `followedBehind`, in one transaction
 * with the end of their notes; undefined where facts follow all that was recorded. They are derived
 * from one state of the ledger: what comes in meanwhile is noted in turn, and is followed next.
 */
export async function followPending(
  { askAtOnce, withLock }: Doors,
  workspaceId: number,
  now: Date,
): Promise<Followed | undefined> {
  const [found] = await askAtOnce<{ behind: boolean }>(
    { workspaceId, role: 'read' },
    `select exists (select from touched_batch where workspace_id = ${workspaceId}) as behind`,
  )
  if (found?.behind !== true) return undefined
  return againOnConflict(() =>
    withLock(workspaceId, DERIVING, async (client) => {
      // A crash that takes the facts back gives back the notes.
      await client.query('set local synchronous_commit = off')
      return derivePending(client, workspaceId, now.toISOString())
    }),
  )
}

/** Derives whom the oldest batches touched that have yet to be followed, until they name so many. */
export async function derivePending(
  client: DoorClient,
  workspaceId: number,
  until: string,
  most = AT_A_TIME,
): Promise<Followed | undefined> {
  const pending = await takePending(client, workspaceId, most)
  if (!pending) return undefined
  const { batches, to, touched } = pending
  const { accounts, opportunities, visitors, kinds } = touched
  const people = await peopleOf(client, workspaceId, touched)
  const leads = [...new Set([...touched.leads, ...people])]
  await derive(client, workspaceId, { leads, accounts, opportunities, visitors, kinds, until })
  return { batches, to }
}
