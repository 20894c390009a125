import type { DerivedStep } from './derived-client.js'
import { PRESENT } from './derived-client.js'
import { NO_ENGAGEMENT } from './engagement.js'
import { visitOf } from './visits.js'

/** Only of somebody known: a visit and a remark of strangers say nothing of anybody's interest. */
const OF_KNOWN = `('visit', 'socialShare', 'socialComment')`

/**
 * Qualifying engagements: what people do of their own accord that shows interest. What an event
 * leaves open of its campaign is that of the message that it answers, else of its visit.
 */
export const ENGAGEMENTS: DerivedStep = {
  name: 'engagements',
  statements: [
    `insert into engagement_fact (workspace_id, source_id, event_id, lead_no, visitor_id, named, at, type, source, channel, campaign_no,
       program_no, step_no, asset_no, landing_page, variant)
     select $1, d.source_id, d.event_id, d.lead_no, d.visitor_id, d.told_lead is not null, d.at, d.type, coalesce(d.source, v.source),
       coalesce(d.channel, m.channel, v.channel), coalesce(d.campaign_no, m.campaign_no, v.campaign_no),
       coalesce(d.program_no, m.program_no), coalesce(d.step_no, m.step_no), coalesce(d.asset_no, m.asset_no),
       case when p.kind in ('page', 'landingPage') then p.event_id end, d.variant
     from derive_deed d
     left join send_fact m on m.workspace_id = $1 and m.lead_no = d.lead_no and m.source_id = d.source_id and m.send_id = d.send_id
     left join asset p on p.workspace_id = $1 and p.asset_no = d.asset_no and ${PRESENT('p')}
     left join lateral (${visitOf('d')}) v on true
     where d.own and d.counts and d.type not in ${NO_ENGAGEMENT} and (d.identified or d.type not in ${OF_KNOWN})`,
    `insert into social_fact (workspace_id, told, source_id, event_id, lead_no, visitor_id, named, day, channel, campaign_no, asset_no,
       impressions, engagements)
     select $1, 'activity', d.source_id, d.event_id, d.lead_no, d.visitor_id, d.told_lead is not null, (d.at at time zone w.zone)::date,
       d.channel, d.campaign_no, d.asset_no, 0, 1
     from derive_deed d join workspace w on w.workspace_id = $1
     where d.own and d.counts and d.type in ('socialLike', 'socialShare', 'socialComment')`,
  ],
}
