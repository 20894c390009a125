import type { PathPlace } from '../../attribution/path-records.js'
import type { JourneySpec } from '../../attribution/credit-spec.js'
import type { CompileContext } from '../../context.js'
import type { Scan } from '../../plan/scan.js'
import { iso } from '../instants.js'
import { printKept, ROW } from '../print-scan.js'
import { rowPrinter } from '../row-printer.js'
import type { Sql } from '../sql.js'
import { id, sql, val } from '../sql.js'
import { printSteps } from './print-paths.js'

/**
 * The conversions that went along a path, repeats in a row taken as one step: journey_id, `at` (when
 * the first of it was told), lead_no, `value` and how many touches they took.
 */
export function printConversionsAlong(
  scan: Scan,
  spec: JourneySpec,
  steps: readonly (string | null)[],
  context: CompileContext,
): Sql {
  const { joins, dimension } = rowPrinter(scan, ROW, context)
  const [by = ''] = scan.by
  const state = dimension.value(by)
  const kept = printKept(scan, dimension, context)
  return sql`select journey_id, min(at) as at, min(lead_no) as lead_no, sum(amount) as value, max(touches) as touches
from (
  select journey_id, line_id, at, lead_no, amount, count(*)::int as touches,
    array_agg(state order by position) filter (where is_turn) as path
  from (
    select *, row_number() over along = 1 or state is distinct from lag(state) over along as is_turn
    from (
      select f.journey_id, f.line_id, f.at, f.lead_no, f.amount, f.position, ${state} as state
      from (${printSteps(scan, spec, context)}) ${id(ROW)}${joins.sql}
      where ${kept} and f.position is not null
    ) step
    window along as (partition by line_id order by position)
  ) turn
  group by journey_id, line_id, at, lead_no, amount
) line
where path = ${val(steps)}::text[]
group by journey_id`
}

/** A page of conversions, latest first. */
export function printConversionPage(conversions: Sql, after: PathPlace | null, limit: number): Sql {
  const beyond = after
    ? sql`
where (r.at, r.journey_id collate "C") < (${val(after.at)}::timestamptz, ${val(after.journey)}::text collate "C")`
    : sql``
  return sql`select ${iso(sql`r.at`)} as at, r.journey_id, r.lead_no, r.value::text as value, r.touches
from (${conversions}) r${beyond}
order by r.at desc, r.journey_id collate "C" desc
limit ${val(limit)}::int`
}

/** How many conversions there are, as `count`. */
export const printConversionCount = (conversions: Sql): Sql =>
  sql`select count(*) as count from (${conversions}) r`
