import { CLEAR_JOURNEYS, clearConversions } from './conversion-scope.js'
import type { DerivedStep } from './derived-client.js'
import { PRESENT } from './derived-client.js'

/*
 * What credit is split for. Behind revenue: a win that stands, and an order (the lines of one order
 * id and customer; a line without id is one by itself). Beside it the goals that a touch may have
 * led to: somebody reached the stage MQL, a deal was opened, a unit became a customer.
 */

/** A line may name a line that names a line, and so on, this many times. */
const STEPS = 8

const unitKey = (row: string): string => `${row}.unit_kind || ${row}.unit_no`

/** The id of the order that a line belongs to. */
const orderId = (row: string): string =>
  `case when ${row}.order_id is null then 'line:' || ${row}.source_id || ':' || ${row}.event_id
     else 'order:' || ${row}.source_id || ':' || ${unitKey(row)} || ':' || ${row}.order_id end`

/** A line of an order. */
const ORDER = (row: string): string => `(${row}.kind = 'order' and ${row}.unit_kind is not null)`

/** The conversion that a line is of by itself: the win that its deal stands as, or its order. */
export const ownConversion = (row: string, deal: string): string =>
  `case when ${deal}.won_at is not null then 'win:' || ${row}.opportunity_no when ${ORDER(row)} then ${orderId(row)} end`

/** Of two conversions of a unit at one instant the win is the first, then the lower reference. */
const FIRST = `order by c.at, c.kind = 'order', c.ref collate "C", c.conversion_id collate "C"`

/** Those of units are known by now. */
const FORGET = [
  clearConversions(
    `c.kind in ('order', 'customer') and (c.unit_kind, c.unit_no) in (select unit_kind, unit_no from derive_unit)`,
  ),
  ...CLEAR_JOURNEYS,
]

/** Conversions of everybody in scope, with their people. */
const FILL = [
  `insert into derive_conversion (conversion_id, journey_id, kind, ref, at, opened_at, unit_kind, unit_no, account_no, lead_no,
     opportunity_no, owner, cohort_at)
   select kind || ':' || f.opportunity_no, kind || ':' || f.opportunity_no, kind, o.event_id,
     case kind when 'win' then f.won_at else f.opened_at end, f.opened_at, f.unit_kind, f.unit_no, f.account_no, f.lead_no,
     f.opportunity_no, f.owner, f.opened_at
   from opportunity_fact f
   join derive_opportunity d using (opportunity_no)
   join opportunity o on o.workspace_id = $1 and o.opportunity_no = f.opportunity_no and ${PRESENT('o')}
   cross join (values ('win'), ('opportunity')) kinds (kind)
   where f.workspace_id = $1 and case kind when 'win' then f.won_at else f.opened_at end is not null`,
  `insert into derive_conversion (conversion_id, journey_id, kind, ref, at, unit_kind, unit_no)
   select ${orderId('r')}, ${orderId('r')}, 'order', min(coalesce(r.order_id, r.event_id) collate "C"), min(r.effective_at), r.unit_kind, r.unit_no
   from derive_revenue r
   left join derive_conversion won on won.conversion_id = 'win:' || r.opportunity_no
   where ${ORDER('r')} and won.conversion_id is null
   group by 1, r.unit_kind, r.unit_no`,
  `insert into derive_conversion (conversion_id, journey_id, kind, ref, at, unit_kind, unit_no, lead_no, cohort_at)
   select 'mql:' || p.lead_no, 'mql:' || p.lead_no, 'mql', '', m.reached_at, p.unit_kind, p.unit_no, p.lead_no, p.created_at
   from derive_person p
   cross join (select stage_id from stage where workspace_id = $1 and role = 'MQL' order by rank limit 1) mql
   cross join lateral (
     select reached_at from milestone m
     where m.workspace_id = $1 and m.lead_no = p.lead_no and m.stage_id = mql.stage_id offset 0) m`,
  'analyze derive_conversion',
  // Who became a customer by a win or an order has that one's journey.
  `insert into derive_conversion (conversion_id, journey_id, kind, ref, at, unit_kind, unit_no, account_no, lead_no, cohort_at)
   select 'customer:' || ${unitKey('f')},
     case when c.at = f.customer_since then c.conversion_id else 'customer:' || ${unitKey('f')} end,
     'customer', '', f.customer_since, f.unit_kind, f.unit_no, f.account_no, f.lead_no, f.customer_since
   from derive_unit u
   join customer_fact f on f.workspace_id = $1 and f.unit_kind = u.unit_kind and f.unit_no = u.unit_no
   left join lateral (
     select c.conversion_id, c.at from derive_conversion c
     where c.unit_kind = f.unit_kind and c.unit_no = f.unit_no and c.kind in ('win', 'order') ${FIRST} limit 1) c on true`,
  'analyze derive_conversion',
  `insert into derive_conversion_person (journey_id, lead_no)
   select c.journey_id, p.lead_no from derive_conversion c
   join derive_opportunity_person p using (opportunity_no)
   union
   select c.journey_id, c.lead_no from derive_conversion c where c.kind = 'mql'
   union
   select ${orderId('r')}, r.own_lead_no from derive_revenue r
   join derive_conversion c on c.conversion_id = ${orderId('r')}
   where ${ORDER('r')} and r.own_lead_no is not null`,
  // An order that names nobody is the account's; so is a customer of another making.
  `insert into derive_conversion_person (journey_id, lead_no)
   select c.journey_id, p.lead_no from derive_conversion c
   join derive_person p on p.unit_kind = c.unit_kind and p.unit_no = c.unit_no
   where c.kind in ('order', 'customer') and c.journey_id = c.conversion_id
     and not exists (select 1 from derive_conversion_person known where known.journey_id = c.journey_id)`,
  'analyze derive_conversion_person',
]

