import { CampaignResolver } from './campaign.resolver.js'

export const campaignsModule = [CampaignResolver] as const
