import type { CompileContext } from '../../context.js'
import { iso } from '../instants.js'
import type { Sql } from '../sql.js'
import { sql, val } from '../sql.js'

/** What is shown of deals: opportunity_no, opened_at, owner, lead_no, and the amount as it was told last. */
export function printDealDetails(numbers: readonly number[], { workspaceId }: CompileContext): Sql {
  const workspace = sql`${val(workspaceId)}::int`
  return sql`select o.opportunity_no, ${iso(sql`o.began_at`)} as opened_at,
  o.owner, o.lead_no, now.amount_minor::text as amount_minor, now.currency
from opportunity_fact o
left join opportunity_interval now on now.workspace_id = ${workspace} and now.opportunity_no = o.opportunity_no and now.to_at is null
where o.workspace_id = ${workspace} and o.opportunity_no = any(${val(numbers)}::int[])`
}
