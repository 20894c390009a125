import type { DoorClient } from '../door/door-client.js'

/** A campaign in its present version. */
export interface CampaignRecord {
  readonly campaignNo: number
  /** The source's own reference: the value of the dimension `campaign`. */
  readonly key: string
  readonly name: string
  readonly kind: string | null
  readonly channel: string | null
  readonly startsOn: string | null
  readonly endsOn: string | null
}

/** The campaign after which a page begins. */
export interface CampaignPlace {
  readonly name: string
  readonly campaignNo: number
}

const columns = `campaign_no as "campaignNo", event_id as key, name, kind, channel, starts_on as "startsOn", ends_on as "endsOn"`
const present = `from campaign where workspace_id = $1 and superseded_at = 'infinity'`
const found = `($2::text is null or strpos(lower(name), lower($2)) > 0 or strpos(lower(event_id), lower($2)) > 0)`

interface CampaignPage {
  readonly workspaceId: number
  /** Keeps campaigns whose name or key holds this text, whatever the case. */
  readonly search: string | null
  readonly after: CampaignPlace | null
  readonly limit: number
}

/** A page of campaigns by name. */
export function readCampaigns(
  client: DoorClient,
  { workspaceId, search, after, limit }: CampaignPage,
): Promise<readonly CampaignRecord[]> {
  return client.query<CampaignRecord>(
    `select ${columns} ${present} and ${found}
       and ($3::text is null or (name collate "C", campaign_no) > ($3, $4::int))
     order by name collate "C", campaign_no limit $5`,
    [workspaceId, search, after?.name ?? null, after?.campaignNo ?? null, limit],
  )
}

/** How many campaigns a search finds. */
export async function countCampaigns(
  client: DoorClient,
  workspaceId: number,
  search: string | null,
): Promise<number> {
  const [row] = await client.query<{ count: number }>(
    `select count(*) as count ${present} and ${found}`,
    [workspaceId, search],
  )
  return row?.count ?? 0
}

/** The campaigns of some numbers; unknown numbers are left out. */
export function readCampaignsByNo(
  client: DoorClient,
  workspaceId: number,
  campaignNos: readonly number[],
): Promise<readonly CampaignRecord[]> {
  return client.query<CampaignRecord>(
    `select ${columns} ${present} and campaign_no = any($2::int[])`,
    [workspaceId, campaignNos],
  )
}
