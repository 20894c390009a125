import { daysAfter, horizonOf } from '../instants.js'
import { sql, val } from '../sql.js'
import type { SourcePrinter } from './source.js'

/** Every customer's first purchase, and whether another on a later day followed within the window. */
export const firstPurchase: SourcePrinter = ({ context, params }) => {
  const until = daysAfter(sql`p.at`, Number(params['windowDays']))
  return sql`select p.*, ${until} as until,
      coalesce(p.again_at <= ${until} and p.again_at <= ${horizonOf(context)}, false) as again
    from purchase_fact p
    where p.workspace_id = ${val(context.workspaceId)}::int and p.first`
}
