import { factOf } from '@leadlight/metrics'
import type { SourceAsk } from './source.js'
import { Joins } from '../joins.js'
import { printMoney } from '../print-money.js'
import { horizonOf } from '../instants.js'
import type { Sql } from '../sql.js'
import { id, sql, val } from '../sql.js'

/**
 * Revenue lines up to the horizon with their amount in the asked currency as `minor`, null where no
 * rate is known. Where they are placed by their own date, only those of the period are read.
 */
export function revenueLines({ scan, context }: SourceAsk): Sql {
  const joins = new Joins()
  const minor = printMoney({ ...scan, fact: factOf('revenue'), held: null }, 'l', joins, context)
  const at = id('l', 'effective_at')
  const first = scan.buckets[0]
  const last = scan.buckets.at(-1)
  const period =
    scan.anchor === 'effective_at' && first && last
      ? sql` and ${at} >= ${val(first.start)}::timestamptz and ${at} < ${val(last.end)}::timestamptz`
      : sql``
  return sql`(select l.workspace_id, l.source_id, l.event_id, l.lead_no, l.account_no, l.effective_at, l.day, l.currency,
      l.owner, l.customer_since, l.conversion_id as journey_id, ${minor} as minor
    from revenue_fact l${joins.sql}
    where l.workspace_id = ${val(context.workspaceId)}::int and ${at} <= ${horizonOf(context)}${period})`
}
