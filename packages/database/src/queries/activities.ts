import { exactInstant } from '../exact-instant.js'
import type { DoorClient } from '../door/door-client.js'

/** Something that a lead did or was sent. */
export interface ActivitySummary {
  readonly leadNo: number
  readonly sourceId: number
  readonly eventId: string
  readonly at: Date
  /** `at` with microseconds. */
  readonly orderedAt: string
  readonly type: string
  readonly channel: string | null
  readonly campaignNo: number | null
  readonly detail: string | null
  readonly actor: string
}

/** The activity after which a page begins. */
export interface ActivityPlace {
  readonly orderedAt: string
  readonly sourceId: number
  readonly eventId: string
}

/** A lead's activities that are asked for. */
export interface ActivityAsk {
  readonly leadNo: number
  readonly after: ActivityPlace | null
}

/** The latest activities of some leads, of each its own page; what a lead did before a merge belongs to it. */
export function readActivities(
  client: DoorClient,
  workspaceId: number,
  asks: readonly ActivityAsk[],
  limit: number,
): Promise<readonly (ActivitySummary & { readonly ask: number })[]> {
  return client.query(
    `select (asked.place - 1)::int as ask, asked.lead_no as "leadNo", found.source_id as "sourceId",
       found.event_id as "eventId", found.effective_at as at,
       ${exactInstant('found.effective_at')} as "orderedAt",
       found.type, found.channel, found.campaign_no as "campaignNo", found.detail,
       coalesce(found.actor, 'unknown') as actor
     from unnest($2::int[], $3::timestamptz[], $4::smallint[], $5::text[]) with ordinality
       as asked (lead_no, after_at, after_source, after_event, place)
     cross join lateral (
       select a.* from activity a
       where a.workspace_id = $1 and a.superseded_at = 'infinity'
         and a.lead_no = any (array(
           select i.lead_no from lead_identity i
           where i.workspace_id = $1 and i.canonical_no = asked.lead_no and i.superseded_at = 'infinity'
         ) || asked.lead_no)
         and (asked.after_at is null or (a.effective_at, a.source_id, a.event_id collate "C")
           < (asked.after_at, asked.after_source, asked.after_event))
       order by a.effective_at desc, a.source_id desc, a.event_id collate "C" desc
       limit $6
     ) found
     order by asked.place, found.effective_at desc, found.source_id desc, found.event_id collate "C" desc`,
    [
      workspaceId,
      asks.map(({ leadNo }) => leadNo),
      asks.map(({ after }) => after?.orderedAt ?? null),
      asks.map(({ after }) => after?.sourceId ?? null),
      asks.map(({ after }) => after?.eventId ?? null),
      limit,
    ],
  )
}
