import { readCampaignsByNo } from '@leadlight/database'
import type { Database, WorkspaceRecord } from '@leadlight/database'
import DataLoader from 'dataloader'

import { toCampaign } from './campaign-id.js'
import type { CampaignType } from './campaign.type.js'

/** Finds campaigns by their numbers, all of a request's together. */
export type CampaignLoader = DataLoader<number, CampaignType | null>

export function createCampaignLoader(
  database: Database,
  { workspaceId }: WorkspaceRecord,
): CampaignLoader {
  return new DataLoader(async (campaignNos) => {
    const found = await database.withContext({ workspaceId, role: 'read' }, (client) =>
      readCampaignsByNo(client, workspaceId, campaignNos),
    )
    const byNo = new Map(found.map((campaign) => [campaign.campaignNo, toCampaign(campaign)]))
    return campaignNos.map((no) => byNo.get(no) ?? null)
  })
}
