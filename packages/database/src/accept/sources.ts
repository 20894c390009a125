import { exactInstant } from '../exact-instant.js'
import type { DoorClient } from '../door/door-client.js'

/** What a source is like; told once, changed when told otherwise. */
export interface SourceTraits {
  /** It still sends: the horizon is now instead of its latest fact. */
  readonly live?: boolean
  /** False: a send without any delivery event counts as delivered. */
  readonly reportsDeliveries?: boolean
}

/** A source as a batch finds it. */
interface Source {
  readonly sourceId: number
  /** It was told to report deliveries and does not, or the other way round: its sends became something else. */
  readonly otherDeliveries: boolean
}

/** A source with what it is told to be like, made when it tells something for the first time. */
export async function ensureSource(
  client: DoorClient,
  workspaceId: number,
  name: string,
  { live, reportsDeliveries }: SourceTraits,
): Promise<Source> {
  const [row] = await client.query<Source>(
    `with before as (select reports_deliveries from source where workspace_id = $1 and name = $2)
     insert into source (workspace_id, source_id, name, live, reports_deliveries)
     select $1, coalesce(max(source_id), 0) + 1, $2, coalesce($3, false), coalesce($4, true)
     from source where workspace_id = $1
     on conflict (workspace_id, name) do update
       set live = coalesce($3, source.live), reports_deliveries = coalesce($4, source.reports_deliveries)
     returning source_id as "sourceId",
       exists (select from before where before.reports_deliveries <> source.reports_deliveries) as "otherDeliveries"`,
    [workspaceId, name, live ?? null, reportsDeliveries ?? null],
  )
  return row as Source
}

/** Whom sends of a source went to, as far as they are derived. */
export async function recipientsOf(
  client: DoorClient,
  workspaceId: number,
  sourceId: number,
): Promise<readonly number[]> {
  const rows = await client.query<{ lead_no: number }>(
    'select distinct lead_no from send_fact where workspace_id = $1 and source_id = $2',
    [workspaceId, sourceId],
  )
  return rows.map(({ lead_no }) => lead_no)
}

/**
 * The stamp of a batch: now, but later than every stamp of the workspace before it. Taken under the
 * lock that is held to the commit, so that stamps become visible in their order.
 */
export async function takeStamp(client: DoorClient, workspaceId: number): Promise<string> {
  const [row] = await client.query<{ stamp: string }>(
    `select ${exactInstant(`greatest(clock_timestamp(), max(last_recorded_at) + interval '1 microsecond')`)} as stamp
     from source where workspace_id = $1`,
    [workspaceId],
  )
  return (row as { stamp: string }).stamp
}
