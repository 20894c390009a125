import { exactInstant } from '../exact-instant.js'
import type { DoorClient } from '../door/door-client.js'
import { inPlace } from '../door/in-place.js'

/** What a source is like; told once, changed when told otherwise. */
export interface SourceTraits {
  /** It still sends: the horizon is now instead of its latest fact. */
  readonly live?: boolean
  /** False: a send without any delivery event counts as delivered. */
  readonly reportsDeliveries?: boolean
}

/** A source as a batch finds it. */
export interface Source {
  readonly sourceId: number
  /** It was told to report deliveries and does not, or the other way round: its sends became something else. */
  readonly otherDeliveries: boolean
}

/**
 * Makes sure of a source with what it is told to be like, and answers what a batch finds; a row that says
 * all of it already stays as it is.
 */
export const ensureSource = (
  workspaceId: number,
  name: string,
  { live, reportsDeliveries }: SourceTraits,
): string =>
  inPlace(
    `with found as (
       select source_id, live, reports_deliveries, coalesce($3::boolean, live) as is_live,
         coalesce($4::boolean, reports_deliveries) as reports
       from source where workspace_id = $1 and name = $2
     ), made as (
       insert into source (workspace_id, source_id, name, live, reports_deliveries)
       select $1, coalesce(max(source_id), 0) + 1, $2, coalesce($3::boolean, false), coalesce($4::boolean, true)
       from source where workspace_id = $1 having not exists (select from found)
       returning source_id
     ), changed as (
       update source s set live = f.is_live, reports_deliveries = f.reports from found f
       where s.workspace_id = $1 and s.source_id = f.source_id and (f.live <> f.is_live or f.reports_deliveries <> f.reports)
     )
     select json_build_object('sourceId', source_id, 'otherDeliveries', other) as answer from (
       select source_id, reports_deliveries <> reports as other from found
       union all select source_id, false from made) as one`,
    [workspaceId, name, live ?? null, reportsDeliveries ?? null],
  )

/** The number of a source by its name, in a statement. */
export const sourceNamed = (workspaceId: number, name: string): string =>
  inPlace('(select source_id from source where workspace_id = $1 and name = $2)', [
    workspaceId,
    name,
  ])

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
 * Answers the stamp of a batch: now, but later than every stamp of the workspace before it. Taken under
 * the lock that is held to the commit, so that stamps become visible in their order.
 */
export const takeStamp = (workspaceId: number): string =>
  `select ${exactInstant(`greatest(clock_timestamp(), max(last_recorded_at) + interval '1 microsecond')`)} as answer
   from source where workspace_id = ${workspaceId}`
