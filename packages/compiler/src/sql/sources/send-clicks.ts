import { SHIPPED_RULES } from '@leadlight/metrics'
import { sql, val } from '../sql.js'
import type { SourcePrinter } from './source.js'

/** Each click of a send as a row; responses count for some days, so older sends have none in the period. */
export const sendClicks: SourcePrinter = ({ scan, context }) => {
  const { responseDays } = (context.settings.rules ?? SHIPPED_RULES).email
  return sql`select s.*, click.clicked_at, click.click_no
    from send_fact s
    cross join lateral unnest(s.click_times) with ordinality as click (clicked_at, click_no)
    where s.workspace_id = ${val(context.workspaceId)}::int
      and s.sent_at >= ${val(scan.buckets[0]?.start)}::timestamptz - make_interval(hours => ${val(responseDays * 24)}::int)
      and s.sent_at < ${val(scan.buckets.at(-1)?.end)}::timestamptz`
}
