import { holdsAt } from '../instants.js'
import { sql, val } from '../sql.js'
import { printLastDay, printMonthlyPrice } from './converted.js'
import type { SourcePrinter } from './source.js'

/** The paying terms at each bucket's end, with what they cost a month at the rate of its last day. */
export const recurring: SourcePrinter = ({ scan, context, buckets }) => {
  const price = printMonthlyPrice(printLastDay(context), scan, context)
  return sql`select t.workspace_id, b.bucket, b.closing_at as judged_at, t.source_id, t.event_id, t.from_at, t.account_no, t.lead_no, t.customer_since, ${price} as amount_minor
    from ${buckets} b
    join subscription_fact t on ${holdsAt(sql`t.from_at`, sql`t.to_at`, sql`b.closing_at`)}
    where t.workspace_id = ${val(context.workspaceId)}::int and t.paying`
}
