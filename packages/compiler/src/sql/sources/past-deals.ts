import { beyondHorizon, horizonOf } from '../instants.js'
import type { Sql } from '../sql.js'
import { sql, val } from '../sql.js'
import { printConverted } from './converted.js'
import type { SourcePrinter } from './source.js'

/**
 * Every deal that ever was open, once for each amount that was known of it, that of its close included: when it began, closed and
 * was told the amount, in milliseconds from the horizon. All amounts are converted at the rate of the
 * horizon's day, so that rates make no forecast better or worse.
 */
export const pastDeals: SourcePrinter = ({ context, buckets, scan }) => {
  const workspace = sql`${val(context.workspaceId)}::int`
  const horizon = horizonOf(context)
  const today = sql`(${horizon} at time zone ${val(scan.zone)}::text)::date`
  const ms = (at: Sql): Sql => sql`round(extract(epoch from (${at} - ${horizon})) * 1000)`
  const amount = printConverted(
    { minor: sql`told.amount_minor`, currency: sql`told.currency`, day: today },
    scan,
    context,
  )
  return sql`select ${workspace} as workspace_id, b.bucket, ${beyondHorizon(context)} as judged_at, o.opportunity_no, o.state, ${ms(sql`o.began_at`)} as began_ms,
    case when o.state <> 'open' then ${ms(sql`o.closed_at`)} end as closed_ms, ${ms(sql`told.from_at`)} as told_ms,
    case when told.amount_minor is null then 0 else ${amount} end as amount_minor,
    o.lead_no, o.account_no, o.owner
  from ${buckets} b
  join opportunity_fact o on o.workspace_id = ${workspace} and o.began_at <= ${horizon}
  left join (
    select i.opportunity_no, i.from_at, i.amount_minor, i.currency
    from opportunity_interval i
    where i.workspace_id = ${workspace} and i.from_at <= ${horizon}
    union all
    select c.opportunity_no, c.closed_at, c.amount_minor, c.currency
    from opportunity_fact c
    where c.workspace_id = ${workspace} and c.state <> 'open' and c.amount_minor is not null) told
    on told.opportunity_no = o.opportunity_no`
}
