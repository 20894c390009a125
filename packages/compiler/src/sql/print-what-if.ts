import type { Filter, ResolvedPeriod } from '@leadlight/metrics'
import { stageInRole } from '@leadlight/metrics'
import type { BoundSegment } from '../bind/rule-node.js'
import type { CompileContext } from '../context.js'
import { bandLimits } from '../context.js'
import { beyondHorizon, endOfPeriod, horizonOf, iso, justAfter } from './instants.js'
import { Joins } from './joins.js'
import { keptLeads } from './kept-rows.js'
import { leadPrinter } from './lead-printer.js'
import { printAfter } from './print-member-page.js'
import type { MemberPlace } from './print-member-page.js'
import type { Sql } from './sql.js'
import { sql, val } from './sql.js'
import { printRuleScores } from './print-rule-scores.js'
import type { RuledScores } from '../scoring/ruled-scores.js'
import type { WhatIfGroupOf } from '../scoring/what-if.js'

/** A what-if with its names settled. */
export interface BoundWhatIf {
  readonly thresholdBefore: number | null
  readonly thresholdAfter: number | null
  readonly before: RuledScores | null
  readonly after: RuledScores | null
  readonly created: ResolvedPeriod | null
  readonly filter: Filter | null
  readonly segment: BoundSegment | null
  readonly by: string | null
}

/**
 * Leads one by one at the horizon (`judged`): lead_no, created_at, score and band before and after,
 * whether they reach the threshold then and then (`was`, `will`), and whether they have ever been an MQL (`known`).
 */
function printJudged(bound: BoundWhatIf, context: CompileContext): Sql {
  const workspace = sql`${val(context.workspaceId)}::int`
  const horizon = horizonOf(context)
  const beyond = beyondHorizon(context)
  const created = bound.created
    ? sql`\n    and l.created_at >= ${val(bound.created.start)}::timestamptz and l.created_at < ${val(bound.created.end)}::timestamptz`
    : sql``
  const stored = sql`select p.lead_no, i.balance from reading p
  left join score_interval i on i.workspace_id = ${workspace} and i.lead_no = p.lead_no and i.from_at < ${beyond} and i.to_at >= ${beyond}`
  const scores = (ruled: RuledScores | null, otherwise: Sql): Sql =>
    ruled ? printRuleScores(ruled.rules, 'reading', context) : otherwise
  const limits = sql`${val(bandLimits(context).map(String))}::numeric[]`
  const reaches = (score: Sql, threshold: number | null): Sql =>
    sql`coalesce(${score} >= ${val(threshold === null ? null : String(threshold))}::numeric, false)`
  const mql = stageInRole(context.settings.stages, 'MQL')?.id ?? null
  const periodEnd = bound.created ? endOfPeriod(bound.created, context) : beyond
  const asked = { filter: bound.filter, segment: bound.segment, by: null, periodEnd }
  const kept = keptLeads(justAfter(sql`l.created_at`), asked, context)
  return sql`with reading as materialized (
  select l.lead_no, l.created_at, ${beyond} as read_at
  from lead_fact l${kept.joins}
  where l.workspace_id = ${workspace} and l.created_at <= ${horizon}${created}${kept.test}
), old as materialized (
  ${scores(bound.before, stored)}
), new as materialized (
  ${scores(bound.after, sql`select lead_no, balance from old`)}
), judged as (
  select p.lead_no, p.created_at, old.balance as score_before, new.balance as score_after,
    width_bucket(old.balance, ${limits}) as band_before, width_bucket(new.balance, ${limits}) as band_after,
    ${reaches(sql`old.balance`, bound.thresholdBefore)} as was, ${reaches(sql`new.balance`, bound.thresholdAfter)} as will,
    m.lead_no is not null as known
  from reading p
  left join old on old.lead_no = p.lead_no
  left join new on new.lead_no = p.lead_no
  left join milestone m on m.workspace_id = ${workspace} and m.lead_no = p.lead_no
    and m.stage_id = ${val(mql)}::text and m.reached_at <= ${horizon}
)`
}

/** The values of the dimension of those who are judged (`grouped`), as they are now; one for each of several. */
function printGroups(by: string, context: CompileContext): Sql {
  const joins = new Joins()
  const value = leadPrinter('l', joins, context).value(by)
  return sql`, grouped as (
  select l.lead_no, ${value} as d0
  from reading p
  join lead_fact l on l.workspace_id = ${val(context.workspaceId)}::int and l.lead_no = p.lead_no${joins.sql}
)`
}

/** How many leads go from where to where: all of them where `whole`, then by group. */
export function printMoves(bound: BoundWhatIf, context: CompileContext): Sql {
  const counts = sql`band_before, band_after, was, will, known, score_before is distinct from score_after as changed, count(*) as n`
  const grouped =
    bound.by === null
      ? sql``
      : sql`
union all
select false, g.d0, ${counts}
from judged join grouped g on g.lead_no = judged.lead_no
group by 2, 3, 4, 5, 6, 7, 8`
  return sql`${printJudged(bound, context)}${bound.by === null ? sql`` : printGroups(bound.by, context)}
select true as whole, null::text as d0, ${counts}
from judged
group by 3, 4, 5, 6, 7, 8${grouped}`
}

/** A page of the leads that are kept, the newest first. */
export function printMovedLeads(
  bound: BoundWhatIf,
  kept: Sql,
  group: WhatIfGroupOf | undefined,
  after: MemberPlace | null,
  limit: number,
  context: CompileContext,
): Sql {
  const by = group ? bound.by : null
  const own =
    by === null
      ? sql``
      : sql` and exists (select 1 from grouped g where g.lead_no = judged.lead_no and g.d0 is not distinct from ${val(group?.value)}::text)`
  return sql`${printJudged(bound, context)}${by === null ? sql`` : printGroups(by, context)}
select lead_no, ${iso(sql`created_at`)} as created_at,
  score_before, score_after
from judged
where ${kept}${own}${printAfter('judged', after)}
order by judged.created_at desc, lead_no desc
limit ${val(limit)}::int`
}
