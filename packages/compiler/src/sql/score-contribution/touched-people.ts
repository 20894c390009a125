import { stageInRole } from '@leadlight/metrics'
import type { Bucket } from '@leadlight/metrics'
import type { CompileContext } from '../../context.js'
import type { BoundContribution } from '../../score-contribution/bound-contribution.js'
import { daysAfter, horizonOf } from '../instants.js'
import type { Sql } from '../sql.js'
import { sql, val } from '../sql.js'
import type { ContributionSpan } from './score-changes.js'
import { keptPeople, printChanges } from './score-changes.js'

/** What to tell people apart by, beside what touched them. */
export interface TouchedAsk {
  readonly span: ContributionSpan
  /** A dimension of leads; null for everybody. */
  readonly level: string | null
  /** Tells points of each bucket apart, from 1; the whole span is bucket 0 without. */
  readonly buckets: readonly Bucket[]
}

/**
 * `member`: everybody whose score something changed, once for each such thing (`key`), value of a
 * dimension (`d0`) and bucket: when first (`touched_at`), when first by anything (`first_at`), by how
 * much, and when they became an MQL (`reached_at`). People are as they are now.
 */
export function printMembersTouched(
  bound: BoundContribution,
  { span, level, buckets }: TouchedAsk,
  context: CompileContext,
): Sql {
  const workspace = sql`${val(context.workspaceId)}::int`
  const horizon = horizonOf(context)
  const kept = keptPeople(bound, level, span.period, context)
  const bucket =
    buckets.length === 0
      ? sql`0`
      : sql`width_bucket(c.at, ${val(buckets.map(({ start }) => start))}::timestamptz[])`
  const mql = stageInRole(context.settings.stages, 'MQL')?.id ?? null
  return sql`with touched as (
  select c.lead_no, c.key, ${bucket} as bucket, min(c.at) as touched_at,
    sum(c.delta) filter (where c.delta > 0) as given, sum(c.delta) filter (where c.delta < 0) as taken, count(*) as changes
  from (
    ${printChanges(bound, span, context)}
  ) c
  group by 1, 2, 3
), member as (
  select t.*, l.created_at, ${kept.group} as d0, m.reached_at
  from touched t
  join lead_fact l on l.workspace_id = ${workspace} and l.lead_no = t.lead_no
  left join milestone m on m.workspace_id = ${workspace} and m.lead_no = t.lead_no
    and m.stage_id = ${val(mql)}::text and m.reached_at <= ${horizon}${kept.joins}
  where true${kept.test}
), placed as (
  select *, min(touched_at) over own as first_at, row_number() over (own order by touched_at) = 1 as is_first
  from member
  window own as (partition by lead_no, d0, bucket)
)`
}

/**
 * `judged`: what came of each member. `eligible`: no MQL before it; `base`: no MQL before their first
 * points at all, and their window is over.
 */
export function printJudged(
  bound: BoundContribution,
  ask: Omit<TouchedAsk, 'buckets'>,
  context: CompileContext,
): Sql {
  const horizon = horizonOf(context)
  const { windowDays } = bound
  const ends = (from: Sql): Sql => (windowDays === null ? horizon : daysAfter(from, windowDays))
  const becomes = (from: Sql): Sql =>
    sql`coalesce(reached_at >= ${from} and reached_at <= ${ends(from)}, false)`
  const still = (from: Sql): Sql => sql`coalesce(reached_at >= ${from}, true)`
  return sql`${printMembersTouched(bound, { ...ask, buckets: [] }, context)}, judged as (
  select *, ${still(sql`touched_at`)} as eligible, ${ends(sql`touched_at`)} <= ${horizon} as mature, ${becomes(sql`touched_at`)} as converted,
    ${still(sql`first_at`)} and ${ends(sql`first_at`)} <= ${horizon} as base, ${becomes(sql`first_at`)} as base_converted
  from placed
)`
}
