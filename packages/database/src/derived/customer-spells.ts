import { lookUp } from './derived-client.js'
import type { DerivedStep } from './derived-client.js'

/*
 * When who is a customer. By contract, from becoming one to the end of the last of overlapping terms
 * (trials and pauses are terms too), unless another begins within the time of grace. Without any
 * subscription, to some time after the last win, order or renewal. Whoever comes back begins another
 * spell. Whether an end is settled is for the question to judge: it depends on the horizon.
 */

/** A number of days that the workspace's settings may change. */
const days = (name: string, shipped: number): string =>
  `coalesce((w.settings #>> '{churn,${name}}')::numeric, ${shipped}) * interval '24 hours'`

const UNIT = 'u.unit_kind = r.unit_kind and u.unit_no = r.unit_no'

export const CUSTOMER_SPELLS: DerivedStep = {
  name: 'customer spells',
  statements: [
    lookUp(
      `delete from customer_spell r using derive_unit u where r.workspace_id = $1 and ${UNIT}`,
    ),
    `insert into customer_spell (workspace_id, unit_kind, unit_no, spell_no, account_no, lead_no, customer_since, by_contract, from_at, to_at, settled_at)
     with rule as (
       select ${days('graceDays', 30)} as grace, ${days('inactivityDays', 180)} as idle
       from workspace w where w.workspace_id = $1
     ), term as (
       select r.unit_kind, r.unit_no, r.from_at as at, coalesce(r.to_at, 'infinity') as until, rule.grace
       from subscription_fact r join derive_unit u on ${UNIT} cross join rule
       where r.workspace_id = $1
     ), sale as (
       select r.unit_kind, r.unit_no, r.effective_at as at
       from revenue_fact r join derive_unit u on ${UNIT}
       where r.workspace_id = $1 and r.kind in ('won', 'order', 'renewed') and r.amount_minor >= 0
         and r.effective_at >= r.customer_since
       union all
       select r.unit_kind, r.unit_no, r.won_at
       from opportunity_fact r join derive_unit u on ${UNIT}
       where r.workspace_id = $1 and r.won_at is not null
       union all
       select r.unit_kind, r.unit_no, r.customer_since
       from customer_fact r join derive_unit u on ${UNIT}
       where r.workspace_id = $1
     ), held as (
       select *, true as by_contract from term
       union all
       select s.unit_kind, s.unit_no, s.at, s.at + rule.idle, interval '0', false
       from sale s cross join rule
       where not exists (select from term t where t.unit_kind = s.unit_kind and t.unit_no = s.unit_no)
     ), after as (
       select *, max(until) over (
         partition by unit_kind, unit_no order by at, until rows between unbounded preceding and 1 preceding) as before
       from held
     ), numbered as (
       select *, count(*) filter (where before is null or at > before + grace)
         over (partition by unit_kind, unit_no order by at, until) as spell_no
       from after
     ), spell as (
       select unit_kind, unit_no, spell_no, by_contract, grace, min(at) as at, nullif(max(until), 'infinity') as until
       from numbered group by unit_kind, unit_no, spell_no, by_contract, grace
     )
     select $1, c.unit_kind, c.unit_no, s.spell_no, c.account_no, c.lead_no, c.customer_since, s.by_contract,
       case when s.spell_no = 1 then c.customer_since else s.at end, s.until, s.until + s.grace
     from spell s
     join customer_fact c on c.workspace_id = $1 and c.unit_kind = s.unit_kind and c.unit_no = s.unit_no`,
  ],
}
