import type { DerivedStep } from './derived-client.js'
import { FILL_ACQUISITION } from './acquisition.js'
import { CLEAR_CONVERSIONS, MAKE_CONVERSION_SCOPE } from './conversion-scope.js'
import { lookUp, PRESENT } from './derived-client.js'

/*
 * The scope of a derivation: the people that a batch touched, and everybody and everything whose
 * facts may change with theirs. It is closed once, so that every statement after it is a pure
 * function of the ledger rows of its scope:
 *
 *   derive_lead         canonical people
 *   derive_member       every lead number of theirs, merged ones included, with the canonical one
 *   derive_opportunity  deals in which one of them has a part
 *   derive_unit         customers (accounts, people without one, deals without either) of those
 *
 * The caller fills `derive_seed` with the lead numbers that were touched, `derive_account` and
 * `derive_opportunity` with what may be nobody's. Test and internal records belong to no
 * population: they and the deals that name nobody else are in `derive_ghost` and `derive_void`,
 * and leave the scope once their old facts are gone.
 */

/** Empty tables of the session, made once per transaction. */
export const MAKE_SCOPE = `
create temp table if not exists derive_seed (lead_no int primary key) on commit delete rows;
create temp table if not exists derive_lead (lead_no int primary key, round int not null default 0) on commit delete rows;
create temp table if not exists derive_member (lead_no int primary key, canonical_no int not null, round int not null default 0) on commit delete rows;
create temp table if not exists derive_opportunity (opportunity_no int primary key, round int not null default 0) on commit delete rows;
create temp table if not exists derive_account (account_no int primary key, round int not null default 0) on commit delete rows;
create temp table if not exists derive_known (lead_no int primary key) on commit delete rows;
create temp table if not exists derive_ghost (lead_no int primary key) on commit delete rows;
create temp table if not exists derive_void (opportunity_no int primary key) on commit delete rows;
create temp table if not exists derive_person (
  lead_no int primary key, ref text not null, created_at timestamptz not null, account_no int, origin text, channel text,
  campaign_no int, landing_page text, competitor boolean not null, imported boolean not null,
  unit_kind char(1) not null, unit_no int not null) on commit delete rows;
create index if not exists derive_person_by_account on derive_person (account_no, created_at, ref collate "C");
create temp table if not exists derive_touch (
  lead_no int, type text, campaign int, n int, at timestamptz, sequence int, event_id text, channel text,
  campaign_no int, page text, primary key (lead_no, type, campaign, n)) on commit delete rows;
create temp table if not exists derive_opportunity_person (
  opportunity_no int, lead_no int, created_at timestamptz, primary key (opportunity_no, lead_no)) on commit delete rows;
create temp table if not exists derive_unit (unit_kind char(1), unit_no int, primary key (unit_kind, unit_no)) on commit delete rows;
create temp table if not exists derive_revenue (
  source_id smallint, event_id text, unit_kind char(1), unit_no int, account_no int, lead_no int, own_lead_no int,
  effective_at timestamptz, kind text, amount_minor bigint, currency char(3), opportunity_no int, order_id text,
  refers_to text) on commit delete rows;
create temp table if not exists derive_entry (
  lead_no int, at timestamptz, rank smallint, sequence int, event_id text, stage_id text, side boolean, optional boolean, reason text,
  merged boolean) on commit delete rows;
create temp table if not exists derive_mail (
  lead_no int, source_id smallint, event_id text, at timestamptz, sequence int, type text, channel text, campaign_no int,
  program_no int, step_no int, asset_no int, send_id text, detail text, actor text) on commit delete rows;
create temp table if not exists derive_sent (
  lead_no int, source_id smallint, send_id text, at timestamptz, sequence int, event_id text, channel text, campaign_no int,
  program_no int, step_no int, asset_no int, primary key (lead_no, source_id, send_id)) on commit delete rows;
create temp table if not exists derive_turn (lead_no int, at timestamptz, closed boolean, primary key (lead_no, at)) on commit delete rows;
create temp table if not exists derive_furthest (lead_no int primary key, stage_id text not null) on commit delete rows;
create temp table if not exists derive_newcomer (lead_no int primary key, new_lead boolean not null) on commit delete rows;
create temp table if not exists derive_silence (lead_no int, heard_at timestamptz, next_at timestamptz, primary key (lead_no, heard_at)) on commit delete rows;
create temp table if not exists derive_hand_over (
  lead_no int, hand_no int, handed_at timestamptz, next_at timestamptz, primary key (lead_no, hand_no)) on commit delete rows;
create temp table if not exists derive_answer (
  lead_no int, at timestamptz, sequence int, event_id text, type text, reason text) on commit delete rows;
create index if not exists derive_answer_by_lead on derive_answer (lead_no, type, at);
create temp table if not exists derive_office_day (
  day date primary key, opens_at timestamptz, length bigint, before bigint, reached bigint) on commit delete rows;
create index if not exists derive_office_day_by_time on derive_office_day (reached, day);
create temp table if not exists derive_deal_state (
  opportunity_no int, place int, at timestamptz, next_at timestamptz, state text, amount_minor bigint, currency char(3),
  first_amount boolean, primary key (opportunity_no, place)) on commit delete rows;
truncate derive_mail, derive_sent, derive_turn, derive_furthest, derive_newcomer, derive_silence, derive_deal_state, derive_hand_over, derive_answer, derive_office_day, derive_seed, derive_lead, derive_member, derive_known, derive_ghost, derive_void, derive_touch, derive_opportunity, derive_account, derive_person,
  derive_opportunity_person, derive_unit, derive_revenue, derive_entry;
${MAKE_CONVERSION_SCOPE}`

