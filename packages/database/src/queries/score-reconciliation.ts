import type { DoorClient } from '../door/door-client.js'
import { exactInstant } from '../exact-instant.js'

/** How far the sum of points agrees with the scores that sources have stored. */
export interface ScoreReconciliation {
  /** Records of leads of which a source says what their score is. */
  readonly checked: number
  readonly differing: number
  /** Records of leads with points of which no source says what they come to. */
  readonly unstated: number
  /** Σ stored − Σ points over all that were checked, as decimal text. */
  readonly gap: string
}

/** A lead of which points and stored score differ; each source keeps a book of its own. */
export interface ScoreGap {
  /** The lead's record, before merges; it never leaves the server. */
  readonly recordNo: number
  readonly sourceId: number
  readonly source: string
  /** The canonical lead; null for a test or internal record. */
  readonly leadNo: number | null
  /** Decimal texts: what the source stored last, what its points came to by then, the first minus the second. */
  readonly stored: string
  readonly summed: string
  readonly gap: string
  /** The first change after which the two differ, ISO 8601 with microseconds. */
  readonly since: string
}

/** The gap after which a page begins. */
export interface ScoreGapPlace {
  readonly recordNo: number
  readonly sourceId: number
}

/**
 * Each source's book of each lead's record: what it stored last (`stored`) and the sum of its points
 * up to that change. Merges do not matter: sources keep their books by record.
 */
const BOOKS = `running as (
  select lead_no, source_id, effective_at, sequence, event_id, balance,
    sum(delta) over (partition by lead_no, source_id order by effective_at, sequence, event_id collate "C"
      rows unbounded preceding) as summed
  from score_change
  where workspace_id = $1 and superseded_at = 'infinity' and effective_at <= $2::timestamptz
), book as (
  select lead_no, source_id, count(balance) as stated,
    (array_agg(balance order by effective_at desc, sequence desc, event_id collate "C" desc)
      filter (where balance is not null))[1] as stored,
    (array_agg(summed order by effective_at desc, sequence desc, event_id collate "C" desc)
      filter (where balance is not null))[1] as summed,
    min(effective_at) filter (where balance <> summed) as since
  from running group by lead_no, source_id
)`

/** Holds the sum of all points up to the horizon against what sources have stored. */
export async function reconcileScores(
  client: DoorClient,
  workspaceId: number,
  horizon: string,
): Promise<ScoreReconciliation> {
  const [row] = await client.query<ScoreReconciliation>(
    `with ${BOOKS}
     select count(*) filter (where stated > 0) as checked, count(*) filter (where stored <> summed) as differing,
       count(*) filter (where stated = 0) as unstated, coalesce(sum(stored - summed), 0)::text as gap
     from book`,
    [workspaceId, horizon],
  )
  return row as ScoreReconciliation
}

/** A page of the leads that differ, in the order of their records. */
export function readScoreGaps(
  client: DoorClient,
  workspaceId: number,
  horizon: string,
  { after, limit }: { readonly after: ScoreGapPlace | null; readonly limit: number },
): Promise<readonly ScoreGap[]> {
  return client.query<ScoreGap>(
    `with ${BOOKS}
     select b.lead_no as "recordNo", b.source_id as "sourceId", s.name as source, l.lead_no as "leadNo",
       b.stored::text, b.summed::text, (b.stored - b.summed)::text as gap, ${exactInstant('b.since')} as since
     from book b
     join source s on s.workspace_id = $1 and s.source_id = b.source_id
     left join lead_identity i on i.workspace_id = $1 and i.lead_no = b.lead_no and i.superseded_at = 'infinity'
     left join lead_fact l on l.workspace_id = $1 and l.lead_no = coalesce(i.canonical_no, b.lead_no)
     where b.stored <> b.summed and (b.lead_no, b.source_id) > ($3::int, $4::int)
     order by b.lead_no, b.source_id
     limit $5::int`,
    [workspaceId, horizon, after?.recordNo ?? -1, after?.sourceId ?? -1, limit],
  )
}
