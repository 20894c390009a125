import type { Filter, ResolvedPeriod } from '@leadlight/metrics'
import { stageInRole } from '@leadlight/metrics'
import type { BoundSegment } from '../bind/rule-node.js'
import type { CompileContext } from '../context.js'
import { beyondHorizon, daysAfter, horizonOf } from './instants.js'
import { Joins } from './joins.js'
import { leadPrinter } from './lead-printer.js'
import { printFilter } from './print-filter.js'
import { printSegment } from './print-segment.js'
import type { Sql } from './sql.js'
import { sql, val } from './sql.js'
import type { Contributor } from '../score-contribution/score-contribution.js'

/** A question of score contribution with its names settled. */
export interface BoundContribution {
  readonly period: ResolvedPeriod
  readonly previous: ResolvedPeriod | null
  readonly by: Contributor
  readonly windowDays: number | null
  readonly filter: Filter | null
  readonly segment: BoundSegment | null
}

/** What tells points apart: a piece of a score change `c`, or of its asset `a`. */
const KEYS: Readonly<Record<Contributor, Sql>> = {
  ACTIVITY: sql`c.activity_type`,
  ASSET: sql`a.event_id`,
  RULE: sql`c.rule`,
  MODEL: sql`c.model`,
}

/**
 * Everybody whose score something changed, once for each such thing (`key`): when first (`touched_at`),
 * by how much, and what came of them. `eligible`: no MQL before it; `base`: no MQL before their
 * first points at all (`first_at`), and their window is over.
 */
export function printTouched(
  { by, windowDays, filter, segment }: BoundContribution,
  period: ResolvedPeriod,
  context: CompileContext,
): Sql {
  const workspace = sql`${val(context.workspaceId)}::int`
  const horizon = horizonOf(context)
  const joins = new Joins()
  const where = filter
    ? sql`\n    and ${printFilter(filter, leadPrinter('l', joins, context))}`
    : sql``
  // Like the filter: as people are now.
  const now = beyondHorizon(context)
  const among = printSegment(segment, sql`l.lead_no`, { event: now, periodEnd: now }, context)
  const asset =
    by === 'ASSET'
      ? sql`
    left join asset a on a.workspace_id = ${workspace} and a.asset_no = c.asset_no and a.superseded_at = 'infinity'`
      : sql``
  const mql = stageInRole(context.settings.stages, 'MQL')?.id ?? null
  const ends = (from: Sql): Sql => (windowDays === null ? horizon : daysAfter(from, windowDays))
  const becomes = (from: Sql): Sql =>
    sql`coalesce(reached_at >= ${from} and reached_at <= ${ends(from)}, false)`
  const still = (from: Sql): Sql => sql`coalesce(reached_at >= ${from}, true)`
  return sql`with touched as (
  select coalesce(i.canonical_no, c.lead_no) as lead_no, ${KEYS[by]} as key, min(c.effective_at) as touched_at,
    sum(c.delta) filter (where c.delta > 0) as given, sum(c.delta) filter (where c.delta < 0) as taken, count(*) as changes
  from score_change c
    left join lead_identity i on i.workspace_id = ${workspace} and i.lead_no = c.lead_no and i.superseded_at = 'infinity'${asset}
  where c.workspace_id = ${workspace} and c.superseded_at = 'infinity' and c.delta <> 0
    and c.effective_at >= ${val(period.start)}::timestamptz and c.effective_at < ${val(period.end)}::timestamptz
    and c.effective_at <= ${horizon}
  group by 1, 2
), member as (
  select t.*, m.reached_at, min(t.touched_at) over (partition by t.lead_no) as first_at,
    row_number() over (partition by t.lead_no order by t.touched_at) = 1 as is_first
  from touched t
  join lead_fact l on l.workspace_id = ${workspace} and l.lead_no = t.lead_no
  left join milestone m on m.workspace_id = ${workspace} and m.lead_no = t.lead_no
    and m.stage_id = ${val(mql)}::text and m.reached_at <= ${horizon}${joins.sql}
  where true${where}${among}
), judged as (
  select *, ${still(sql`touched_at`)} as eligible, ${ends(sql`touched_at`)} <= ${horizon} as mature, ${becomes(sql`touched_at`)} as converted,
    ${still(sql`first_at`)} and ${ends(sql`first_at`)} <= ${horizon} as base, ${becomes(sql`first_at`)} as base_converted
  from member
)`
}

/** Each key's numbers, and those of all together where `whole` is 1. */
export function printContribution(
  bound: BoundContribution,
  period: ResolvedPeriod,
  context: CompileContext,
): Sql {
  return sql`${printTouched(bound, period, context)}
select key, grouping(key) as whole, sum(given) as given, sum(taken) as taken, sum(changes) as changes,
  count(*) as keyed, count(*) filter (where is_first) as people,
  count(*) filter (where eligible and mature) as n,
  count(*) filter (where eligible and mature and converted) as converted,
  count(*) filter (where eligible and not mature) as immature,
  count(*) filter (where eligible and base) as base_keyed,
  count(*) filter (where eligible and base and base_converted) as base_keyed_converted,
  count(*) filter (where is_first and base) as base_n,
  count(*) filter (where is_first and base and base_converted) as base_converted,
  count(*) filter (where is_first and eligible and not mature) as base_immature
from judged
group by grouping sets ((key), ())`
}
