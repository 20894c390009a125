import { numberOrNull } from '../../bind/bound-query.js'
import type { Sql } from '../sql.js'
import { sql, val } from '../sql.js'
import type { SourcePrinter } from './source.js'

/**
 * People who are dormant when a bucket begins, and whether they show interest in it; what begins
 * beyond the horizon has not begun. Where their score has to rise as well, it is read at both ends.
 */
export const dormantLeads: SourcePrinter = ({ context, buckets, params }) => {
  const rise = numberOrNull(params['minScoreDelta'])
  const scoreAt = (instant: Sql): Sql => sql`coalesce((
      select i.balance from score_interval i
      where i.workspace_id = d.workspace_id and i.lead_no = d.lead_no
        and i.from_at < ${instant} and i.to_at >= ${instant}), 0)`
  const rises =
    rise === null
      ? sql``
      : sql` and ${scoreAt(sql`b.closing_at`)} - ${scoreAt(sql`b.start_at`)} >= ${val(rise)}::numeric`
  return sql`select b.bucket, d.workspace_id, d.lead_no, b.start_at as judged_at,
    d.woke_at < b.closing_at${rises} as re_engaged
  from ${buckets} b
  join dormancy d on d.workspace_id = ${val(context.workspaceId)}::int
    and d.from_at < b.start_at and d.to_at >= b.start_at
  where b.start_at < b.closing_at`
}
