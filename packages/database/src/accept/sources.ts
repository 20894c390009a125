import { exactInstant } from '../exact-instant.js'
import type { DoorClient } from '../door/door-client.js'

/** What a source is like; told once, changed when told otherwise. */
export interface SourceTraits {
  /** It still sends: the horizon is now instead of its latest fact. */
  readonly live?: boolean
  /** False: a send without any delivery event counts as delivered. */
  readonly reportsDeliveries?: boolean
}

/** The number of a source, made when it tells something for the first time. */
export async function ensureSource(
  client: DoorClient,
  workspaceId: number,
  name: string,
  { live, reportsDeliveries }: SourceTraits,
): Promise<number> {
  const [row] = await client.query<{ source_id: number }>(
    `insert into source (workspace_id, source_id, name, live, reports_deliveries)
     select $1, coalesce(max(source_id), 0) + 1, $2, coalesce($3, false), coalesce($4, true)
     from source where workspace_id = $1
     on conflict (workspace_id, name) do update
       set live = coalesce($3, source.live), reports_deliveries = coalesce($4, source.reports_deliveries)
     returning source_id`,
    [workspaceId, name, live ?? null, reportsDeliveries ?? null],
  )
  return (row as { source_id: number }).source_id
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
