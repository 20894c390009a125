import type { CompileContext } from '../../context.js'
import { endOfPeriod, holdsAt, horizonOf, justAfter } from '../instants.js'
import { keptRows } from '../kept-rows.js'
import { printBuckets } from '../print-placement.js'
import { printConverted, printLastDay, printMonthlyPrice } from '../sources/converted.js'
import { printSpells } from '../sources/customer-spell.js'
import type { Sql } from '../sql.js'
import { sql, val } from '../sql.js'
import type { BoundTriangle } from '../../retention/bind-retention.js'
import { printActivity } from './print-activity.js'

/** The beginnings of the buckets as an array: the place of an instant in it is its bucket. */
export const startsOf = ({ buckets }: BoundTriangle): Sql =>
  sql`${val(buckets.map(({ start }) => start))}::timestamptz[]`

/** The relations `span` (buckets) and `member` (customers by cohort), and who was `active` when. */
export function printMembers(
  retention: BoundTriangle,
  by: string | null,
  context: CompileContext,
): Sql {
  const asked = { ...retention, by, periodEnd: endOfPeriod(retention.period, context) }
  const kept = keptRows('customer', 'f', justAfter(sql`f.customer_since`), asked, context)
  const starts = startsOf(retention)
  return sql`span as materialized (select * from ${printBuckets(retention, context)} given where start_at < closing_at),
member as materialized (
  select f.unit_kind, f.unit_no, f.lead_no, f.customer_since, width_bucket(f.customer_since, ${starts}) as cohort, ${kept.group} as d0
  from customer_fact f${kept.joins}
  where f.workspace_id = ${val(context.workspaceId)}::int
    and f.customer_since >= ${val(retention.period.start)}::timestamptz and f.customer_since < ${val(retention.period.end)}::timestamptz
    and f.customer_since <= ${horizonOf(context)}${kept.test}
),
active as materialized (
  select m.unit_kind, m.unit_no, m.cohort, m.d0, a.bucket
  from (${printActivity(retention.activity, starts, context)}) a
  join member m on m.unit_kind = a.unit_kind and m.unit_no = a.unit_no
  where a.bucket >= m.cohort
)`
}

/** What the lines of members brought in which bucket: of `member` m the columns asked for, bucket, minor. */
export function printEarned(retention: BoundTriangle, context: CompileContext): Sql {
  const minor = printConverted(
    { minor: sql`line.amount_minor`, currency: sql`line.currency`, day: sql`line.day` },
    retention,
    context,
  )
  return sql`select m.unit_kind, m.unit_no, m.cohort, m.d0, width_bucket(line.effective_at, ${startsOf(retention)}) as bucket, ${minor} as minor
  from member m
  join revenue_fact line on line.workspace_id = ${val(context.workspaceId)}::int and line.unit_kind = m.unit_kind and line.unit_no = m.unit_no
  where line.effective_at <= ${horizonOf(context)}`
}

/** What members pay a month at the end of which bucket. */
export function printPaid(retention: BoundTriangle, context: CompileContext): Sql {
  return sql`select m.unit_kind, m.unit_no, m.cohort, m.d0, b.bucket, ${printMonthlyPrice(printLastDay(context), retention, context)} as minor
  from member m
  join subscription_fact t on t.workspace_id = ${val(context.workspaceId)}::int and t.unit_kind = m.unit_kind and t.unit_no = m.unit_no and t.paying
  join span b on b.bucket >= m.cohort and ${holdsAt(sql`t.from_at`, sql`t.to_at`, sql`b.closing_at`)}`
}

/**
 * One row per group, cohort, kind of number (`what`) and place: `size`, `active` and `last` count
 * customers by the bucket of their acquisition, of activity and of their last activity; `revenue`
 * and `recurring` are sums of minor units with the lines that no rate converts; `left` and `stays`
 * count customers by the whole days for which they were ones, or are so far.
 */
export function printRetention(
  retention: BoundTriangle,
  by: string | null,
  context: CompileContext,
): Sql {
  const counted = (what: Sql, place: Sql, from: Sql): Sql =>
    sql`select d0, cohort, ${what} as what, ${place} as place, count(*) as n, null::numeric as minor, 0::bigint as missing
from ${from}
group by d0, cohort, 3, 4`
  const summed = (what: Sql, lines: Sql): Sql =>
    sql`select d0, cohort, ${what}, bucket, count(*), sum(minor), count(*) filter (where minor is null)
from (${lines}) line
where bucket >= cohort
group by d0, cohort, bucket`
  const money =
    retention.currency === null
      ? sql``
      : sql`
union all
${summed(sql`'revenue'`, printEarned(retention, context))}
union all
${summed(sql`'recurring'`, printPaid(retention, context))}`
  return sql`with ${printMembers(retention, by, context)}
${counted(sql`'size'`, sql`cohort`, sql`member`)}
union all
${counted(sql`'active'`, sql`bucket`, sql`active`)}
union all
${counted(
  sql`'last'`,
  sql`bucket`,
  sql`(select d0, cohort, unit_kind, unit_no, max(bucket) as bucket from active group by d0, cohort, unit_kind, unit_no) latest`,
)}${money}
union all
${printLifetimes(context)}`
}

function printLifetimes(context: CompileContext): Sql {
  return sql`select d0, null, what, days, count(*), null, 0
from (
  select m.d0, case when s.to_at is null then 'stays' else 'left' end as what,
    floor(extract(epoch from greatest(coalesce(s.to_at, ${horizonOf(context)}) - m.customer_since, interval '0')) / 86400)::int as days
  from member m
  join (${printSpells(context)}) s on s.unit_kind = m.unit_kind and s.unit_no = m.unit_no and s.spell_no = 1
) lifetime
group by d0, what, days`
}
