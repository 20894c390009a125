import type { CompileContext } from '../context.js'
import type { BoundMembership } from '../segment/bind-membership.js'
import { beyondHorizon, endOfPeriod } from './instants.js'
import { Joins } from './joins.js'
import { leadPrinter } from './lead-printer.js'
import { printMembers } from './print-members.js'
import type { Sql } from './sql.js'
import { sql, val } from './sql.js'

/**
 * The relation `stay`: the stretches for which leads were members. Whoever meets the rule when
 * coming in joins then; `grouped` are their values of a dimension, as they are now.
 */
export function printStays(
  { rule }: Pick<BoundMembership, 'rule'>,
  by: string | null,
  context: CompileContext,
): Sql {
  const stays = sql`stay as materialized (
  select m.lead_no, lower(r.stay) as joined_at, upper(r.stay) as left_at
  from (${printMembers(rule, context)}) m
  cross join lateral unnest(m.held * tstzmultirange(tstzrange(m.created_at, null))) as r (stay)
)`
  if (by === null) return stays
  const joins = new Joins()
  const value = leadPrinter('l', joins, context).value(by)
  return sql`${stays}, grouped as materialized (
  select l.lead_no, ${value} as d0
  from lead_fact l${joins.sql}
  where l.workspace_id = ${val(context.workspaceId)}::int
)`
}

/**
 * How often leads joined a segment and left it: in bucket 0 those who were members before the period,
 * then by bucket; all of them where `whole`, and then by group.
 */
export function printMembership(membership: BoundMembership, context: CompileContext): Sql {
  const { by } = membership
  const everybody = printCounts(
    membership,
    { whole: sql`true`, d0: sql`null::text`, from: sql`stay` },
    context,
  )
  const groups = {
    whole: sql`false`,
    d0: sql`d0`,
    from: sql`stay join grouped on grouped.lead_no = stay.lead_no`,
  }
  const grouped =
    by === null ? sql`` : sql`\nunion all\n${printCounts(membership, groups, context)}`
  return sql`with ${printStays(membership, by, context)}
${everybody}${grouped}`
}

function printCounts(
  { period, buckets }: BoundMembership,
  { whole, d0, from: stays }: { readonly whole: Sql; readonly d0: Sql; readonly from: Sql },
  context: CompileContext,
): Sql {
  const starts = sql`${val(buckets.map(({ start }) => start))}::timestamptz[]`
  const from = sql`least(${val(period.start)}::timestamptz, ${beyondHorizon(context)})`
  const to = endOfPeriod(period, context)
  const inPeriod = (column: Sql): Sql => sql`${column} >= ${from} and ${column} < ${to}`
  const bucketOf = (column: Sql): Sql => sql`width_bucket(${column}, ${starts})`
  return sql`select ${whole} as whole, ${d0} as d0, 0 as bucket, count(*) as joined, 0::bigint as "left" from ${stays}
where joined_at < ${from} and (left_at is null or left_at >= ${from}) group by 2
union all
select ${whole}, ${d0}, ${bucketOf(sql`joined_at`)}, count(*), 0 from ${stays} where ${inPeriod(sql`joined_at`)} group by 2, 3
union all
select ${whole}, ${d0}, ${bucketOf(sql`left_at`)}, 0, count(*) from ${stays} where ${inPeriod(sql`left_at`)} group by 2, 3`
}
