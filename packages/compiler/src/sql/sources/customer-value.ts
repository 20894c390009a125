import { sql, val } from '../sql.js'
import { printConverted } from './converted.js'
import type { SourcePrinter } from './source.js'

/** What everybody who is or was a customer brought before each bucket's end; null where a line cannot be converted. */
export const customerValue: SourcePrinter = ({ scan, context, buckets }) => {
  const workspace = sql`${val(context.workspaceId)}::int`
  const minor = printConverted(
    { minor: sql`line.amount_minor`, currency: sql`line.currency`, day: sql`line.day` },
    scan,
    context,
  )
  return sql`with bucket as (select * from ${buckets} given),
    sale as (
      select line.unit_kind, line.unit_no, line.effective_at, ${minor} as minor
      from revenue_fact line
      where line.workspace_id = ${workspace} and line.unit_kind is not null),
    value as (
      select b.bucket, l.unit_kind, l.unit_no, sum(l.minor) as total, bool_or(l.minor is null) as is_unknown
      from bucket b join sale l on l.effective_at < b.closing_at
      group by b.bucket, l.unit_kind, l.unit_no)
    select b.bucket, b.closing_at as judged_at, c.*, case when v.is_unknown then null else coalesce(v.total, 0) end as amount_minor
    from bucket b
    join customer_fact c on c.workspace_id = ${workspace} and c.customer_since < b.closing_at
    left join value v on v.bucket = b.bucket and v.unit_kind = c.unit_kind and v.unit_no = c.unit_no`
}
