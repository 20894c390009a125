import type { JourneySpec } from '../../attribution/credit-spec.js'
import type { TouchPlace } from '../../attribution/touch-records.js'
import type { CompileContext } from '../../context.js'
import type { Scan } from '../../plan/scan.js'
import { iso } from '../instants.js'
import { printKept, printRelation, ROW } from '../print-scan.js'
import { rowPrinter } from '../row-printer.js'
import type { Sql } from '../sql.js'
import { id, sql, val } from '../sql.js'
import { printSteps } from './print-paths.js'

/*
 * The conversions behind counts of touches, one by one: id, at, lead_no, touches. Those of just so many
 * touches, or all.
 */

/**
 * The conversions of the goal. One that went along two paths, since its lines are of leads who are told
 * apart by the asked dimension, is counted along both, and so it is here.
 */
export function printTouchedGoals(
  scan: Scan,
  spec: JourneySpec,
  touches: number | undefined,
  context: CompileContext,
): Sql {
  const { joins, dimension } = rowPrinter(scan, ROW, context)
  const [by = ''] = scan.by
  const state = dimension.value(by)
  const kept = printKept(scan, dimension, context)
  const exact =
    touches === undefined ? sql`` : sql`\nwhere cardinality(path) = ${val(touches)}::int`
  return sql`select journey_id || ' ' || to_jsonb(path)::text as id, min(at) as at, min(lead_no) as lead_no, cardinality(path) as touches
from (
  select line_id, journey_id, at, lead_no, coalesce(array_agg(state order by position) filter (where position is not null), '{}') as path
  from (
    select f.line_id, f.journey_id, f.at, f.lead_no, f.position, ${state} as state
    from (${printSteps(scan, spec, context)}) ${id(ROW)}${joins.sql}
    where ${kept} and f.journey_id is not null
  ) step
  group by line_id, journey_id, at, lead_no
) line${exact}
group by journey_id, path`
}

/** The deals that were won. */
export function printTouchedDeals(
  scan: Scan,
  touches: number | undefined,
  context: CompileContext,
): Sql {
  const { joins, dimension } = rowPrinter(scan, ROW, context)
  const kept = printKept(scan, dimension, context)
  const exact = touches === undefined ? sql`` : sql` and f.touches = ${val(touches)}::int`
  return sql`select f.conversion_id as id, f.at, f.lead_no, f.touches
from ${printRelation(scan, context)} ${id(ROW)}${joins.sql}
where ${kept}${exact}`
}

/** A page of conversions, latest first. */
export function printTouchPage(conversions: Sql, after: TouchPlace | null, limit: number): Sql {
  const beyond = after
    ? sql`
where (r.at, r.id collate "C") < (${val(after.at)}::timestamptz, ${val(after.id)}::text collate "C")`
    : sql``
  return sql`select ${iso(sql`r.at`)} as at, r.id, r.lead_no, r.touches
from (${conversions}) r${beyond}
order by r.at desc, r.id collate "C" desc
limit ${val(limit)}::int`
}

/** How many conversions there are, as `count`. */
export const printTouchCount = (conversions: Sql): Sql =>
  sql`select count(*) as count from (${conversions}) r`
