import type { DerivedStep } from './derived-client.js'
import { PRESENT } from './derived-client.js'

/*
 * How deals stood at any time. A deal is what its latest change says, and before the first change
 * open since its opening. Its amount is the latest that was told, a change without one keeps it.
 */

/** Within a deal; its opening comes before changes of the same instant. */
const ORDER = 'at, change, sequence, event_id collate "C"'

/** A state of a deal `s` in which it was open for any time at all. */
const OPEN = `s.state = 'open' and (s.next_at is null or s.next_at > s.at)`

export const DEAL_STATES: DerivedStep = {
  name: 'states of deals',
  statements: [
    `insert into derive_deal_state
     with event as (
       select c.opportunity_no, c.effective_at as at, 1 as change, c.sequence, c.event_id, c.state, c.amount_minor, c.currency
       from opportunity_change c join derive_opportunity d using (opportunity_no)
       where c.workspace_id = $1 and ${PRESENT('c')}
       union all
       select o.opportunity_no, o.opened_at, 0, 0, '', 'open', null, null
       from opportunity o join derive_opportunity d using (opportunity_no)
       where o.workspace_id = $1 and ${PRESENT('o')} and o.opened_at is not null
         and not exists (
           select from opportunity_change c
           where c.workspace_id = $1 and c.opportunity_no = o.opportunity_no and ${PRESENT('c')} and c.effective_at < o.opened_at)
     ), told as (
       select *, count(amount_minor) over w as told, lead(at) over w as next_at,
         row_number() over w as place
       from event window w as (partition by opportunity_no order by ${ORDER})
     )
     select opportunity_no, place, at, next_at, state,
       first_value(amount_minor) over w, first_value(currency) over w, told = 1 and amount_minor is not null
     from told window w as (partition by opportunity_no, told order by place)`,
    'analyze derive_deal_state',
  ],
}

/** When a deal `o` began, and the first amount that was told of it, as a lateral `deal`. */
export const BEGINNING = `
     left join lateral (
       select min(s.at) filter (where ${OPEN}) as began_at,
         min(s.amount_minor) filter (where s.first_amount) as amount_minor,
         min(s.currency) filter (where s.first_amount) as currency,
         min((s.at at time zone w.zone)::date) filter (where s.first_amount) as day
       from derive_deal_state s where s.opportunity_no = o.opportunity_no) deal on true`

export const PIPELINE: DerivedStep = {
  name: 'pipeline',
  statements: [
    `insert into opportunity_interval (workspace_id, opportunity_no, from_at, to_at, day, amount_minor, currency, opened_at, account_no, lead_no, owner)
     select $1, s.opportunity_no, s.at, s.next_at, (s.at at time zone w.zone)::date, s.amount_minor, s.currency,
       f.opened_at, f.account_no, f.lead_no, f.owner
     from derive_deal_state s
     join workspace w on w.workspace_id = $1
     join opportunity_fact f on f.workspace_id = $1 and f.opportunity_no = s.opportunity_no
     where ${OPEN}`,
  ],
}

/** The people on each deal who had reached MQL when it was opened: who did so first stands first. */
export const OPPORTUNITY_MQLS: DerivedStep = {
  name: 'MQLs of deals',
  statements: [
    `insert into opportunity_mql (workspace_id, opportunity_no, place, lead_no, reached_at, imputed, opened_at, amount_minor, currency, day)
     select $1, f.opportunity_no,
       row_number() over (partition by f.opportunity_no order by m.reached_at, person.created_at, person.ref collate "C"),
       m.lead_no, m.reached_at, m.imputed, f.opened_at, f.first_amount_minor, f.first_currency, f.first_amount_day
     from derive_opportunity_person q
     join derive_person person on person.lead_no = q.lead_no
     cross join (select stage_id from stage where workspace_id = $1 and role = 'MQL' order by rank limit 1) mql
     join opportunity_fact f on f.workspace_id = $1 and f.opportunity_no = q.opportunity_no
     cross join lateral (
       select m.* from milestone m
       where m.workspace_id = $1 and m.lead_no = q.lead_no and m.stage_id = mql.stage_id offset 0) m
     where m.reached_at <= f.opened_at`,
  ],
}
