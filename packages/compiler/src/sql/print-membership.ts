import type { Bucket } from '@leadlight/metrics'
import type { RuleNode } from '../bind/rule-node.js'
import type { CompileContext } from '../context.js'
import { beyondHorizon, horizonOf } from './instants.js'
import { Joins } from './joins.js'
import { printMembers } from './print-members.js'
import { printRule } from './print-rule.js'
import type { Sql } from './sql.js'
import { sql, val } from './sql.js'

/**
 * How often leads joined a segment and left it: in row 0 those who were members before the first
 * bucket, then by bucket. Whoever meets the rule when coming in joins then.
 */
export function printMembership(
  rule: RuleNode,
  buckets: readonly Bucket[],
  context: CompileContext,
): Sql {
  const beyond = beyondHorizon(context)
  const starts = sql`${val(buckets.map(({ start }) => start))}::timestamptz[]`
  const from = sql`least((${starts})[1], ${beyond})`
  const to = sql`least(${val(buckets.at(-1)?.end ?? context.horizon)}::timestamptz, ${beyond})`
  const inPeriod = (column: Sql): Sql => sql`${column} >= ${from} and ${column} < ${to}`
  return sql`with stay as (
  select lower(r.stay) as joined_at, upper(r.stay) as left_at
  from (${printMembers(rule, context)}) m
  cross join lateral unnest(m.held * tstzmultirange(tstzrange(m.created_at, null))) as r (stay)
)
select 0 as bucket, count(*) as joined, 0::bigint as "left" from stay
where joined_at < ${from} and (left_at is null or left_at >= ${from})
union all
select width_bucket(joined_at, ${starts}), count(*), 0 from stay where ${inPeriod(sql`joined_at`)} group by 1
union all
select width_bucket(left_at, ${starts}), 0, count(*) from stay where ${inPeriod(sql`left_at`)} group by 1`
}

/** How many leads are in both of two segments now, in one of them alone, and in neither. */
export function printOverlap(first: RuleNode, second: RuleNode, context: CompileContext): Sql {
  const joins = new Joins()
  const moment = beyondHorizon(context)
  const is = (rule: RuleNode): Sql =>
    sql`(${printRule(rule, 'person', moment, joins, context)}) is true`
  const [a, b] = [is(first), is(second)]
  return sql`select count(*) filter (where a and b) as both, count(*) filter (where a and not b) as first,
  count(*) filter (where b and not a) as second, count(*) filter (where not a and not b) as neither
from (
  select ${a} as a, ${b} as b from lead_fact person${joins.sql}
  where person.workspace_id = ${val(context.workspaceId)}::int and person.created_at <= ${horizonOf(context)}) m`
}
