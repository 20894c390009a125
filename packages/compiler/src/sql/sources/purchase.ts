import { horizonOf } from '../instants.js'
import { sql, val } from '../sql.js'
import { printConverted } from './converted.js'
import type { SourcePrinter } from './source.js'

/** Orders and wins with the sum of their lines; null where one of them cannot be converted. */
export const purchase: SourcePrinter = ({ scan, context }) => {
  const workspace = sql`${val(context.workspaceId)}::int`
  const minor = printConverted(
    { minor: sql`line.amount_minor`, currency: sql`line.currency`, day: sql`line.day` },
    scan,
    context,
  )
  return sql`select p.*, price.amount_minor
    from purchase_fact p
    cross join lateral (
      select case when not coalesce(bool_or(minor is null), false) then coalesce(sum(minor), 0) end as amount_minor
      from (
        select ${minor} as minor from revenue_fact line
        where line.workspace_id = ${workspace} and line.purchase_key = p.purchase_key
          and line.effective_at <= ${horizonOf(context)}) each) price
    where p.workspace_id = ${workspace}`
}
