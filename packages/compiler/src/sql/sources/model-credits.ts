import type { CreditSpec } from '../../attribution/credit-spec.js'
import { lineColumns, printLines } from '../attribution/print-lines.js'
import { printWalk, printWeights } from '../attribution/print-walk.js'
import type { Sql } from '../sql.js'
import { id, join, sql } from '../sql.js'
import type { SourcePrinter } from './source.js'
import { touchColumns, touchJoins } from './split-credit.js'

/**
 * What is split, once for each touch that any of several models credits: `credit0`, `credit1`, … in
 * whole units, by largest remainder. What no touch has earned by a model stands once more without a
 * touch. The models share one pass over the journeys.
 */
export const modelCredits: SourcePrinter = (ask) => {
  const { context, params } = ask
  const spec = JSON.parse(String(params['spec'])) as CreditSpec
  const places = spec.models.map((_, i) => String(i))
  const each = (of: (place: string) => Sql, separator = ', '): Sql =>
    join(places.map(of), separator)
  const credit = (i: string): Sql => id(`credit${i}`)
  return sql`with recursive line as materialized (
    select r.*, row_number() over () as line_no from (${printLines(spec.goal, ask)}) r
  ), need as materialized (
    select distinct journey_id, lead_no, at from line where journey_id is not null and amount <> 0
  ), ${printWalk(spec, context)}, weighed as materialized (
    ${printWeights(spec)}
  ), share as (
    select l.line_no, abs(l.amount) as whole, sign(l.amount) as sign, w.*,
      ${each(
        (i) => sql`div(abs(l.amount) * ${id('w', `over${i}`)}, ${under(i)}) as ${id(`floor${i}`)},
      round(mod(abs(l.amount) * ${id('w', `over${i}`)}, ${under(i)}) / (${under(i)})::numeric, 9) as ${id(`part${i}`)}`,
      )}
    from line l
    join weighed w using (journey_id)
    where l.amount <> 0
  ), placed as (
    select *, ${each(
      (i) => sql`whole - sum(${id(`floor${i}`)}) over (partition by line_no) as ${id(`left${i}`)},
      row_number() over (partition by line_no order by ${id(`over${i}`)} > 0 desc, ${id(`part${i}`)} desc, position) as ${id(`place${i}`)}`,
    )}
    from share
  ), split as materialized (
    select line_no, position, touched_at, channel as touch_channel, campaign_no, program_no, step_no, asset_no,
      ${each(
        (i) => sql`case when ${id(`over${i}`)} > 0
        then sign * (${id(`floor${i}`)} + case when ${id(`place${i}`)} <= ${id(`left${i}`)} then 1 else 0 end) else 0 end as ${credit(i)}`,
      )}
    from placed
    where ${each((i) => sql`${id(`over${i}`)} > 0`, ' or ')}
  ), nobody as (
    select line_no, ${each((i) => sql`sum(${credit(i)}) as ${credit(i)}`)} from split group by line_no
  )
  select f.*, ${touchColumns('f')}
  from (
    select ${lineColumns('l')}, s.position, s.touched_at, s.touch_channel, s.campaign_no, s.program_no, s.step_no, s.asset_no,
      ${each((i) => sql`s.${credit(i)}`)}
    from split s join line l using (line_no)
    union all
    select ${lineColumns('l')}, null::bigint, null::timestamptz, null::text, null::int, null::int, null::int, null::int,
      ${each((i) => sql`l.amount - coalesce(n.${credit(i)}, 0)`)}
    from line l left join nobody n using (line_no)
    where l.amount is null or ${each((i) => sql`l.amount <> coalesce(n.${credit(i)}, 0)`, ' or ')}
  ) f
  ${touchJoins(context)}`
}

/** A journey in which a model finds nothing is divided by one; it weighs nothing. */
const under = (i: string): Sql => sql`greatest(${id('w', `under${i}`)}, 1)`
