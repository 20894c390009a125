import { horizonOf, justAfter } from '../instants.js'
import type { Sql } from '../sql.js'
import { sql, val } from '../sql.js'
import { printConverted } from './converted.js'
import type { SourcePrinter } from './source.js'

/**
 * What a forecast of each bucket is made from: revenue lines of its time, without an amount where no
 * rate is known, and where it ends beyond the horizon every deal that ever was open, with its age in milliseconds at its close or now.
 */
export const forecast: SourcePrinter = ({ context, buckets, scan }) => {
  const workspace = sql`${val(context.workspaceId)}::int`
  const horizon = horizonOf(context)
  const today = sql`(${horizon} at time zone ${val(scan.zone)}::text)::date`
  const converted = (minor: Sql, currency: Sql, day: Sql): Sql =>
    printConverted({ minor, currency, day }, scan, context)
  const ms = (from: Sql, to: Sql): Sql => sql`round(extract(epoch from (${to} - ${from})) * 1000)`
  const span = sql`greatest(0, ${ms(horizon, sql`b.start_at`)}) as opens_ms, ${ms(horizon, sql`b.end_at`)} as closes_ms`
  return sql`with asked as (select * from ${buckets} given)
  select ${workspace} as workspace_id, b.bucket, ${justAfter(sql`l.effective_at`)} as judged_at, 'line' as kind, 0::numeric as age_ms, ${span},
    ${converted(sql`l.amount_minor`, sql`l.currency`, sql`l.day`)} as amount_minor, l.lead_no, l.account_no, l.owner,
    l.source_id || ' ' || l.event_id as row_id
  from asked b
  join revenue_fact l on l.workspace_id = ${workspace} and l.effective_at >= b.start_at and l.effective_at < b.end_at
    and l.effective_at <= ${horizon}
  union all
  select ${workspace}, b.bucket, b.closing_at, o.state,
    ${ms(sql`o.began_at`, sql`case when o.state = 'open' then ${horizon} else o.closed_at end`)}, ${span},
    case when o.state = 'open' then
      case when now.amount_minor is null then 0
        else ${converted(sql`now.amount_minor`, sql`now.currency`, today)} end end,
    o.lead_no, o.account_no, o.owner, o.opportunity_no::text
  from asked b
  join opportunity_fact o on o.workspace_id = ${workspace} and o.began_at <= ${horizon}
  left join opportunity_interval now on o.state = 'open' and now.workspace_id = ${workspace}
    and now.opportunity_no = o.opportunity_no and now.to_at is null
  where b.end_at > ${horizon}`
}
