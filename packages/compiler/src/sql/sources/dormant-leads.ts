import { sql, val } from '../sql.js'
import type { SourcePrinter } from './source.js'

/** People who are dormant when a bucket begins; what begins beyond the horizon has not begun. */
export const dormantLeads: SourcePrinter = ({ context, buckets }) =>
  sql`select b.bucket, d.workspace_id, d.lead_no, b.start_at as judged_at, d.woke_at < b.closing_at as re_engaged
  from ${buckets} b
  join dormancy d on d.workspace_id = ${val(context.workspaceId)}::int
    and d.from_at < b.start_at and d.to_at >= b.start_at
  where b.start_at < b.closing_at`
