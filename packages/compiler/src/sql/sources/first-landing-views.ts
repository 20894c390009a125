import { horizonOf } from '../instants.js'
import { sql, val } from '../sql.js'
import type { SourcePrinter } from './source.js'

/** Each visitor's first view of each landing page within a bucket: what it led to decides whether the pair converts. */
export const firstLandingViews: SourcePrinter = ({ buckets, context }) => {
  return sql`select v.*, b.bucket from landing_view v
    join ${buckets} b on v.at >= b.start_at and v.at < b.end_at
    where v.workspace_id = ${val(context.workspaceId)}::int and v.at <= ${horizonOf(context)}
      and (v.previous_at is null or v.previous_at < b.start_at)`
}
