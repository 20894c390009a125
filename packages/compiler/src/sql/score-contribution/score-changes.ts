import type { ResolvedPeriod } from '@leadlight/metrics'
import type { CompileContext } from '../../context.js'
import type { BoundContribution } from '../../score-contribution/bound-contribution.js'
import type { Contributor } from '../../score-contribution/score-contribution.js'
import { beyondHorizon, endOfPeriod, horizonOf, justAfter } from '../instants.js'
import type { Kept } from '../kept-rows.js'
import { keptLeads } from '../kept-rows.js'
import { printSegment } from '../print-segment.js'
import type { Sql } from '../sql.js'
import { sql, val } from '../sql.js'

/** A stretch of time, and the period whose end decides for PERIOD_END. */
export interface ContributionSpan {
  readonly start: string
  readonly end: string
  readonly period: ResolvedPeriod
}

/** What tells points apart: a piece of a score change `s`, or of its asset `a`. */
const KEYS: Readonly<Record<Contributor, Sql>> = {
  ACTIVITY: sql`s.activity_type`,
  ASSET: sql`a.event_id`,
  RULE: sql`s.rule`,
  MODEL: sql`s.model`,
}

/**
 * Every change of a score, one by one: lead_no, `key`, `at`, delta and what its source said of it
 * (`asset` where it is asked for). A segment that is told at the moment of the change is asked here.
 */
export function printChanges(
  { by, segment }: Pick<BoundContribution, 'by' | 'segment'>,
  { start, end, period }: ContributionSpan,
  context: CompileContext,
  withAsset = by === 'ASSET',
): Sql {
  const workspace = sql`${val(context.workspaceId)}::int`
  const asset = withAsset
    ? sql`
      left join asset a on a.workspace_id = ${workspace} and a.asset_no = s.asset_no and a.superseded_at = 'infinity'`
    : sql``
  const changes = sql`select coalesce(i.canonical_no, s.lead_no) as lead_no, ${KEYS[by]} as key, s.effective_at as at, s.delta,
      s.source_id, s.event_id, s.activity_type, s.rule, s.model, ${withAsset ? sql`a.event_id` : sql`null::text`} as asset
    from score_change s
      left join lead_identity i on i.workspace_id = ${workspace} and i.lead_no = s.lead_no and i.superseded_at = 'infinity'${asset}
    where s.workspace_id = ${workspace} and s.superseded_at = 'infinity' and s.delta <> 0
      and s.effective_at >= ${val(start)}::timestamptz and s.effective_at < ${val(end)}::timestamptz
      and s.effective_at <= ${horizonOf(context)}`
  if (segment?.at !== 'EVENT_TIME') return changes
  const member = printSegment(
    segment,
    sql`c.lead_no`,
    { event: justAfter(sql`c.at`), periodEnd: endOfPeriod(period, context) },
    context,
  )
  return sql`select c.* from (
    ${changes}
  ) c where true${member}`
}

/** The people whom a question asks about; a segment of the moment of an event is asked of changes. */
export function keptPeople(
  { filter, segment }: Pick<BoundContribution, 'filter' | 'segment'>,
  by: string | null,
  period: ResolvedPeriod,
  context: CompileContext,
): Kept {
  const once = segment?.at === 'EVENT_TIME' ? null : segment
  const asked = { filter, segment: once, by, periodEnd: endOfPeriod(period, context) }
  return keptLeads(beyondHorizon(context), asked, context)
}
