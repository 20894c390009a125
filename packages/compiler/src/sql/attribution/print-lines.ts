import type { CreditGoal } from '../../attribution/credit-spec.js'
import type { Scan } from '../../plan/scan.js'
import type { CompileContext } from '../../context.js'
import { horizonOf } from '../instants.js'
import { printRate } from '../print-rate.js'
import { revenueLines } from '../sources/revenue-lines.js'
import type { SourceAsk } from '../sources/source.js'
import type { Sql } from '../sql.js'
import { id, sql, val } from '../sql.js'

/** Millionths that a goal is split in. */
const WHOLE = 1_000_000

/**
 * What is split, up to the horizon: `line_id`, `journey_id`, `at`, `amount` (minor units of the asked
 * currency, null where it cannot be told, or millionths), and whose it is. Where rows are placed by
 * their own date, only those of the period are read.
 */
export function printLines(goal: CreditGoal, ask: SourceAsk): Sql {
  const { scan, context } = ask
  const workspace = sql`${val(context.workspaceId)}::int`
  switch (goal.kind) {
    case 'revenue': {
      const byDate = scan.anchor === 'at'
      const rows = revenueLines({
        ...ask,
        scan: { ...scan, anchor: byDate ? 'effective_at' : scan.anchor },
      })
      return sql`select r.workspace_id, r.source_id || ' ' || r.event_id as line_id, r.journey_id, r.effective_at as at, r.minor as amount,
        r.lead_no, r.account_no, r.owner, r.customer_since as cohort_at
      from ${rows} r`
    }
    case 'pipeline': {
      const rate = printRate(sql`o.first_currency`, sql`o.first_amount_day`, scan.currency, context)
      return sql`select c.workspace_id, c.conversion_id as line_id, c.journey_id, c.at,
        case when o.first_currency = ${val(scan.currency)}::text then o.first_amount_minor::numeric
          else round(o.first_amount_minor * rate.factor) end as amount,
        c.lead_no, c.account_no, c.owner, c.cohort_at
      from conversion_fact c
      join opportunity_fact o on o.workspace_id = ${workspace} and o.opportunity_no = c.opportunity_no
      left join lateral ${rate} rate on true
      where c.workspace_id = ${workspace} and c.kind = 'opportunity'${printPeriod(sql`c.at`, scan, context)}`
    }
    case 'conversion':
      return sql`select c.workspace_id, c.conversion_id as line_id, c.journey_id, c.at, ${whole}::numeric as amount,
        c.lead_no, c.account_no, c.owner, c.cohort_at
      from conversion_fact c
      where c.workspace_id = ${workspace} and c.kind = ${val(goal.of)}::text${printPeriod(sql`c.at`, scan, context)}`
    case 'order':
      // Whose it is its first line says.
      return sql`select c.workspace_id, c.conversion_id as line_id, c.journey_id, c.at, ${whole}::numeric as amount,
        r.lead_no, r.account_no, null::text as owner, r.customer_since as cohort_at
      from conversion_fact c
      join (
        select distinct on (conversion_id) conversion_id, lead_no, account_no, customer_since from revenue_fact
        where workspace_id = ${workspace} and kind = 'order'
        order by conversion_id, effective_at, event_id collate "C", source_id) r using (conversion_id)
      where c.workspace_id = ${workspace} and c.kind = 'order'${printPeriod(sql`c.at`, scan, context)}`
    case 'form':
      return sql`select m.workspace_id, 'form:' || m.lead_no as line_id, 'form:' || m.lead_no as journey_id, m.at,
        ${whole}::numeric as amount, m.lead_no, null::int as account_no, null::text as owner, l.created_at as cohort_at
      from (
        select workspace_id, lead_no, min(at) as at from goal_event
        where workspace_id = ${workspace} and goal = 'formSubmission' group by 1, 2) m
      join lead_fact l on l.workspace_id = ${workspace} and l.lead_no = m.lead_no
      where m.workspace_id = ${workspace}${printPeriod(sql`m.at`, scan, context)}`
    case 'stage':
      return sql`select m.workspace_id, 'stage:' || m.lead_no as line_id, 'stage:' || m.lead_no as journey_id, m.reached_at as at,
        ${whole}::numeric as amount, m.lead_no, null::int as account_no, null::text as owner, l.created_at as cohort_at
      from milestone m
      join lead_fact l on l.workspace_id = ${workspace} and l.lead_no = m.lead_no
      where m.workspace_id = ${workspace} and m.stage_id = ${val(goal.stage)}::text${printPeriod(sql`m.reached_at`, scan, context)}`
  }
}

const whole: Sql = { parts: [String(WHOLE)] }

/** No row beyond the horizon and, where rows are placed by this date, none outside of the period. */
function printPeriod(at: Sql, { anchor, buckets }: Scan, context: CompileContext): Sql {
  const first = buckets[0]
  const last = buckets.at(-1)
  const period =
    anchor === 'at' && first && last
      ? sql` and ${at} >= ${val(first.start)}::timestamptz and ${at} < ${val(last.end)}::timestamptz`
      : sql``
  return sql` and ${at} <= ${horizonOf(context)}${period}`
}

/** The columns of a line, from a relation of this name. */
export const lineColumns = (row: string): Sql =>
  sql`${id(row, 'workspace_id')}, ${id(row, 'line_id')}, ${id(row, 'at')}, ${id(row, 'lead_no')}, ${id(row, 'account_no')}, ${id(row, 'owner')}, ${id(row, 'cohort_at')}, ${id(row, 'amount')}`
