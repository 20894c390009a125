import { horizonOf } from '../instants.js'
import { sql, val } from '../sql.js'
import type { SourcePrinter } from './source.js'

/** Each visitor's first view of each landing page within a bucket: what it led to decides whether the pair converts. */
export const firstLandingViews: SourcePrinter = ({ buckets, context }) => {
  // By visitor first, which tells more rows apart: sorting compares the bucket of few.
  return sql`(select distinct on (visitor_key, asset_no, bucket) views.*
    from (select v.*, b.bucket from landing_view v
      join ${buckets} b on v.at >= b.start_at and v.at < b.end_at
      where v.workspace_id = ${val(context.workspaceId)}::int and v.at <= ${horizonOf(context)}) views
    order by visitor_key, asset_no, bucket, at, sequence, event_id collate "C")`
}