/** Those who belong to no population, and the deals that name nobody else. */
const FIND_GHOSTS = [
  lookUp(`insert into derive_ghost (lead_no)
   select m.lead_no from derive_member m
   join lead l on l.workspace_id = $1 and l.lead_no = m.canonical_no and ${PRESENT('l')}
   where l.excluded in ('test', 'internal')`),
  `insert into derive_void (opportunity_no)
   select opportunity_no from (
     select p.opportunity_no, p.lead_no from opportunity_person p join derive_opportunity d using (opportunity_no)
     where p.workspace_id = $1 and ${PRESENT('p')}
     union all
     select o.opportunity_no, o.lead_no from opportunity o join derive_opportunity d using (opportunity_no)
     where o.workspace_id = $1 and ${PRESENT('o')} and o.lead_no is not null
   ) named
   group by opportunity_no
   having bool_and(lead_no in (select lead_no from derive_ghost))`,
]

/** Tables of facts about people: whoever has any has a row of `lead_fact` too. */
export const OF_PEOPLE: readonly string[] = [
  ...['milestone', 'spell', 'transition', 'score_interval', 'lead_attribute'],
  ...['send_fact', 'goal_event', 'lead_fact', 'hand_over_fact', 'visit_fact', 'landing_view'],
  ...['engagement_fact', 'social_fact', 'enrolment_fact', 'dormancy', 'quiet_spell', 'opt_out'],
  ...['assignment_fact', 'nurture_start'],
  ...['invitation_fact', 'touch_fact'],
]

/** Finds those of the scope who were ever derived. */
export const FIND_KNOWN = `
insert into derive_known (lead_no)
select m.lead_no from derive_member m where exists (
  select from lead_fact f where f.workspace_id = $1 and f.lead_no = m.lead_no offset 0)`

/** Whether there is anybody. */
export const ARE_KNOWN = 'select exists (select from derive_known) as known'

/** The old facts of everybody in scope go before those who do not count leave it. */
export const CLEAR_PEOPLE: DerivedStep = {
  name: 'facts of people',
  statements: [
    'analyze derive_known',
    ...OF_PEOPLE.map((table) =>
      lookUp(
        `delete from ${table} f using derive_known k where f.workspace_id = $1 and f.lead_no = k.lead_no`,
      ),
    ),
  ],
}

/** The old facts of deals in scope go, and whoever does not count leaves it. */
const CLEAR = [
  lookUp(`insert into derive_unit
   select unit_kind, unit_no from opportunity_fact join derive_opportunity using (opportunity_no) where workspace_id = $1
   union select 'l', lead_no from derive_member
   on conflict do nothing`),
  ...CLEAR_CONVERSIONS,
  ...['opportunity_fact', 'opportunity_interval', 'opportunity_mql'].map((table) =>
    lookUp(
      `delete from ${table} f using derive_opportunity d where f.workspace_id = $1 and f.opportunity_no = d.opportunity_no`,
    ),
  ),
]

/** Those who belong to no population leave the scope, with the deals that name nobody else. */
const LEAVE = [
  'delete from derive_opportunity where opportunity_no in (select opportunity_no from derive_void)',
  'delete from derive_lead where lead_no in (select lead_no from derive_ghost)',
  'delete from derive_member where lead_no in (select lead_no from derive_ghost)',
]

