import type { DerivedStep } from './derived-client.js'
import { PRESENT } from './derived-client.js'

/*
 * Visits: page views and visits of one visitor within one session of the source; where the source
 * names none, a pause of thirty minutes begins a new one. Whoever has no visitor id is told apart by
 * the lead as it was named, so that a merge changes no count. A visit belongs to whoever its visitor
 * was last identified as by its end, else to the first one afterwards.
 */

const PAUSE = `interval '30 minutes'`

const ORDER = `order by v.at, v.sequence, v.event_id collate "C"`

/** A visitor's source and id as one value of a fixed size, 128 bits of a hash: quick to compare. */
const visitorKey = (row: string): string =>
  `encode(substr(sha256(convert_to(${row}.source_id || ' ' || ${row}.visitor_id, 'UTF8')), 1, 16), 'hex')::uuid`

/** What the first event of a visit that says anything of it says. */
const first = (column: string): string =>
  `(array_agg(v.${column} ${ORDER}) filter (where v.${column} is not null))[1]`

/**
 * The visit in which a visitor's event lies: the source's own session, or else the latest one that
 * had begun and not yet ended half an hour before.
 */
export const visitOf = (event: string): string => `
  select s.* from derive_visit s
  where s.source_id = ${event}.source_id and s.visitor_id = ${event}.visitor_id
    and case when ${event}.session_id is not null then s.session_id = ${event}.session_id
      else s.started_at <= ${event}.at and s.ended_at + ${PAUSE} > ${event}.at end
  order by s.started_at desc, s.event_id collate "C" desc limit 1`

export const VISITS: DerivedStep = {
  name: 'visits',
  statements: [
    `insert into derive_view
     with event as (
       select d.*, case when d.visitor_id is null then d.told_lead end as nobody
       from derive_deed d where d.type in ('visit', 'pageView')
     ), begun as (
       select e.*, case when session_id is null then coalesce(at - lag(at) over same >= ${PAUSE}, true) else row_number() over same = 1 end as begins
       from event e
       window same as (partition by source_id, visitor_id, nobody, session_id order by at, sequence, event_id collate "C")
     ), counted as (
       select b.*, count(*) filter (where begins) over (partition by source_id, visitor_id, nobody, session_id
         order by at, sequence, event_id collate "C") as n
       from begun b
     )
     select source_id, event_id, at, sequence, visitor_id, lead_no, session_id, source, channel, campaign_no, program_no, step_no, asset_no, variant,
       first_value(event_id) over (partition by source_id, visitor_id, nobody, session_id, n order by at, sequence, event_id collate "C")
     from counted`,
    'analyze derive_view',
    `insert into derive_visit (source_id, event_id, visitor_id, visitor_key, lead_no, session_id, started_at, ended_at, source, channel,
       campaign_no, program_no, step_no, landing_page, asset_nos)
     select s.source_id, s.visit_id, s.visitor_id, ${visitorKey('s')}, coalesce(r.lead_no, s.lead_no), s.session_id, s.started_at, s.ended_at, s.source, s.channel,
       s.campaign_no, s.program_no, s.step_no, s.landing_page, s.asset_nos
     from (
       select v.source_id, v.visit_id, v.visitor_id, v.session_id, min(v.at) as started_at, max(v.at) as ended_at,
         min(v.lead_no) filter (where v.visitor_id is null) as lead_no,
         ${first('source')} as source, ${first('channel')} as channel, ${first('campaign_no')} as campaign_no,
         ${first('program_no')} as program_no, ${first('step_no')} as step_no,
         (array_agg(p.event_id ${ORDER}) filter (where p.kind in ('page', 'landingPage')))[1] as landing_page,
         coalesce(array_agg(distinct v.asset_no) filter (where v.asset_no is not null), '{}') as asset_nos
       from derive_view v
       left join asset p on p.workspace_id = $1 and p.asset_no = v.asset_no and ${PRESENT('p')}
       group by v.source_id, v.visit_id, v.visitor_id, v.session_id
     ) s
     left join lateral (
       select n.lead_no, n.counts from derive_identification n
       where n.source_id = s.source_id and n.visitor_id = s.visitor_id
       order by n.at >= s.ended_at + ${PAUSE}, case when n.at >= s.ended_at + ${PAUSE} then n.n else -n.n end limit 1) r on true
     where r.counts is not false`,
    'analyze derive_visit',
    `insert into visit_fact (workspace_id, source_id, event_id, visitor_id, visitor_key, lead_no, session_id, started_at, ended_at, previous_at,
       source, channel, campaign_no, program_no, step_no, landing_page, asset_nos)
     select $1, source_id, event_id, visitor_id, visitor_key, lead_no, session_id, started_at, ended_at,
       case when visitor_id is not null then lag(started_at) over (partition by source_id, visitor_id order by started_at, event_id collate "C") end,
       source, channel, campaign_no, program_no, step_no, landing_page, asset_nos
     from derive_visit`,
    `insert into landing_view (workspace_id, source_id, event_id, visitor_id, visitor_key, lead_no, at, sequence, previous_at,
       visitor_previous_at, asset_no, source, channel, campaign_no, program_no, step_no, landing_page, variant, converted)
     with submission as (
       select d.source_id, d.visitor_id, d.asset_no, d.at, s.event_id as visit_id
       from derive_deed d
       left join lateral (${visitOf('d')}) s on true
       where d.type = 'formSubmitted' and d.counts and d.visitor_id is not null and d.asset_no is not null
     ), goal as (
       select v.source_id, v.event_id from derive_view v
       join submission d on d.source_id = v.source_id and d.visitor_id = v.visitor_id and d.asset_no = v.asset_no
         and d.at >= v.at and (d.at <= v.at + ${PAUSE} or d.visit_id = v.visit_id)
       group by v.source_id, v.event_id
     )
     select $1, v.source_id, v.event_id, v.visitor_id, s.visitor_key, s.lead_no, v.at, v.sequence,
       lag(v.at) over (partition by v.source_id, v.visitor_id, v.asset_no ${ORDER}), lag(v.at) over (partition by v.source_id, v.visitor_id ${ORDER}),
       v.asset_no, coalesce(v.source, s.source),
       coalesce(v.channel, s.channel), coalesce(v.campaign_no, s.campaign_no), coalesce(v.program_no, s.program_no),
       coalesce(v.step_no, s.step_no), p.event_id, v.variant, g.event_id is not null
     from derive_view v
     join derive_visit s on s.source_id = v.source_id and s.event_id = v.visit_id
     join asset p on p.workspace_id = $1 and p.asset_no = v.asset_no and ${PRESENT('p')} and p.kind = 'landingPage'
     left join goal g on g.source_id = v.source_id and g.event_id = v.event_id
     where v.visitor_id is not null`,
  ],
}
