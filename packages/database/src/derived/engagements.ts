import type { DerivedStep } from './derived-client.js'
import { lookUp, PRESENT } from './derived-client.js'
import { showsInterest } from './engagement.js'

/** Qualifying engagements: what people do of their own accord that shows interest. */
export const ENGAGEMENTS: DerivedStep = {
  name: 'engagements',
  statements: [
    `insert into engagement_fact (workspace_id, source_id, event_id, lead_no, visitor_id, named, at, previous_at, type, source, channel, campaign_no,
       program_no, step_no, asset_no, landing_page, variant)
     select $1, a.source_id, a.event_id, a.lead_no, a.visitor_id, a.told_lead is not null, a.at,
       case when a.lead_no is not null then lag(a.at) over (partition by a.lead_no order by a.at, a.source_id, a.event_id collate "C") end, a.type, a.source, a.channel,
       a.campaign_no, a.program_no, a.step_no, a.asset_no, case when p.kind in ('page', 'landingPage') then p.event_id end, a.variant
     from derive_act a
     left join asset p on p.workspace_id = $1 and p.asset_no = a.own_asset_no and ${PRESENT('p')}
     where a.own and ${showsInterest('a')}`,
    // Of who is not in scope only what visitors in scope did was written: what came before it is among the facts.
    lookUp(`update engagement_fact f
     set previous_at = (
       select p.at from engagement_fact p
       where p.workspace_id = $1 and p.lead_no = f.lead_no and p.at <= f.at
         and (p.at, p.source_id, p.event_id collate "C") < (f.at, f.source_id, f.event_id collate "C")
       order by p.at desc limit 1)
     from derive_act a
     where a.own and ${showsInterest('a')} and a.lead_no is not null and not exists (select from derive_lead d where d.lead_no = a.lead_no)
       and f.workspace_id = $1 and f.source_id = a.source_id and f.event_id = a.event_id`),
    `insert into social_fact (workspace_id, told, source_id, event_id, lead_no, visitor_id, named, day, channel, campaign_no, asset_no,
       impressions, engagements)
     select $1, 'activity', d.source_id, d.event_id, d.lead_no, d.visitor_id, d.told_lead is not null, (d.at at time zone w.zone)::date,
       d.channel, d.campaign_no, d.asset_no, 0, 1
     from derive_deed d join workspace w on w.workspace_id = $1
     where d.own and d.counts and d.type in ('socialLike', 'socialShare', 'socialComment')`,
  ],
}
