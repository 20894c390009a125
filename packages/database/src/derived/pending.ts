import type { Touched, VisitorKey } from '../accept/touched.js'
import { exactInstant } from '../exact-instant.js'
import type { DerivedClient } from './derived-client.js'

/*
 * A batch may be acknowledged before anything is derived from it. Whom it touched is noted in its own
 * transaction, so that the note is there if and only if its records are, and taken away in the one
 * that derives their facts: whatever is killed in between, each note is followed, and what is derived
 * twice is the same as once.
 */

/** Notes whom a batch touched, whose facts are to follow. */
export async function notePending(
  client: DerivedClient,
  workspaceId: number,
  recordedAt: string,
  { leads, accounts, opportunities, visitors, kinds }: Touched,
): Promise<void> {
  await client.query(
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
}

/** Whom several batches together were about. */
export interface Pending extends Touched {
  readonly batches: number
  /** When the latest of them was recorded, ISO text with microseconds. */
  readonly to: string
}

interface Row {
  readonly batches: number
  readonly to: string | null
  readonly leads: readonly number[]
  readonly accounts: readonly number[]
  readonly opportunities: readonly number[]
  readonly sources: readonly number[]
  readonly visitors: readonly string[]
  readonly kinds: readonly string[]
}

/**
 * Takes away the oldest notes, those that name so many people and visitors together and at least one;
 * undefined where there are none.
 */
export async function takePending(
  client: DerivedClient,
  workspaceId: number,
  most: number,
): Promise<Pending | undefined> {
  const [found] = await client.query(
    `with counted as (
       select batch_no, sum(cardinality(leads) + cardinality(visitors)) over (order by batch_no) - cardinality(leads)
         - cardinality(visitors) as before
       from touched_batch where workspace_id = $1
     ), taken as (
       delete from touched_batch t using counted c
       where t.workspace_id = $1 and t.batch_no = c.batch_no and c.before < $2 returning t.*
     )
     select (select count(*)::int from taken) as batches, (select ${exactInstant('max(recorded_at)')} from taken) as to,
       ${['leads', 'accounts', 'opportunities'].map((column) => `array(select distinct unnest(${column}) from taken) as ${column}`).join(', ')},
       array(select distinct unnest(kinds) from taken) as kinds, v.sources, v.visitors
     from (
       select coalesce(array_agg(source), '{}') as sources, coalesce(array_agg(visitor), '{}') as visitors
       from (select distinct source, visitor from taken, unnest(visitor_sources, visitors) as u (source, visitor)) each) v`,
    [workspaceId, most],
  )
  const { batches, to, leads, accounts, opportunities, sources, visitors, kinds } =
    found as unknown as Row
  if (to === null) return undefined
  return {
    batches,
    to,
    leads,
    accounts,
    opportunities,
    visitors: visitors.map((visitorId, at): VisitorKey => ({
      sourceId: sources[at] as number,
      visitorId,
    })),
    kinds: new Set(kinds),
  }
}
