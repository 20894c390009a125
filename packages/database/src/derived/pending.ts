import type { Touched } from '../accept/touched.js'
import { inPlace } from '../door/in-place.js'
import { exactInstant } from '../exact-instant.js'
import type { DerivedClient } from './derived-client.js'
import { TouchedTogether } from './touched-together.js'

/*
 * A batch may be acknowledged before anything is derived from it. Whom it touched is noted in its own
 * transaction, so that the note is there if and only if its records are, and taken away in the one
 * that derives their facts: whatever is killed in between, each note is followed, and what is derived
 * twice is the same as once.
 */

/** The statement that notes whom a batch touched, whose facts are to follow. */
export const notingPending = (
  workspaceId: number,
  recordedAt: string,
  { leads, accounts, opportunities, visitors, kinds }: Touched,
): string =>
  inPlace(
    `insert into touched_batch (workspace_id, recorded_at, leads, accounts, opportunities, visitor_sources, visitors, kinds)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      workspaceId,
      recordedAt,
      leads,
      accounts,
      opportunities,
      visitors.map(({ sourceId }) => sourceId),
      visitors.map(({ visitorId }) => visitorId),
      [...kinds],
    ],
  )

/** The notes that are to be followed together. */
export interface Pending {
  readonly batches: number
  /** When the latest of them was recorded, ISO text with microseconds. */
  readonly to: string
  readonly touched: TouchedTogether
}

interface Note {
  readonly batch_no: number
  readonly to: string
  readonly leads: readonly number[]
  readonly accounts: readonly number[]
  readonly opportunities: readonly number[]
  readonly visitor_sources: readonly number[]
  readonly visitors: readonly string[]
  readonly kinds: readonly string[]
}

/** So many notes are read at most: of many single events there are many. */
const MOST_NOTES = 5_000

/**
 * Takes away the oldest notes, until they name so many people and visitors together; undefined where
 * there are none. Notes get their numbers under the lock of the ledger, so that none comes before
 * one that is seen.
 */
export async function takePending(
  client: DerivedClient,
  workspaceId: number,
  most: number,
): Promise<Pending | undefined> {
  const notes = (await client.query(
    `select batch_no, ${exactInstant('recorded_at')} as to, leads, accounts, opportunities, visitor_sources, visitors, kinds
     from touched_batch where workspace_id = $1 order by batch_no limit ${MOST_NOTES}`,
    [workspaceId],
  )) as unknown as readonly Note[]
  const touched = new TouchedTogether()
  let last: Note | undefined
  let batches = 0
  for (const note of notes) {
    if (touched.size >= most) break
    touched.add(toTouched(note))
    last = note
    batches++
  }
  if (!last) return undefined
  await client.query('delete from touched_batch where workspace_id = $1 and batch_no <= $2', [
    workspaceId,
    last.batch_no,
  ])
  return { batches, to: last.to, touched }
}

const toTouched = (note: Note): Touched => ({
  leads: note.leads,
  accounts: note.accounts,
  opportunities: note.opportunities,
  visitors: note.visitors.map((visitorId, at) => ({
    sourceId: note.visitor_sources[at] as number,
    visitorId,
  })),
  kinds: new Set(note.kinds),
})
