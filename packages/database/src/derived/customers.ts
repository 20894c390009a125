import { ownConversion } from './conversions.js'
import type { DerivedStep } from './derived-client.js'
import { lookUp, PRESENT } from './derived-client.js'
import { BEGINNING } from './pipeline.js'

/*
 * Deals, revenue and customers. A customer is a unit: an account, a person without one, or a deal
 * with neither. A deal stands as won while its last close is a win; it was won at its first.
 */

/** Milliseconds between two instants, as a whole number. */
const ms = (from: string, to: string): string =>
  `round(extract(epoch from (${to} - ${from})) * 1000)::bigint`

/**
 * A duration up to a win. A win typed in on the same day as the beginning but before it took no
 * time; one on an earlier day is a fault of the data and has no duration.
 */
const duration = (from: string): string => `
  case when won.at is null or not won.standing or ${from} is null then null
       when won.at >= ${from} then ${ms(from, 'won.at')}
       when (won.at at time zone w.zone)::date = (${from} at time zone w.zone)::date then 0 end`

/** Of two facts at one instant, the later in the source's own order. */
const LATEST = `c.effective_at desc, c.sequence desc, c.event_id collate "C" desc`

export const OPPORTUNITIES: DerivedStep = {
  name: 'opportunities',
  statements: [
    `insert into opportunity_fact (workspace_id, opportunity_no, unit_kind, unit_no, account_no, lead_no,
       first_lead_created_at, opened_at, won_at, state, closed_at, amount_minor, currency, owner, lead_to_close_ms, cycle_ms,
       began_at, first_amount_minor, first_currency, first_amount_day)
     select $1, opportunity_no,
       case when coalesce(o.account_no, p.account_no) is not null then 'a' when p.lead_no is not null then 'l' else 'o' end,
       coalesce(o.account_no, p.account_no, p.lead_no, o.opportunity_no),
       coalesce(o.account_no, p.account_no), p.lead_no, p.created_at, o.opened_at,
       case when won.standing then won.at end,
       coalesce(won.state, 'open'), won.closed_at, won.amount_minor, won.currency, nullif(o.owner, ''),
       ${duration('p.created_at')}, ${duration('o.opened_at')},
       deal.began_at, deal.amount_minor, deal.currency, deal.day
     from opportunity o
     join derive_opportunity d using (opportunity_no)
     join workspace w on w.workspace_id = $1
     left join lateral (
       select q.lead_no, q.created_at, person.account_no
       from derive_opportunity_person q join derive_person person on person.lead_no = q.lead_no
       where q.opportunity_no = o.opportunity_no
       order by q.created_at, person.ref collate "C" limit 1) p on true
     left join (
       select c.opportunity_no, min(c.effective_at) filter (where c.state = 'won') as at,
         (array_agg(c.state order by ${LATEST}) filter (where c.state <> 'open'))[1] = 'won' as standing,
         max(c.effective_at) filter (where c.state <> 'open') as closed_at,
         (array_agg(c.state order by ${LATEST}))[1] as state,
         (array_agg(c.amount_minor order by ${LATEST}))[1] as amount_minor,
         (array_agg(c.currency order by ${LATEST}))[1] as currency
       from opportunity_change c join derive_opportunity d using (opportunity_no)
       where c.workspace_id = $1 and ${PRESENT('c')}
       group by c.opportunity_no) won using (opportunity_no)${BEGINNING}
     where o.workspace_id = $1 and ${PRESENT('o')}`,
  ],
}

/**
 * The keys of lines that name an account, a deal or a person of the scope, each looked up by its index, and
 * of those that name nobody. `versions` are indexed with them: the present ones, or the others.
 */
const linesOf = (versions: string): string => {
  const named = (scope: string, column: string): string =>
    `select r.source_id, r.event_id from (${scope}) s join revenue_line r on r.${column} = s.${column}
     where r.workspace_id = $1 and ${versions}`
  return [
    named('select account_no from derive_account', 'account_no'),
    named(
      'select opportunity_no from derive_opportunity union all select opportunity_no from derive_void',
      'opportunity_no',
    ),
    named(
      'select lead_no from derive_member union all select lead_no from derive_ghost',
      'lead_no',
    ),
    `select r.source_id, r.event_id from revenue_line r where r.workspace_id = $1 and ${versions}
       and r.account_no is null and r.opportunity_no is null and r.lead_no is null`,
  ].join('\n     union ')
}

/** Keys of present lines in scope. */
const LINES = linesOf(PRESENT('r'))

/** With those whose earlier versions were: what was derived from them goes, whatever came of them. */
const LINES_EVER = `${LINES} union ${linesOf(`r.superseded_at < 'infinity'`)}`

/** What a line says the price of: an order of one buyer, itself, or a deal that was won. */
const PURCHASE = `case
    when r.kind = 'order' and r.order_id is null then 'line ' || r.source_id || ' ' || r.event_id
    when r.kind = 'order' then concat('order ', r.source_id, ' ', r.unit_kind, r.unit_no, ' ', r.order_id)
    when r.kind = 'won' then 'win ' || r.opportunity_no end`

/** Facts that name a test or internal record, or a deal of nobody else, count nowhere. */
export const COUNTS = (row: string): string =>
  `(${row}.lead_no is null or ${row}.lead_no not in (select lead_no from derive_ghost))`