/**
 * Whose weights a line takes: those of the win that it names or the order that it is of; else of the
 * line that it refers to or of its order's first line, within its customer if it has one; in the end
 * those of its unit's first conversion. A line of nobody may follow one that was derived before.
 */
const LINK = [
  `with recursive chain as (
     select r.source_id, r.event_id, r.event_id as at, 0 as step, f.conversion_id as found
     from derive_revenue r
     cross join lateral (
       select conversion_id from revenue_fact f
       where f.workspace_id = $1 and f.source_id = r.source_id and f.event_id = r.event_id offset 0) f
     where f.conversion_id is null
     union all
     select c.source_id, c.event_id, next.event_id, c.step + 1, next.conversion_id
     from chain c
     join derive_revenue r on r.source_id = c.source_id and r.event_id = c.at
     cross join lateral (
       select named.event_id, named.conversion_id from (
         select t.event_id, t.conversion_id, t.effective_at, t.unit_kind, t.unit_no, 0 as rank from revenue_fact t
         where t.workspace_id = $1 and t.source_id = r.source_id and t.event_id = r.refers_to
         union all
         select t.event_id, t.conversion_id, t.effective_at, t.unit_kind, t.unit_no, 1 from revenue_fact t
         where t.workspace_id = $1 and t.source_id = r.source_id and t.order_id = r.order_id and t.kind = 'order'
       ) named
       where named.event_id <> r.event_id
         and (r.unit_kind is null or (named.unit_kind = r.unit_kind and named.unit_no = r.unit_no))
       order by named.rank, named.effective_at, named.event_id collate "C" limit 1) next
     where c.found is null and c.step <= ${STEPS}
   ), ended as (
     select distinct on (source_id, event_id) source_id, event_id, at, step, found
     from chain order by source_id, event_id, step desc
   )
   update revenue_fact f set conversion_id = coalesce(case when e.step <= ${STEPS} then e.found end, first.conversion_id)
   from ended e
   left join derive_revenue r on r.source_id = e.source_id and r.event_id = case when e.step > ${STEPS} then e.event_id else e.at end
   left join lateral (
     select c.conversion_id from derive_conversion c
     where c.unit_kind = r.unit_kind and c.unit_no = r.unit_no and c.kind in ('win', 'order') ${FIRST} limit 1) first on true
   where f.workspace_id = $1 and f.source_id = e.source_id and f.event_id = e.event_id`,
]

export const CONVERSIONS: DerivedStep = {
  name: 'conversions',
  statements: [...FORGET, ...FILL, ...LINK],
}
