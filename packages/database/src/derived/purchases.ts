import type { DerivedStep } from './derived-client.js'
import { lookUp, PRESENT } from './derived-client.js'

const UNIT = 'u.unit_kind = r.unit_kind and u.unit_no = r.unit_no'

/**
 * Purchases: orders and standing wins. The first one of a customer knows when it bought again on a
 * later day. Lines that are no part of a customer's first conversion are repeats; where nothing was
 * bought before, a renewal or a win without a deal is a conversion of its own.
 */
export const PURCHASES: DerivedStep = {
  name: 'purchases',
  statements: [
    lookUp(`delete from purchase_fact r using derive_unit u where r.workspace_id = $1 and ${UNIT}`),
    // Purchases of nobody are few and taken anew each time.
    `delete from purchase_fact r where r.workspace_id = $1 and r.unit_kind is null`,
    `insert into purchase_fact (workspace_id, purchase_key, unit_kind, unit_no, account_no, lead_no, customer_since, owner, at, day, first, again_at)
     with bought as (
       select distinct on (r.purchase_key) r.purchase_key, r.unit_kind, r.unit_no, r.account_no, r.lead_no, r.customer_since, r.owner,
         r.effective_at as at, r.day, 1 as place, r.event_id
       from (
         select r.* from revenue_fact r join derive_unit u on ${UNIT} where r.workspace_id = $1 and r.kind = 'order'
         union all
         select r.* from revenue_fact r where r.workspace_id = $1 and r.kind = 'order' and r.unit_kind is null) r
       order by r.purchase_key, r.effective_at, r.event_id collate "C"
     ), purchase as (
       select * from bought
       union all
       select 'win ' || r.opportunity_no, r.unit_kind, r.unit_no, r.account_no, r.lead_no, c.customer_since, r.owner,
         r.won_at, (r.won_at at time zone w.zone)::date, 0, o.event_id
       from opportunity_fact r
       join derive_unit u on ${UNIT}
       join opportunity o on o.workspace_id = $1 and o.opportunity_no = r.opportunity_no and ${PRESENT('o')}
       join workspace w on w.workspace_id = $1
       join customer_fact c on c.workspace_id = $1 and c.unit_kind = r.unit_kind and c.unit_no = r.unit_no
       where r.workspace_id = $1 and r.won_at is not null
     ), numbered as (
       select *, first_value(day) over unit as first_day,
         unit_kind is not null and row_number() over unit = 1 as first
       from purchase
       window unit as (partition by unit_kind, unit_no order by at, place, event_id collate "C")
     )
     select $1, purchase_key, unit_kind, unit_no, account_no, lead_no, customer_since, owner, at, day, first,
       case when first then min(at) filter (where day > first_day) over (partition by unit_kind, unit_no) end
     from numbered`,
    `with first as (
       select distinct on (unit_kind, unit_no) * from (
         select r.unit_kind, r.unit_no, r.won_at as at, 0 as place, o.event_id as ref,
           r.opportunity_no, null::smallint as source_id, null::text as event_id, null::text as order_id
         from opportunity_fact r
         join opportunity o on o.workspace_id = $1 and o.opportunity_no = r.opportunity_no and ${PRESENT('o')}
         join derive_unit u on ${UNIT}
         where r.workspace_id = $1 and r.won_at is not null
         union all
         select r.unit_kind, r.unit_no, r.effective_at, 1, r.event_id, null, r.source_id, r.event_id, r.order_id
         from revenue_fact r
         join derive_unit u on ${UNIT}
         where r.workspace_id = $1 and (r.kind = 'order' or (r.opportunity_no is null and r.kind in ('renewed', 'won')))
       ) conversion
       order by unit_kind, unit_no, at, place, ref collate "C"
     )
     update revenue_fact f set repeats = line.repeats
     from (
       select r.source_id, r.event_id,
         (coalesce(r.opportunity_no = c.opportunity_no, false)
           or coalesce(r.source_id = c.source_id and (r.event_id = c.event_id or l.refers_to = c.event_id or r.order_id = c.order_id), false))
         is false as repeats
       from revenue_fact r
       join derive_unit u on ${UNIT}
       join revenue_line l on l.workspace_id = $1 and l.source_id = r.source_id and l.event_id = r.event_id and ${PRESENT('l')}
       left join first c on c.unit_kind = r.unit_kind and c.unit_no = r.unit_no
       where r.workspace_id = $1
     ) line
     where f.workspace_id = $1 and f.source_id = line.source_id and f.event_id = line.event_id and f.repeats <> line.repeats`,
  ],
}