export const CUSTOMERS: DerivedStep = {
  name: 'customers',
  statements: [
    `delete from revenue_fact f using (${LINES_EVER}) r
     where f.workspace_id = $1 and f.source_id = r.source_id and f.event_id = r.event_id`,
    // Whose a line is comes in this order: the deal's people, the line's own lead, the account's
    // earliest person.
    `insert into derive_revenue
     select r.source_id, r.event_id,
       case when r.account_no is not null then 'a'
            when o.unit_kind is not null then o.unit_kind
            when own.lead_no is not null then own.unit_kind end,
       case when r.account_no is not null then r.account_no
            when o.unit_kind is not null then o.unit_no
            else own.unit_no end,
       case when r.account_no is not null then r.account_no
            when o.unit_kind is not null then o.account_no
            else own.account_no end,
       coalesce(o.lead_no, own.lead_no, first.lead_no), own.lead_no,
       r.effective_at, r.kind, r.amount_minor, r.currency, r.opportunity_no, r.order_id, r.refers_to
     from (${LINES}) line
     join revenue_line r on r.workspace_id = $1 and r.source_id = line.source_id and r.event_id = line.event_id and ${PRESENT('r')}
     left join opportunity_fact o on o.workspace_id = $1 and o.opportunity_no = r.opportunity_no
     left join derive_member m on m.lead_no = r.lead_no
     left join derive_person own on own.lead_no = m.canonical_no
     left join lateral (
       select p.lead_no from derive_person p where p.account_no = r.account_no
       order by p.created_at, p.ref collate "C" limit 1) first on true
     where ${COUNTS('r')}
       and (r.opportunity_no is null or r.opportunity_no not in (select opportunity_no from derive_void))`,
    `insert into derive_unit
     select unit_kind, unit_no from derive_person
     union select 'a', account_no from derive_account
     union select unit_kind, unit_no from opportunity_fact join derive_opportunity using (opportunity_no) where workspace_id = $1
     union select unit_kind, unit_no from derive_revenue where unit_kind is not null
     on conflict do nothing`,
    'analyze derive_unit',
    'analyze derive_revenue',
    lookUp(`delete from customer_fact f using derive_unit u
     where f.workspace_id = $1 and f.unit_kind = u.unit_kind and f.unit_no = u.unit_no`),
    lookUp(`insert into customer_fact (workspace_id, unit_kind, unit_no, account_no, lead_no, customer_since)
     select $1, u.unit_kind, u.unit_no, case when u.unit_kind = 'a' then u.unit_no end,
       case u.unit_kind
         when 'l' then u.unit_no
         when 'a' then (select p.lead_no from derive_person p where p.account_no = u.unit_no order by p.created_at, p.ref collate "C" limit 1)
         else (select f.lead_no from opportunity_fact f where f.workspace_id = $1 and f.opportunity_no = u.unit_no) end,
       since.at
     from derive_unit u
     join (
       select unit_kind, unit_no, min(at) as at from (
         select f.unit_kind, f.unit_no, f.won_at as at from opportunity_fact f
         join derive_unit d using (unit_kind, unit_no) where f.workspace_id = $1 and f.won_at is not null
         union all
         select r.unit_kind, r.unit_no, r.effective_at from derive_revenue r
         where r.amount_minor >= 0 and (r.kind in ('order', 'renewed') or (r.kind = 'won' and r.opportunity_no is null))
         union all
         select case when coalesce(s.account_no, p.account_no) is null then 'l' else 'a' end,
           coalesce(s.account_no, p.account_no, p.lead_no), s.starts_at
         from subscription s
         left join derive_member m on m.lead_no = s.lead_no
         left join derive_person p on p.lead_no = m.canonical_no
         where s.workspace_id = $1 and ${PRESENT('s')}
           and (s.account_no in (select account_no from derive_account) or m.lead_no is not null) and ${COUNTS('s')}
         union all
         select p.unit_kind, p.unit_no, c.effective_at
         from stage_change c
         join stage g on g.workspace_id = $1 and g.stage_id = c.stage_id and g.role = 'CUSTOMER'
         join derive_member m on m.lead_no = c.lead_no
         join derive_person p on p.lead_no = m.canonical_no
         where c.workspace_id = $1 and ${PRESENT('c')}
       ) facts group by unit_kind, unit_no
     ) since on since.unit_kind = u.unit_kind and since.unit_no = u.unit_no`),
    `insert into revenue_fact (workspace_id, source_id, event_id, unit_kind, unit_no, account_no, lead_no,
       effective_at, day, kind, amount_minor, currency, opportunity_no, order_id, customer_since, owner, purchase_key, conversion_id)
     select $1, r.source_id, r.event_id, r.unit_kind, r.unit_no, r.account_no, r.lead_no,
       r.effective_at, (r.effective_at at time zone w.zone)::date, r.kind, r.amount_minor, r.currency,
       r.opportunity_no, r.order_id, c.customer_since, o.owner, ${PURCHASE}, ${ownConversion('r', 'o')}
     from derive_revenue r
     join workspace w on w.workspace_id = $1
     left join opportunity_fact o on o.workspace_id = $1 and o.opportunity_no = r.opportunity_no
     left join customer_fact c on c.workspace_id = $1 and c.unit_kind = r.unit_kind and c.unit_no = r.unit_no`,
    // Other lines of a customer carry its date as well, though nothing else of them has changed.
    `update revenue_fact f set customer_since = c.customer_since
     from customer_fact c, derive_unit u
     where f.workspace_id = $1 and c.workspace_id = $1 and u.unit_kind = f.unit_kind and u.unit_no = f.unit_no
       and c.unit_kind = u.unit_kind and c.unit_no = u.unit_no and f.customer_since is distinct from c.customer_since`,
  ],
}
