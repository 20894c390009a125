import { holdsAt } from '../instants.js'
import type { Sql } from '../sql.js'
import { ONCE, sql, val } from '../sql.js'
import { printDay, printLastDay, printMonthlyPrice } from './converted.js'
import type { SourcePrinter } from './source.js'

/**
 * How what everybody pays a month at each bucket's beginning became what they pay at its end, line by
 * line: the start at the rate of its own last day, all else at that of the end's, and what the rates
 * made of the start in between. A customer of whom one price cannot be converted is in no line, and
 * stands at the start and the end without an amount.
 */
export const bridge: SourcePrinter = ({ scan, context, buckets }) => {
  const workspace = sql`${val(context.workspaceId)}::int`
  const held = (instant: Sql): Sql => holdsAt(sql`t.from_at`, sql`t.to_at`, instant)
  const openingDay = printDay(sql`(b.opening_at - interval '1 microsecond')`, context)
  return sql`select u.workspace_id, u.bucket, u.judged_at, u.unit_kind, u.unit_no, u.account_no, u.lead_no, u.customer_since,
      l.line, case when not u.is_unknown then l.amount end as amount_minor
    from (
      select workspace_id, bucket, unit_kind, unit_no, min(account_no) as account_no, min(lead_no) as lead_no,
        min(customer_since) as customer_since, min(opening_at) as opening_at, min(closing_at) as judged_at, bool_or(opens) as opens, bool_or(closes) as closes,
        bool_or(now is null) or bool_or(opens and before is null) as is_unknown,
        coalesce(sum(before) filter (where opens), 0) as start,
        coalesce(sum(now) filter (where opens), 0) as opening,
        coalesce(sum(now) filter (where closes), 0) as closing
      from (
        select t.*, b.bucket, b.opening_at, b.closing_at, ${held(sql`b.opening_at`)} as opens, ${held(sql`b.closing_at`)} as closes,
          ${printMonthlyPrice(openingDay, scan, context)} as before,
          ${printMonthlyPrice(printLastDay(context), scan, context)} as now
        from ${buckets} b
        join subscription_fact t on t.from_at < b.closing_at and (t.to_at is null or t.to_at >= b.opening_at)
        where t.workspace_id = ${workspace} and t.paying ${ONCE}) term
      where opens or closes
      group by workspace_id, bucket, unit_kind, unit_no) u
    cross join lateral (select exists (
      select from subscription_fact e
      where e.workspace_id = ${workspace} and e.unit_kind = u.unit_kind and e.unit_no = u.unit_no
        and e.paying and e.monthly_minor > 0 and e.from_at < u.opening_at) as paid) ever
    cross join lateral (values
      ('START', u.opens, u.start),
      ('NEW', u.opening <= 0 and u.closing > u.opening and not ever.paid, u.closing - u.opening),
      ('RETURNED', u.opening <= 0 and u.closing > u.opening and ever.paid, u.closing - u.opening),
      ('EXPANSION', u.opening > 0 and u.closing > u.opening, u.closing - u.opening),
      ('CONTRACTION', u.closing < u.opening and (u.closing > 0 or u.opening <= 0), u.opening - u.closing),
      ('CHURN', u.opening > 0 and u.closing <= 0, u.opening - u.closing),
      ('FX', u.opening <> u.start, u.opening - u.start),
      ('END', u.closes, u.closing)) l (line, is_there, amount)
    where l.is_there and (not u.is_unknown or l.line in ('START', 'END'))`
}
