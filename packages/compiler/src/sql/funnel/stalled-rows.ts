import type { CompileContext } from '../../context.js'
import { printStalled } from '../sources/stalled-leads.js'
import { printConverted, printLastDay } from '../sources/converted.js'
import { holdsAt } from '../instants.js'
import { sql, val } from '../sql.js'
import type { Sql } from '../sql.js'
import { keptOf, NOTHING, rowList } from './funnel-rows.js'
import type { RowAsk } from './funnel-rows.js'
import { stretchRows } from './stay-rows.js'

/** What open deals are told in. */
export interface StalledAsk extends RowAsk {
  readonly currency: string | null
  readonly stages: readonly string[]
}

/**
 * Everybody who is stalled when the period or a bucket of it ends, with the age of the stay, the
 * `limit_micros` that it is beyond, and the worth of the open deals that they brought, as it was told then;
 * `unrated` deals have no rate for their currency. A deal is its acquiring lead's, so that it counts once.
 */
export function stalledRows(ask: StalledAsk, context: CompileContext): Sql {
  const { joins, group, test } = keptOf('stalledLead', sql`f.judged_at`, ask, context)
  const buckets = stretchRows(ask.stretch, context)
  const workspace = sql`${val(context.workspaceId)}::int`
  const day = printLastDay(context)
  const converted =
    ask.currency === null
      ? sql`null::numeric`
      : printConverted({ minor: sql`o.amount_minor`, currency: sql`o.currency`, day }, ask, context)
  const columns = rowList({
    bucket: sql`f.bucket`,
    group,
    lead: sql`f.lead_no`,
    at: sql`f.entered_at`,
    place: sql`f.stage_id`,
    stage: sql`f.stage_id`,
    reason: sql`f.reason`,
    imputed: NOTHING.flag,
    ms: sql`round(extract(epoch from f.judged_at - f.entered_at) * 1000)`,
    minor: sql`coalesce(deal.minor, 0)`,
  })
  return sql`select ${columns}, f.limit_micros, coalesce(deal.unrated, 0) as unrated
  from (${printStalled(buckets, context)}) f
  left join (
    select each.bucket, each.lead_no, sum(each.minor) as minor, count(*) filter (where each.told and each.minor is null) as unrated
    from (
      select b.bucket, o.lead_no, o.amount_minor is not null as told, ${converted} as minor
      from ${buckets} b
      join opportunity_interval o on o.workspace_id = ${workspace} and o.lead_no is not null
        and ${holdsAt(sql`o.from_at`, sql`o.to_at`, sql`b.closing_at`)}
    ) each group by each.bucket, each.lead_no
  ) deal on deal.bucket = f.bucket and deal.lead_no = f.lead_no${joins}
  where f.stage_id = any(${val(ask.stages)}::text[])${test}`
}
