import type { DerivedStep } from './derived-client.js'
import { PRESENT } from './derived-client.js'

/**
 * What networks report by day. Such rows are few, so all of them are taken anew. Only posts earn
 * social engagements: what an ad is liked for was paid.
 */
export const STATISTICS_REPORTED: DerivedStep = {
  name: 'statistics',
  statements: [
    `delete from statistic_fact where workspace_id = $1`,
    `insert into statistic_fact (workspace_id, source_id, event_id, day, network, placement, channel, campaign_no, asset_no, impressions, clicks)
     select $1, s.source_id, s.event_id, s.day, s.network, s.placement, coalesce(s.channel, k.channel), s.campaign_no,
       case when s.placement = 'social' then s.asset_no end, coalesce(s.impressions, 0), coalesce(s.clicks, 0)
     from statistic s
     left join campaign k on k.workspace_id = $1 and k.campaign_no = s.campaign_no and ${PRESENT('k')}
     where s.workspace_id = $1 and ${PRESENT('s')}`,
    `delete from social_fact where workspace_id = $1 and told = 'statistic'`,
    `insert into social_fact (workspace_id, told, source_id, event_id, named, day, network, channel, campaign_no, asset_no, impressions, engagements)
     select $1, 'statistic', s.source_id, s.event_id, false, s.day, s.network, coalesce(s.channel, k.channel), s.campaign_no, s.asset_no,
       coalesce(s.impressions, 0), coalesce(s.likes, 0) + coalesce(s.shares, 0) + coalesce(s.comments, 0)
     from statistic s
     left join campaign k on k.workspace_id = $1 and k.campaign_no = s.campaign_no and ${PRESENT('k')}
     where s.workspace_id = $1 and ${PRESENT('s')} and s.placement = 'social'`,
  ],
}
