import { stageInRole } from '@leadlight/metrics'
import { horizonOf } from '../instants.js'
import { sql, val } from '../sql.js'
import type { SourcePrinter } from './source.js'

/** Leads, and whether they have become MQLs by now. */
export const mqlCohort: SourcePrinter = ({ context }) => {
  const mql = stageInRole(context.settings.stages, 'MQL')
  return sql`select l.*, coalesce(m.reached_at <= ${horizonOf(context)}, false) as reached
    from lead_fact l
    left join milestone m on m.workspace_id = l.workspace_id and m.lead_no = l.lead_no and m.stage_id = ${val(mql?.id ?? '')}::text
    where l.workspace_id = ${val(context.workspaceId)}::int`
}
