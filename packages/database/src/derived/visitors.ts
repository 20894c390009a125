import { actedByPerson } from './activities.js'
import type { DerivedStep } from './derived-client.js'
import { lookUp, PRESENT } from './derived-client.js'

/*
 * Who is behind a visitor id, and what visitors and people did by themselves. A visitor belongs to
 * a scope by itself, or with a person whom it was found to be. An event that names visitor and lead
 * identifies the visitor: from then on, until another one does, and the first such event also for
 * everything before it.
 *
 *   derive_named           leads that visitors named, with the people that they are
 *   derive_identification  when a visitor turned out to be whom, each change once
 *   derive_view            page views, each with its visit
 *   derive_visit           visits
 *   derive_deed            what they did, with the person behind it: people's deeds, no machine's
 */

/** Empty tables of the session, made once per transaction. */
export const MAKE_VISITORS = `
create temp table if not exists derive_visitor (
  source_id smallint, visitor_id text, found boolean not null default false, primary key (source_id, visitor_id)) on commit delete rows;
create temp table if not exists derive_named (lead_no int primary key, person_no int not null, counts boolean not null) on commit delete rows;
create temp table if not exists derive_identification (
  source_id smallint, visitor_id text, n int, at timestamptz, lead_no int, counts boolean,
  primary key (source_id, visitor_id, n)) on commit delete rows;
create temp table if not exists derive_deed (
  source_id smallint, event_id text, at timestamptz, sequence int, type text, visitor_id text, told_lead int, lead_no int,
  identified boolean, counts boolean, own boolean, session_id text, source text, channel text, campaign_no int, program_no int,
  step_no int, asset_no int, send_id text, variant text) on commit delete rows;
create temp table if not exists derive_view (
  source_id smallint, event_id text, at timestamptz, sequence int, visitor_id text, lead_no int, session_id text, source text,
  channel text, campaign_no int, program_no int, step_no int, asset_no int, variant text, visit_id text) on commit delete rows;
create temp table if not exists derive_visit (
  source_id smallint, event_id text, visitor_id text, visitor_key uuid, lead_no int, session_id text, started_at timestamptz, ended_at timestamptz,
  source text, channel text, campaign_no int, program_no int, step_no int, landing_page text, asset_nos int[]) on commit delete rows;
create index if not exists derive_visit_by_visitor on derive_visit (source_id, visitor_id, started_at);
truncate derive_visitor, derive_named, derive_identification, derive_deed, derive_view, derive_visit`

/** Facts of whatever visitors did. */
export const OF_VISITOR: readonly string[] = ['visit_fact', 'landing_view']
/** Facts of whatever they did that does not name its lead by itself. */
export const OF_ANONYMOUS: readonly string[] = ['engagement_fact', 'social_fact']

/** The old facts of all visitors in scope go. */
export const CLEAR_VISITORS: DerivedStep = {
  name: 'facts of visitors',
  statements: [
    ...OF_VISITOR.map((table) =>
      lookUp(`delete from ${table} f using derive_visitor v
         where f.workspace_id = $1 and f.source_id = v.source_id and f.visitor_id = v.visitor_id`),
    ),
    ...OF_ANONYMOUS.map((table) =>
      lookUp(`delete from ${table} f using derive_visitor v
         where f.workspace_id = $1 and f.source_id = v.source_id and f.visitor_id = v.visitor_id and not f.named`),
    ),
  ],
}

/** Whether the facts of a lead count: tests and internal records belong to no population. */
const COUNTS = `coalesce(l.excluded not in ('test', 'internal'), true)`

/** What somebody does by themselves: all that visits, engagements and touches are made of. */
const DEEDS = `(a.type in ('visit', 'pageView', 'formSubmitted', 'emailReplied', 'attended', 'adClicked', 'callInbound', 'chatInbound',
         'socialLike', 'socialShare', 'socialComment')
       or a.type = 'emailClicked' and coalesce(a.detail, 'content') = 'content')
       and ${actedByPerson('a')}`

const TOLD = `a.session_id, a.origin, a.channel, a.campaign_no, a.program_no, a.step_no, a.asset_no, a.send_id, a.variant`

export const DEEDS_DONE: DerivedStep = {
  name: 'deeds',
  statements: [
    // No `coalesce` around the key: behind a row policy an index is used for what cannot leak, which PostgreSQL does not know of it.
    lookUp(`insert into derive_named (lead_no, person_no, counts)
     select t.lead_no, l.lead_no, ${COUNTS}
     from (select distinct lead_no from derive_activity where lead_no is not null and visitor_id is not null) t
     left join lead_identity i on i.workspace_id = $1 and i.lead_no = t.lead_no and ${PRESENT('i')}
     join lead l on l.workspace_id = $1 and l.lead_no = case when i.canonical_no is null then t.lead_no else i.canonical_no end
       and ${PRESENT('l')}`),
    'analyze derive_named',
    `insert into derive_identification (source_id, visitor_id, n, at, lead_no, counts)
     select source_id, visitor_id, row_number() over (partition by source_id, visitor_id order by at, sequence, event_id collate "C"),
       at, lead_no, counts
     from (
       select a.source_id, a.visitor_id, a.effective_at as at, a.sequence, a.event_id, p.person_no as lead_no, p.counts,
         lag(p.person_no) over (partition by a.source_id, a.visitor_id
           order by a.effective_at, a.sequence, a.event_id collate "C") as before
       from derive_activity a join derive_named p on p.lead_no = a.lead_no
       where a.visitor_id is not null
     ) told where before is distinct from lead_no`,
    'analyze derive_identification',
    `insert into derive_deed
     select a.source_id, a.event_id, a.effective_at, a.sequence, a.type, a.visitor_id, a.lead_no,
       case when a.visitor_id is null then m.canonical_no else coalesce(p.person_no, r.lead_no) end,
       a.lead_no is not null or coalesce(r.at <= a.effective_at, false),
       case when a.visitor_id is null then true when a.lead_no is null then coalesce(r.counts, true) else coalesce(p.counts, true) end,
       a.lead_no is null or m.lead_no is not null, ${TOLD}
     from derive_activity a
     left join derive_named p on a.visitor_id is not null and p.lead_no = a.lead_no
     left join derive_member m on m.lead_no = a.lead_no
     left join lateral (
       select n.lead_no, n.at, n.counts from derive_identification n
       where a.lead_no is null and n.source_id = a.source_id and n.visitor_id = a.visitor_id
       order by n.at > a.effective_at, case when n.at > a.effective_at then n.n else -n.n end limit 1) r on true
     where ${DEEDS} and (a.visitor_id is not null or m.lead_no is not null)`,
    'analyze derive_deed',
  ],
}
