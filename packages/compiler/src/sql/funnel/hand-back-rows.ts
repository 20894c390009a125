import { stageInRole } from '@leadlight/metrics'
import type { CompileContext } from '../../context.js'
import { horizonOf, justAfter } from '../instants.js'
import { sql, val } from '../sql.js'
import type { Sql } from '../sql.js'
import { bucketOf, keptOf, NOTHING, rowList, within } from './funnel-rows.js'
import type { RowAsk } from './funnel-rows.js'

/** Whoever was recycled is an MQL again within so long, or not. */
const AGAIN_WITHIN = sql`interval '4320 hours'`

/**
 * Every hand-over of the period with what came of it: answers, follow-up and recycling, `again_at` when
 * its person was an MQL once more, `won_at` when a customer before the next hand-over, and `later_won_at` when
 * a customer after being recycled. Nothing of it lies beyond the horizon.
 */
export function handBackRows(ask: RowAsk, context: CompileContext): Sql {
  const { joins, group, test } = keptOf('handOver', justAfter(sql`f.handed_at`), ask, context)
  const horizon = horizonOf(context)
  const { stages } = context.settings
  const known = (column: Sql): Sql => sql`case when ${column} <= ${horizon} then ${column} end`
  const entry = (role: 'MQL' | 'CUSTOMER', when: Sql): Sql => sql`(
      select min(s.entered_at) from spell s
      where s.workspace_id = f.workspace_id and s.lead_no = f.lead_no and s.stage_id = ${val(stageInRole(stages, role)?.id ?? null)}::text
        and s.entered_at <= ${horizon} and ${when})`
  const columns = rowList({
    bucket: bucketOf(sql`f.handed_at`, ask.stretch),
    group,
    lead: sql`f.lead_no`,
    at: sql`f.handed_at`,
    place: sql`f.hand_no::text`,
    stage: NOTHING.text,
    reason: sql`f.reason`,
    imputed: NOTHING.flag,
    ms: sql`round(extract(epoch from ${horizon} - f.handed_at) * 1000)`,
    minor: NOTHING.minor,
  })
  return sql`select ${columns}, f.due_at <= ${horizon} as due, f.accepted_at is not null as accepted, f.rejected_at is not null as rejected,
    f.followed_up_at is not null as followed_up, f.follow_up_ms, f.in_time, f.recycled_at,
    f.recycle_until <= ${horizon} as recycle_settled, f.recycled_at + ${AGAIN_WITHIN} <= ${horizon} as again_settled,
    extract(epoch from f.recycled_at - f.handed_at)::double precision / 86400 as recycle_days,
    ${entry('MQL', sql`s.entered_at > f.recycled_at and s.entered_at <= f.recycled_at + ${AGAIN_WITHIN}`)} as again_at,
    ${entry('CUSTOMER', sql`s.entered_at >= f.handed_at and (after.handed_at is null or s.entered_at < after.handed_at)`)} as won_at,
    ${entry('CUSTOMER', sql`s.entered_at > f.recycled_at`)} as later_won_at
  from (
    select h.workspace_id, h.lead_no, h.hand_no, h.handed_at, h.due_at, h.reason, h.in_time, h.recycle_until, h.follow_up_ms,
      ${known(sql`h.accepted_at`)} as accepted_at, ${known(sql`h.rejected_at`)} as rejected_at,
      ${known(sql`h.followed_up_at`)} as followed_up_at, ${known(sql`h.recycled_at`)} as recycled_at
    from hand_over_fact h
    where h.workspace_id = ${val(context.workspaceId)}::int
      and ${within(sql`h.handed_at`, ask.stretch)} and h.handed_at <= ${horizon}
  ) f
  left join hand_over_fact after on after.workspace_id = f.workspace_id and after.lead_no = f.lead_no and after.hand_no = f.hand_no + 1${joins}
  where true${test}`
}
