import type { CompileContext } from '../../context.js'
import { horizonOf } from '../instants.js'
import { printDeeds } from '../sources/active-customer.js'
import { printSpells } from '../sources/customer-spell.js'
import type { Sql } from '../sql.js'
import { sql, val } from '../sql.js'
import type { RetentionActivity } from '../../retention/retention.js'

/**
 * Which customers of the relation `member` were active in which bucket, once each: unit_kind,
 * unit_no, bucket. `starts` are the beginnings of the relation `span` of buckets that have begun.
 */
export function printActivity(
  activity: RetentionActivity,
  starts: Sql,
  context: CompileContext,
): Sql {
  switch (activity) {
    case 'BOUGHT':
      return sql`select d.unit_kind, d.unit_no, width_bucket(d.at, ${starts}) as bucket
      from (${printPurchases(context)}) d
      union${printPaidTerms(context)}`
    case 'CUSTOMER':
      return sql`select distinct m.unit_kind, m.unit_no, b.bucket
      from member m
      join (${printSpells(context)}) s on s.unit_kind = m.unit_kind and s.unit_no = m.unit_no
      join span b on s.from_at < b.closing_at and (s.to_at is null or s.to_at > b.start_at)`
    case 'ENGAGED':
      return sql`select distinct m.unit_kind, m.unit_no, width_bucket(d.at, ${starts}) as bucket
      from (${printDeeds(sql`select min(start_at) as start_at, max(closing_at) as closing_at from span`, context)}) d
      join member m on m.unit_kind = d.unit_kind and m.unit_no = d.unit_no`
  }
}

/** Becoming a customer; wins, orders and renewals that are not negative. */
function printPurchases(context: CompileContext): Sql {
  const workspace = sql`${val(context.workspaceId)}::int`
  const horizon = horizonOf(context)
  return sql`select unit_kind, unit_no, customer_since as at from member
      union all
      select m.unit_kind, m.unit_no, r.effective_at
      from member m
      join revenue_fact r on r.workspace_id = ${workspace} and r.unit_kind = m.unit_kind and r.unit_no = m.unit_no
      where r.kind in ('won', 'order', 'renewed') and r.amount_minor >= 0
        and r.effective_at >= m.customer_since and r.effective_at <= ${horizon}
      union all
      select m.unit_kind, m.unit_no, o.won_at
      from member m
      join opportunity_fact o on o.workspace_id = ${workspace} and o.unit_kind = m.unit_kind and o.unit_no = m.unit_no
      where o.won_at <= ${horizon}`
}

/** A term that is paid for at some instant of the bucket. */
function printPaidTerms(context: CompileContext): Sql {
  return sql`
      select m.unit_kind, m.unit_no, b.bucket
      from member m
      join subscription_fact t on t.workspace_id = ${val(context.workspaceId)}::int and t.unit_kind = m.unit_kind and t.unit_no = m.unit_no
        and t.paying and (t.to_at is null or t.to_at > t.from_at)
      join span b on t.from_at < b.closing_at and (t.to_at is null or t.to_at > b.start_at)`
}
