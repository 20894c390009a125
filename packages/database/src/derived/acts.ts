import type { DerivedStep } from './derived-client.js'
import { isAct } from './engagement.js'
import { visitOf } from './visits.js'

/** Table of the session in which acts are gathered. */
export const MAKE_ACTS = `
create temp table if not exists derive_act (
  source_id smallint, event_id text, at timestamptz, sequence int, type text, visitor_id text, told_lead int, lead_no int,
  identified boolean, own boolean, source text, channel text, campaign_no int, program_no int, step_no int, asset_no int,
  own_asset_no int, variant text) on commit delete rows;
truncate derive_act`

/**
 * Acts: deeds of those who count, other than looks at pages, as engagements and touches are made of
 * them. What one leaves open of its campaign is that of the message that it answers, else of its
 * visit. Both are tables of the session, which the planner knows: of the facts of a workspace that
 * has only begun to fill it knows nothing, and would compare each deed with every message.
 */
export const ACTS: DerivedStep = {
  name: 'acts',
  statements: [
    `insert into derive_act
     select d.source_id, d.event_id, d.at, d.sequence, d.type, d.visitor_id, d.told_lead, d.lead_no, d.identified, d.own,
       coalesce(d.source, v.source), coalesce(d.channel, m.channel, v.channel), coalesce(d.campaign_no, m.campaign_no, v.campaign_no),
       coalesce(d.program_no, m.program_no), coalesce(d.step_no, m.step_no), coalesce(d.asset_no, m.asset_no), d.asset_no,
       d.variant
     from derive_deed d
     left join derive_sent m on m.lead_no = d.lead_no and m.source_id = d.source_id and m.send_id = d.send_id
     left join lateral (${visitOf('d')}) v on true
     where ${isAct('d')}`,
    'analyze derive_act',
  ],
}
