import { readCampaignsByNo } from '@leadlight/database'
import type { WorkspaceRecord } from '@leadlight/database'
import DataLoader from 'dataloader'

import type { Door } from '../as-of/doors.js'
import { toCampaign } from './campaign-id.js'
import type { CampaignType } from './campaign.type.js'

/** Finds campaigns by their numbers, all of a request's together. */
export type CampaignLoader = DataLoader<number, CampaignType | null>

export function createCampaignLoader(door: Door, { workspaceId }: WorkspaceRecord): CampaignLoader {
  return new DataLoader(async (campaignNos) => {
    const found = await door.withContext({ workspaceId, role: 'read' }, (client) =>
      readCampaignsByNo(client, workspaceId, campaignNos),
    )
    const byNo = new Map(found.map((campaign) => [campaign.campaignNo, toCampaign(campaign)]))
    return campaignNos.map((no) => byNo.get(no) ?? null)
  })
}
