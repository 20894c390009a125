import type { Bucket } from '@leadlight/metrics'
import type { CompileContext } from '../context.js'
import { bandLimits } from '../context.js'
import { endOfBucket, horizonOf, justAfter } from './instants.js'
import { keptRows } from './kept-rows.js'
import { printScoredLeads } from './sources/scored-leads.js'
import type { Sql } from './sql.js'
import { id, join, sql, val } from './sql.js'
import { printRuledLeads } from './print-ruled-leads.js'
import type { BoundProfile } from '../score-profile/bound-profile.js'

/**
 * New leads one by one: `lead_no`, `created_at`, `bucket` from 1, `d0`, and what is read of their
 * score: `score` in millionths, `band` from 0, `above`, `model`; of those who are too young for it
 * (`mature` is false) all four are null.
 */
export function printMembers(
  profile: BoundProfile,
  buckets: readonly Bucket[],
  by: string | null,
  context: CompileContext,
): Sql {
  const periodEnd = endOfBucket(
    sql`f.created_at`,
    buckets,
    { ...profile.period, end: buckets.at(-1)?.end ?? profile.period.end },
    context,
  )
  const asked = { ...profile, by, periodEnd }
  const kept = keptRows('scoredLead', 'f', justAfter(sql`f.created_at`), asked, context)
  const first = sql`${val(buckets[0]?.start)}::timestamptz`
  const last = sql`${val(buckets.at(-1)?.end)}::timestamptz`
  const scored = profile.ruled
    ? printRuledLeads(profile.ruled, profile.age, { start: first, end: last }, context)
    : printScoredLeads(profile.age, context)
  const starts = val(buckets.map(({ start }) => start))
  const limits = val(bandLimits(context).map(String))
  const judged = (column: Sql): Sql => sql`case when f.mature then ${column} end`
  return sql`select f.lead_no, f.created_at, f.mature,
    width_bucket(f.created_at, ${starts}::timestamptz[]) as bucket, ${kept.group} as d0,
    ${judged(sql`f.score_micros`)} as score,
    ${judged(sql`width_bucket(f.balance, ${limits}::numeric[])`)} as band,
    ${judged(sql`f.above_threshold`)} as above, ${judged(sql`f.model`)} as model
  from (${scored}) f${kept.joins}
  where f.workspace_id = ${val(context.workspaceId)}::int and f.new_lead
    and f.created_at >= ${first} and f.created_at < ${last}
    and f.created_at <= ${horizonOf(context)}${kept.test}`
}

/**
 * Everybody of a period, or of each group of it, in bucket 0, and each cohort in its own. Equal
 * scores are counted before they are ranked, so that exact quartiles sort few rows. A row of
 * `whole` = 0 is its cell; the others count the models that gave its scores.
 */
export function printProfile(
  profile: BoundProfile,
  buckets: readonly Bucket[],
  by: string | null,
  context: CompileContext,
): Sql {
  const bands = bandLimits(context).map((_, i) => i)
  const counts = [...bands, bands.length].map(
    (band) => sql`sum(n) filter (where band = ${val(band)}::int) as ${id(`b${band}`)}`,
  )
  // Of N scores in order, the one before and the one after the place of each quartile.
  const places = [
    ['(total - 1) / 4', '(total + 2) / 4'],
    ['(total - 1) / 2', 'total / 2'],
    ['3 * (total - 1) / 4', '3 * total / 4'],
  ]
  const quartiles = places.flatMap((pair, i) =>
    pair.map(
      (place, end) =>
        sql`min(score) filter (where up_to > ${{ parts: [place] }}) as ${id(`q${i}_${end}`)}`,
    ),
  )
  return sql`with member as materialized (
  ${printMembers(profile, buckets, by, context)}
), tally as (
  select bucket, d0, mature, score, band, above, model, count(*) as n
  from member group by bucket, d0, mature, score, band, above, model
), placed as (
  select * from tally
  union all select 0, d0, mature, score, band, above, model, n from tally
), ranked as (
  select *,
    (sum(n) filter (where score is not null) over (partition by bucket, d0 order by score))::bigint as up_to,
    (sum(n) filter (where score is not null) over (partition by bucket, d0))::bigint as total
  from placed
)
select bucket, d0, model, grouping(model) as whole,
  sum(n) as leads, sum(n) filter (where not mature) as immature,
  sum(n) filter (where score is not null) as scored, sum(n) filter (where above) as above,
  sum(score * n) as total, ${join([...counts, ...quartiles], ',\n  ')}
from ranked
group by grouping sets ((bucket, d0), (bucket, d0, model))`
}
