import type { Rollup } from '@leadlight/metrics'
import { compareInstants, dayOf, startOfDay } from '@leadlight/metrics'
import type { CompileContext } from '../context.js'
import type { Scan } from '../plan/scan.js'
import { horizonOf } from './instants.js'
import { printScoredLeads } from './sources/scored-leads.js'
import type { Sql } from './sql.js'
import { id, sql, val } from './sql.js'

/**
 * New leads by day and score. What they scored when their month ended is known of months that are over
 * at the horizon; of the running month each score is looked up, as it is of a day that the period cuts.
 */
export function printScoreDays(scan: Scan, { table }: Rollup, context: CompileContext): Sql {
  const last = scan.buckets.at(-1)
  const end = last?.end ?? context.horizon
  const running = `${dayOf(context.horizon, scan.zone).slice(0, 7)}-01`
  const runs = compareInstants(startOfDay(running, scan.zone), end) < 0
  const day = runs ? running : dayOf(end, scan.zone)
  const begins = startOfDay(day, scan.zone)
  const whole = sql`select r.workspace_id, r.day, r.new_gross, r.new_lead, r.month_score, r.n,
    true as mature, round(r.month_score * 1000000)::bigint as score_micros
  from ${id(table)} r
  where r.workspace_id = ${val(context.workspaceId)}::int and r.day < ${val(day)}::date`
  if (!runs && compareInstants(begins, end) === 0) return sql`(${whole})`
  return sql`(
  ${whole}
  union all
  select s.workspace_id, (s.created_at at time zone ${val(scan.zone)}::text)::date, s.new_gross, s.new_lead, s.balance, 1,
    s.mature, s.score_micros
  from (${printScoredLeads(null, context)}) s
  where s.created_at >= ${val(begins)}::timestamptz and s.created_at < ${val(end)}::timestamptz and s.created_at <= ${horizonOf(context)}
)`
}
