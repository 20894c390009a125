import { horizonOf } from '../instants.js'
import { sql, val } from '../sql.js'
import { printDay, printMonthlyPrice } from './converted.js'
import type { SourcePrinter } from './source.js'

/** The moments at which a customer who pays already begins to pay more a month, and by how much. */
export const priceRise: SourcePrinter = ({ scan, context }) => {
  const workspace = sql`${val(context.workspaceId)}::int`
  const start = val(scan.buckets[0]?.start ?? null)
  const end = val(scan.buckets.at(-1)?.end ?? null)
  const price = printMonthlyPrice(printDay(sql`m.at`, context), scan, context)
  return sql`select workspace_id, unit_kind, unit_no, at, account_no, lead_no, customer_since,
      case when not is_unknown then after - before end as amount_minor
    from (
      select workspace_id, unit_kind, unit_no, at, min(account_no) as account_no, min(lead_no) as lead_no, min(customer_since) as customer_since,
        bool_or(minor is null) as is_unknown,
        coalesce(sum(minor) filter (where was), 0) as before, coalesce(sum(minor) filter (where will), 0) as after
      from (
        select t.*, m.at, ${price} as minor,
          t.from_at < m.at as was, t.to_at is null or t.to_at > m.at as will
        from (
          select distinct s.unit_kind, s.unit_no, change.at
          from subscription_fact s cross join lateral (values (s.from_at), (s.to_at)) change (at)
          where s.workspace_id = ${workspace} and s.paying
            and change.at >= ${start}::timestamptz and change.at < ${end}::timestamptz
            and change.at <= ${horizonOf(context)}) m
        join subscription_fact t on t.workspace_id = ${workspace} and t.unit_kind = m.unit_kind and t.unit_no = m.unit_no
          and t.paying and t.from_at <= m.at and (t.to_at is null or t.to_at >= m.at)) term
      where was or will
      group by workspace_id, unit_kind, unit_no, at) change
    where is_unknown or (before > 0 and after > before)`
}
