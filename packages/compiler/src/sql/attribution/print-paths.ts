import type { JourneySpec } from '../../attribution/credit-spec.js'
import type { Scan } from '../../plan/scan.js'
import type { CompileContext } from '../../context.js'
import { printBucket, printBuckets } from '../print-placement.js'
import { printKept, ROW } from '../print-scan.js'
import { rowPrinter } from '../row-printer.js'
import { touchColumns, touchJoins } from '../sources/split-credit.js'
import type { Sql } from '../sql.js'
import { id, sql } from '../sql.js'
import { lineColumns, printLines } from './print-lines.js'
import { printWalk } from './print-walk.js'

/**
 * The different paths to what a scan is about: in each bucket the values of a dimension along the
 * touches, with how many conversions went so (`conversions`), what they come to (`value`) and what
 * those that brought anything did (`earned`). A conversion without a touch has an empty path, and so
 * has revenue of no conversion, which counts as none; what cannot be told in money is left out.
 */
export function printPaths(scan: Scan, spec: JourneySpec, context: CompileContext): Sql {
  const { joins, dimension } = rowPrinter(scan, ROW, context)
  const [by = ''] = scan.by
  const state = dimension.value(by)
  const kept = printKept(scan, dimension, context)
  return sql`select bucket, path, count(journey_id) as conversions, sum(amount) as value, sum(greatest(amount, 0)) as earned
from (
  select bucket, path, journey_id, sum(amount) as amount
  from (
    select bucket, line_id, journey_id, amount, coalesce(array_agg(state order by position) filter (where position is not null), '{}') as path
    from (
      select ${printBucket(scan, ROW)} as bucket, f.line_id, f.journey_id, f.amount, f.position, ${state} as state
      from (${printSteps(scan, spec, context)}) ${id(ROW)}${joins.sql}
      where ${kept}
    ) step
    group by bucket, line_id, journey_id, amount
  ) line
  group by bucket, path, journey_id, case when journey_id is null then line_id end
) journey
group by bucket, path`
}

/** Each line once for each touch of its journey; one without a touch stands by itself. */
export function printSteps(scan: Scan, spec: JourneySpec, context: CompileContext): Sql {
  const ask = { scan, context, params: scan.params, buckets: printBuckets(scan, context) }
  return sql`with recursive line as materialized (
    ${printLines(spec.goal, ask)}
  ), need as materialized (
    select distinct journey_id, lead_no, at from line where journey_id is not null
  ), ${printWalk(spec, context)}
  select f.*, ${touchColumns('f')}
  from (
    select ${lineColumns('l')}, l.journey_id, w.position, w.touched_at, w.channel as touch_channel, w.campaign_no, w.program_no, w.step_no, w.asset_no
    from line l
    left join walk w using (journey_id)
    where l.amount is not null
  ) f
  ${touchJoins(context)}`
}
