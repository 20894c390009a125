import type { CompileContext } from '../../context.js'
import { holdsAt, horizonOf } from '../instants.js'
import type { Sql } from '../sql.js'
import { sql, val } from '../sql.js'
import { printConverted, printLastDay, printMonthlyPrice } from './converted.js'
import { isCustomer, printSpells } from './customer-spell.js'
import type { SourceAsk, SourcePrinter } from './source.js'

/**
 * What a lifetime value is learnt from. Where subscriptions are sold: who pays how much a month at each
 * bucket's end, and who of the subscribers at the beginnings of the twelve whole months before it left
 * in that month. Else everybody who had bought by then: on how many days after the first one, when, and
 * for how much.
 */
export const lifetime: SourcePrinter = (ask) => {
  const { context, buckets } = ask
  const workspace = sql`${val(context.workspaceId)}::int`
  return sql`with bucket as (select * from ${buckets} given),
    contract as (select exists (
      select from subscription_fact s
      where s.workspace_id = ${workspace} and s.paying and s.from_at <= ${horizonOf(context)}) as is_sold),
    spell as (${printSpells(context)}),
    ${printPayers(ask)},
    ${printMonths(context)},
    ${printBuyers(ask)},
    basis as (
      select p.bucket, 'payer' as kind, '' as part, p.unit_kind, p.unit_no, p.account_no, p.lead_no, p.customer_since,
        null::bigint as repeats, null::int as recency_days, null::int as age_days, p.amount_minor, null::boolean as active
      from payer p
      union all
      select m.bucket, case when m.kept then 'stayed' else 'left' end, m.month::text, m.unit_kind, m.unit_no, m.account_no, m.lead_no, m.customer_since,
        null, null, null, null, null
      from month m
      union all
      select h.bucket, 'buyer', '', h.unit_kind, h.unit_no, c.account_no, c.lead_no, c.customer_since,
        h.repeats, h.last_day - h.first_day, ${printLastDay(context)} - h.first_day,
        case when w.is_unknown then null else coalesce(w.minor, 0) end,
        exists (select from spell s where s.unit_kind = h.unit_kind and s.unit_no = h.unit_no and ${isCustomer('s', sql`b.closing_at`)})
      from history h
      join bucket b on b.bucket = h.bucket
      join customer_fact c on c.workspace_id = ${workspace} and c.unit_kind = h.unit_kind and c.unit_no = h.unit_no
      left join worth w on w.bucket = h.bucket and w.unit_kind = h.unit_kind and w.unit_no = h.unit_no)
    select ${workspace} as workspace_id, b.closing_at as judged_at, l.*
    from basis l join bucket b on b.bucket = l.bucket`
}

/** Who pays at each bucket's end; without an amount where one price cannot be converted. */
function printPayers({ scan, context }: SourceAsk): Sql {
  const price = printMonthlyPrice(printLastDay(context), scan, context)
  return sql`payer as (
      select bucket, unit_kind, unit_no, min(account_no) as account_no, min(lead_no) as lead_no, min(customer_since) as customer_since,
        case when not bool_or(minor is null) then sum(minor) end as amount_minor
      from (
        select t.*, b.bucket, ${price} as minor
        from bucket b
        join subscription_fact t on ${holdsAt(sql`t.from_at`, sql`t.to_at`, sql`b.closing_at`)}
        where t.workspace_id = ${val(context.workspaceId)}::int and t.paying) term
      group by bucket, unit_kind, unit_no)`
}

/** Subscribers at the beginnings of the twelve whole months before each bucket's end, and whether they stayed. */
function printMonths(context: CompileContext): Sql {
  const zone = sql`${val(context.settings.zone)}::text`
  return sql`span as (
      select b.bucket, n as month,
        (last - make_interval(months => n)) at time zone ${zone} as start_at,
        (last - make_interval(months => n - 1)) at time zone ${zone} as end_at
      from bucket b
      cross join lateral (select date_trunc('month', b.closing_at at time zone ${zone}) as last) running
      cross join generate_series(1, 12) n),
    month as (
      select m.bucket, m.month, s.*, ${isCustomer('s', sql`m.end_at`)} or later.unit_no is not null as kept
      from span m
      join spell s on s.by_contract and ${isCustomer('s', sql`m.start_at`)}
      cross join contract
      left join spell later on later.unit_kind = s.unit_kind and later.unit_no = s.unit_no
        and later.spell_no > s.spell_no and ${isCustomer('later', sql`m.end_at`)}
      where contract.is_sold)`
}

/**
 * Days of purchases by then, and what those after the first day came to, as far as it is told by then.
 * The sums are kept: a planner that expects few buyers would work all of them out again for each.
 */
function printBuyers({ scan, context }: SourceAsk): Sql {
  const workspace = sql`${val(context.workspaceId)}::int`
  const minor = printConverted(
    { minor: sql`line.amount_minor`, currency: sql`line.currency`, day: sql`line.day` },
    scan,
    context,
  )
  return sql`history as (
      select b.bucket, p.unit_kind, p.unit_no, min(p.day) as first_day, max(p.day) as last_day, count(distinct p.day) - 1 as repeats
      from bucket b
      cross join contract
      join purchase_fact p on p.workspace_id = ${workspace} and p.unit_kind is not null and p.at < b.closing_at
      where not contract.is_sold
      group by b.bucket, p.unit_kind, p.unit_no),
    worth as materialized (
      select bucket, unit_kind, unit_no, sum(minor) as minor, bool_or(minor is null) as is_unknown
      from (
        select h.bucket, h.unit_kind, h.unit_no, ${minor} as minor
        from history h
        join bucket b on b.bucket = h.bucket
        join purchase_fact p on p.workspace_id = ${workspace} and p.unit_kind = h.unit_kind and p.unit_no = h.unit_no
          and p.day > h.first_day and p.at < b.closing_at
        join revenue_fact line on line.workspace_id = ${workspace} and line.purchase_key = p.purchase_key
          and line.effective_at < b.closing_at
        where h.repeats > 0) sale
      group by bucket, unit_kind, unit_no)`
}
