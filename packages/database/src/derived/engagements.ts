import type { DerivedStep } from './derived-client.js'
import { PRESENT } from './derived-client.js'
import { showsInterest } from './engagement.js'

/** Qualifying engagements: what people do of their own accord that shows interest. */
export const ENGAGEMENTS: DerivedStep = {
  name: 'engagements',
  statements: [
    `insert into engagement_fact (workspace_id, source_id, event_id, lead_no, visitor_id, named, at, type, source, channel, campaign_no,
       program_no, step_no, asset_no, landing_page, variant)
     select $1, a.source_id, a.event_id, a.lead_no, a.visitor_id, a.told_lead is not null, a.at, a.type, a.source, a.channel,
       a.campaign_no, a.program_no, a.step_no, a.asset_no, case when p.kind in ('page', 'landingPage') then p.event_id end, a.variant
     from derive_act a
     left join asset p on p.workspace_id = $1 and p.asset_no = a.own_asset_no and ${PRESENT('p')}
     where a.own and ${showsInterest('a')}`,
    `insert into social_fact (workspace_id, told, source_id, event_id, lead_no, visitor_id, named, day, channel, campaign_no, asset_no,
       impressions, engagements)
     select $1, 'activity', d.source_id, d.event_id, d.lead_no, d.visitor_id, d.told_lead is not null, (d.at at time zone w.zone)::date,
       d.channel, d.campaign_no, d.asset_no, 0, 1
     from derive_deed d join workspace w on w.workspace_id = $1
     where d.own and d.counts and d.type in ('socialLike', 'socialShare', 'socialComment')`,
  ],
}
