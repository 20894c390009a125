import { holdsAt } from '../instants.js'
import type { Sql } from '../sql.js'
import { ONCE, sql, val } from '../sql.js'
import { printLastDay, printMonthlyPrice } from './converted.js'
import type { SourcePrinter } from './source.js'

/**
 * Who pays at each bucket's beginning: what they paid a month then, what of it they pay no more at
 * its end, and what they pay then, all at the rate of its last day. A customer of whom one price
 * cannot be converted has an unknown opening and nothing else.
 */
export const payer: SourcePrinter = ({ scan, context, buckets }) => {
  const held = (instant: Sql): Sql => holdsAt(sql`t.from_at`, sql`t.to_at`, instant)
  const price = printMonthlyPrice(printLastDay(context), scan, context)
  return sql`select account.workspace_id, account.bucket, account.opening_at as judged_at, account.unit_kind, account.unit_no, account.account_no, account.lead_no, account.customer_since,
      m.movement, m.amount_minor
    from (
      select workspace_id, bucket, opening_at, unit_kind, unit_no, min(account_no) as account_no, min(lead_no) as lead_no,
        min(customer_since) as customer_since, bool_or(opens) and bool_or(minor is null) as is_unknown,
        greatest(coalesce(sum(minor) filter (where opens), 0), 0) as opening,
        greatest(coalesce(sum(minor) filter (where closes), 0), 0) as closing
      from (
        select t.*, b.bucket, b.opening_at, ${price} as minor,
          ${held(sql`b.opening_at`)} as opens, ${held(sql`b.closing_at`)} as closes
        from ${buckets} b
        join subscription_fact t on t.from_at < b.closing_at and (t.to_at is null or t.to_at >= b.opening_at)
        where t.workspace_id = ${val(context.workspaceId)}::int and t.paying and b.start_at < b.closing_at ${ONCE}) term
      where opens or closes
      group by workspace_id, bucket, opening_at, unit_kind, unit_no) account
    cross join lateral (values
      ('opening', opening), ('lost', greatest(opening - closing, 0)), ('kept', closing)) known (movement, amount)
    cross join lateral (
      select known.movement, case when not is_unknown then known.amount end as amount_minor) m
    where case when is_unknown then m.movement = 'opening' else opening > 0 end`
}
