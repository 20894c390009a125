import type { CompileContext } from '../../context.js'
import type { RetentionPlace } from '../../retention/retention-cell.js'
import { iso } from '../instants.js'
import type { Sql } from '../sql.js'
import { sql, val } from '../sql.js'

/** A page of the customers in `kept`, latest first. */
export function printCellPage(
  kept: Sql,
  after: RetentionPlace | null,
  limit: number,
  { workspaceId }: CompileContext,
): Sql {
  const from = after
    ? sql`\nwhere (kept.customer_since, kept.unit) < (${val(after.since)}::timestamptz, ${val(after.unit)}::text)`
    : sql``
  return sql`${kept}
select kept.*, ${iso(sql`kept.customer_since`)} as since, a.name as account
from kept left join account a on a.workspace_id = ${val(workspaceId)}::int and a.account_no = kept.account_no and a.superseded_at = 'infinity'${from}
order by kept.customer_since desc, kept.unit desc
limit ${val(limit)}::int`
}

/** How many customers are in `kept`, as `count`. */
export const printCellCount = (kept: Sql): Sql => sql`${kept}\nselect count(*) as count from kept`
