import type { DerivedStep } from './derived-client.js'
import { PRESENT } from './derived-client.js'

/*
 * The scope of a derivation: the people that a batch touched, and everybody and everything whose
 * facts may change with theirs. It is closed once, here, so that every statement after it is a pure
 * function of the ledger rows of its scope:
 *
 *   derive_lead         canonical people
 *   derive_member       every lead number of theirs, merged ones included, with the canonical one
 *   derive_opportunity  deals in which one of them has a part
 *   derive_unit         customers (accounts, people without one, deals without either) of those
 *
 * `derive_seed` holds the lead numbers that were touched; the caller fills it.
 */

/** Empty tables of the session, made once per transaction. */
export const MAKE_SCOPE = `
create temp table if not exists derive_seed (lead_no int primary key) on commit delete rows;
create temp table if not exists derive_lead (lead_no int primary key) on commit delete rows;
create temp table if not exists derive_member (lead_no int primary key, canonical_no int not null) on commit delete rows;
create temp table if not exists derive_opportunity (opportunity_no int primary key) on commit delete rows;
create temp table if not exists derive_account (account_no int primary key) on commit delete rows;
create temp table if not exists derive_person (
  lead_no int primary key, created_at timestamptz not null, account_no int, origin text, channel text,
  campaign_no int, landing_page text, excluded boolean not null, imported boolean not null,
  unit_kind char(1) not null, unit_no int not null) on commit delete rows;
create temp table if not exists derive_opportunity_person (
  opportunity_no int, lead_no int, created_at timestamptz, primary key (opportunity_no, lead_no)) on commit delete rows;
create temp table if not exists derive_unit (unit_kind char(1), unit_no int, primary key (unit_kind, unit_no)) on commit delete rows;
create temp table if not exists derive_revenue (
  source_id smallint, event_id text, unit_kind char(1), unit_no int, account_no int, lead_no int, own_lead_no int,
  effective_at timestamptz, kind text, amount_minor bigint, currency char(3), opportunity_no int, order_id text) on commit delete rows;
create temp table if not exists derive_entry (
  lead_no int, at timestamptz, rank smallint, sequence int, event_id text, stage_id text, side boolean, optional boolean) on commit delete rows;
truncate derive_seed, derive_lead, derive_member, derive_opportunity, derive_account, derive_person,
  derive_opportunity_person, derive_unit, derive_revenue, derive_entry`

/** The canonical number of every lead number given, itself where it was never merged. */
const canonicalOf = (leads: string): string => `
  select coalesce(i.canonical_no, s.lead_no) as lead_no
  from (${leads}) s
  left join lead_identity i on i.workspace_id = $1 and i.lead_no = s.lead_no and ${PRESENT('i')}`

/** All lead numbers of the canonical people given. */
const FILL_MEMBERS = [
  `insert into derive_member (lead_no, canonical_no)
   select lead_no, lead_no from derive_lead
   union
   select i.lead_no, i.canonical_no from lead_identity i
   join derive_lead d on d.lead_no = i.canonical_no
   where i.workspace_id = $1 and ${PRESENT('i')}
   on conflict do nothing`,
  // A merged lead number that is a person no more has nothing of its own.
  `delete from derive_lead d using lead_identity i
   where i.workspace_id = $1 and i.lead_no = d.lead_no and ${PRESENT('i')} and i.canonical_no <> d.lead_no`,
]

/** Accounts that people in scope belong to, by their own record or by a later link. */
const FILL_ACCOUNTS = `
insert into derive_account (account_no)
select l.account_no from lead l join derive_member m on m.lead_no = l.lead_no
where l.workspace_id = $1 and ${PRESENT('l')} and l.account_no is not null
union
select k.account_no from lead_account k join derive_member m on m.lead_no = k.lead_no
where k.workspace_id = $1 and ${PRESENT('k')}
on conflict do nothing`