/** As do those of whom nothing is visible. */
const LEAVE_UNSEEN = [
  // Who is created only later is nobody yet.
  lookUp(`delete from derive_lead where lead_no not in (
     select m.canonical_no from derive_member m
     join lead l on l.workspace_id = $1 and l.lead_no = m.lead_no and ${PRESENT('l')})`),
  `delete from derive_member m where not exists (select from derive_lead d where d.lead_no = m.canonical_no)`,
]

/** The earliest of a person's records, the lower reference of two at once: it says how they came. */
const FIRST = `order by l.created_at, l.event_id collate "C"`

/**
 * What a person is: the earliest record of all that were merged into one says when and whence they
 * came; their own record's account holds, else another's, else the latest link to one. Where their
 * own record is created only later, the earliest stands for it.
 */
const FILL_PERSONS = lookUp(`
insert into derive_person
select r.*, case when r.account_no is null then 'l' else 'a' end, coalesce(r.account_no, r.lead_no)
from (
  select m.canonical_no as lead_no,
    coalesce(min(l.event_id) filter (where l.lead_no = m.canonical_no), (array_agg(l.event_id ${FIRST}))[1]) as ref,
    min(l.created_at) as created_at,
    coalesce(
      min(l.account_no) filter (where l.lead_no = m.canonical_no),
      (array_agg(l.account_no ${FIRST}) filter (where l.account_no is not null))[1],
      (array_agg(k.account_no order by k.effective_at desc, k.revision desc, k.event_id collate "C" desc)
        filter (where k.account_no is not null))[1]) as account_no,
    nullif((array_agg(l.origin ${FIRST}))[1], '') as origin,
    nullif((array_agg(l.channel ${FIRST}))[1], '') as channel,
    (array_agg(l.campaign_no ${FIRST}))[1] as campaign_no,
    nullif((array_agg(l.landing_page ${FIRST}))[1], '') as landing_page,
    coalesce(
      bool_or(l.excluded is not distinct from 'competitor') filter (where l.lead_no = m.canonical_no),
      (array_agg(l.excluded is not distinct from 'competitor' ${FIRST}))[1]) as competitor,
    (array_agg(l.imported ${FIRST}))[1] as imported
  from derive_member m
  join lead l on l.workspace_id = $1 and l.lead_no = m.lead_no and ${PRESENT('l')}
  left join lead_account k on k.workspace_id = $1 and k.lead_no = m.lead_no and ${PRESENT('k')}
  group by m.canonical_no
) r`)

/** A deal's people: those named on it, else its account's, else its own lead. */
const FILL_OPPORTUNITY_PEOPLE = `
insert into derive_opportunity_person (opportunity_no, lead_no, created_at)
with named as (
  select distinct p.opportunity_no, m.canonical_no as lead_no
  from opportunity_person p join derive_opportunity d using (opportunity_no)
  join derive_member m on m.lead_no = p.lead_no
  where p.workspace_id = $1 and ${PRESENT('p')}
), of_account as (
  select o.opportunity_no, p.lead_no
  from opportunity o join derive_opportunity d using (opportunity_no)
  join derive_person p on p.account_no = o.account_no
  where o.workspace_id = $1 and ${PRESENT('o')}
    and not exists (select 1 from named n where n.opportunity_no = o.opportunity_no)
), alone as (
  select o.opportunity_no, m.canonical_no as lead_no
  from opportunity o join derive_opportunity d using (opportunity_no)
  join derive_member m on m.lead_no = o.lead_no
  where o.workspace_id = $1 and ${PRESENT('o')}
    and not exists (select 1 from named n where n.opportunity_no = o.opportunity_no)
    and not exists (select 1 from of_account n where n.opportunity_no = o.opportunity_no)
), people as (
  select * from named union all select * from of_account union all select * from alone
)
select opportunity_no, lead_no, person.created_at from people join derive_person person using (lead_no)`

const FILL = [
  FILL_PERSONS,
  'analyze derive_person',
  ...FILL_ACQUISITION,
  'analyze derive_person',
  FILL_OPPORTUNITY_PEOPLE,
  'analyze derive_opportunity_person',
]

/** What the scope holds, once it is closed; the old facts of its deals go. */
export const FILL_SCOPE: DerivedStep = {
  name: 'people',
  statements: [
    'analyze derive_lead',
    'analyze derive_account',
    'analyze derive_opportunity',
    ...FIND_GHOSTS,
    ...CLEAR,
    ...LEAVE,
    ...LEAVE_UNSEEN,
    ...FILL,
  ],
}

/** The same where nothing was derived before, of a scope that was filled with those who are visible. */
export const FILL_FIRST_SCOPE: DerivedStep = {
  name: 'people for the first time',
  statements: [...FIND_GHOSTS, ...LEAVE, ...FILL],
}