/** Deals with a person in scope, of an account in scope, or naming a lead in scope. */
const FILL_OPPORTUNITIES = `
insert into derive_opportunity (opportunity_no)
select p.opportunity_no from opportunity_person p join derive_member m on m.lead_no = p.lead_no
where p.workspace_id = $1 and ${PRESENT('p')}
union
select o.opportunity_no from opportunity o join derive_account a on a.account_no = o.account_no
where o.workspace_id = $1 and ${PRESENT('o')}
union
select o.opportunity_no from opportunity o join derive_member m on m.lead_no = o.lead_no
where o.workspace_id = $1 and ${PRESENT('o')}
on conflict do nothing`

/** Everybody who shares an account or a deal with somebody in scope. */
const WIDEN_PEOPLE = [
  `insert into derive_account (account_no)
   select o.account_no from opportunity o join derive_opportunity d using (opportunity_no)
   where o.workspace_id = $1 and ${PRESENT('o')} and o.account_no is not null
   union
   -- The customer that a deal or a line counted for until now may have been another one.
   select f.unit_no from opportunity_fact f join derive_opportunity d using (opportunity_no)
   where f.workspace_id = $1 and f.unit_kind = 'a'
   on conflict do nothing`,
  `insert into derive_lead (lead_no)
   ${canonicalOf(`
     select p.lead_no from opportunity_person p join derive_opportunity d using (opportunity_no)
     where p.workspace_id = $1 and ${PRESENT('p')}
     union
     select o.lead_no from opportunity o join derive_opportunity d using (opportunity_no)
     where o.workspace_id = $1 and ${PRESENT('o')} and o.lead_no is not null
     union
     select l.lead_no from lead l join derive_account a on a.account_no = l.account_no
     where l.workspace_id = $1 and ${PRESENT('l')}
     union
     select k.lead_no from lead_account k join derive_account a using (account_no)
     where k.workspace_id = $1 and ${PRESENT('k')}`)}
   on conflict do nothing`,
]

/**
 * What a person is: the earliest record of all that were merged into one says when and whence they
 * came; the latest link to an account holds, else the earliest record's that names one.
 */
const FILL_PERSONS = [
  `insert into derive_person
   select r.*, case when r.account_no is null then 'l' else 'a' end, coalesce(r.account_no, r.lead_no)
   from (
     select m.canonical_no as lead_no, min(l.created_at) as created_at,
       coalesce(
         (array_agg(k.account_no order by k.effective_at desc, k.event_id desc) filter (where k.account_no is not null))[1],
         (array_agg(l.account_no order by l.created_at, l.lead_no) filter (where l.account_no is not null))[1]) as account_no,
       (array_agg(l.origin order by l.created_at, l.lead_no))[1] as origin,
       (array_agg(l.channel order by l.created_at, l.lead_no))[1] as channel,
       (array_agg(l.campaign_no order by l.created_at, l.lead_no))[1] as campaign_no,
       (array_agg(l.landing_page order by l.created_at, l.lead_no))[1] as landing_page,
       (array_agg(l.excluded is not null order by l.created_at, l.lead_no))[1] as excluded,
       (array_agg(l.imported order by l.created_at, l.lead_no))[1] as imported
     from derive_member m
     join lead l on l.workspace_id = $1 and l.lead_no = m.lead_no and ${PRESENT('l')}
     left join lead_account k on k.workspace_id = $1 and k.lead_no = m.lead_no and ${PRESENT('k')}
     group by m.canonical_no) r`,
]

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

/** Closes the scope over a set of seeds. */
export const CLOSE_SCOPE: DerivedStep = {
  name: 'scope',
  statements: [
    // A lead that was merged away, or is no longer, changes on both sides.
    `insert into derive_lead (lead_no)
     select lead_no from derive_seed
     union ${canonicalOf('select lead_no from derive_seed')}`,
    ...FILL_MEMBERS,
    FILL_ACCOUNTS,
    FILL_OPPORTUNITIES,
    ...WIDEN_PEOPLE,
    ...FILL_MEMBERS,
    'analyze derive_lead',
    'analyze derive_member',
    'analyze derive_account',
    'analyze derive_opportunity',
    ...FILL_PERSONS,
    'analyze derive_person',
    FILL_OPPORTUNITY_PEOPLE,
    'analyze derive_opportunity_person',
  ],
}
