import type { Filter, ResolvedPeriod, StageDefinition } from '@leadlight/metrics'
import { factOf } from '@leadlight/metrics'
import type { CompileContext } from '../context.js'
import { Joins } from './joins.js'
import { printDimension, printValues } from './print-dimension.js'
import { printFilter } from './print-filter.js'
import { printSegment } from './print-segment.js'
import { daysAfter, horizonOf, justAfter } from './instants.js'
import { printGoneAt } from './print-gone.js'
import type { Sql } from './sql.js'
import { id, join, sql, val } from './sql.js'

/** A funnel with its names settled. */
export interface BoundFunnel {
  readonly period: ResolvedPeriod
  readonly stages: readonly StageDefinition[]
  readonly windowDays: number | null
  readonly filter: Filter | null
  readonly segment: Filter | null
  readonly by: string | null
}

const DAY_MS = sql`86400000`

/**
 * One pass: each member of the cohort with the time of every stage, then one group per value.
 * Columns of stage i: `e` entered, `c` went on, `x` exited, `m` imputed, `u` immature, `p50`, `p75`, `p90`.
 */
export function printFunnel(funnel: BoundFunnel, by: string | null, context: CompileContext): Sql {
  const joins = new Joins()
  const fact = factOf('milestone')
  const moment = justAfter(sql`f.reached_at`)
  const dimension = (name: string): Sql => printDimension(name, fact, 'f', moment, joins, context)
  const printer = {
    value: dimension,
    values: (name: string): Sql | null => printValues(name, fact, 'f', moment, context),
  }
  const value = by === null ? null : dimension(by)
  const filter = funnel.filter ? sql`\n    and ${printFilter(funnel.filter, printer)}` : sql``
  const segment = printSegment(funnel.segment, sql`f.lead_no`, context)
  const horizon = horizonOf(context)
  const end = funnel.windowDays === null ? null : daysAfter(sql`f.reached_at`, funnel.windowDays)
  const until = end ? sql`least(${end}, ${horizon})` : horizon
  const [first, ...later] = funnel.stages
  const late = first?.role === 'LEAD' ? sql` - interval '168 hours'` : sql``
  const reached = later.map((stage, i) => {
    const a = id(`g${i + 1}`)
    return sql`
  left join milestone ${a} on ${a}.workspace_id = f.workspace_id and ${a}.lead_no = f.lead_no and ${a}.stage_id = ${val(stage.id)}::text
    and ${a}.reached_at >= f.reached_at${late} and ${a}.reached_at <= ${until}`
  })
  const times = later.map(
    (_, i) =>
      sql`, ${id(`g${i + 1}`)}.reached_at as ${id(`t${i + 1}`)}, ${id(`g${i + 1}`)}.imputed as ${id(`i${i + 1}`)}`,
  )
  return sql`with member as (
  select ${value ?? sql`null::text`} as d0, f.reached_at as t0, f.imputed as i0${join(times, '')},
    ${end ? sql`${end} > ${horizon}` : sql`null::boolean`} as young,
    ${printGoneAt(sql`f`, until, context)} as gone
  from milestone f${joins.sql}${join(reached, '')}
  where f.workspace_id = ${val(context.workspaceId)}::int and f.stage_id = ${val(first?.id ?? '')}::text and f.counts
    and f.reached_at >= ${val(funnel.period.start)}::timestamptz and f.reached_at < ${val(funnel.period.end)}::timestamptz
    and f.reached_at <= ${horizon}${filter}${segment}
)
select ${by === null ? sql`null::text as d0` : sql`d0`}, ${join(
    funnel.stages.map((_, i) => printStep(i, funnel.stages.length)),
    ',\n  ',
  )}
from member${by === null ? sql`` : sql` group by d0`}`
}

function printStep(i: number, count: number): Sql {
  const here = id(`t${i}`)
  const next = i + 1 < count ? sql`${id(`t${i + 1}`)} is null` : sql`false`
  const open = sql`${here} is not null and ${next}`
  const counts = [
    sql`count(${here}) as ${id(`e${i}`)}`,
    sql`count(*) filter (where ${here} is not null and not (${next})) as ${id(`c${i}`)}`,
    sql`count(*) filter (where ${open} and gone) as ${id(`x${i}`)}`,
    sql`count(*) filter (where ${here} is not null and ${id(`i${i}`)}) as ${id(`m${i}`)}`,
    sql`count(*) filter (where ${here} is not null and coalesce(young, ${next} and not gone)) as ${id(`u${i}`)}`,
  ]
  return join([...counts, ...(i === 0 ? [] : printDays(i))], ', ')
}

function printDays(i: number): readonly Sql[] {
  const days = sql`greatest(extract(epoch from (${id(`t${i}`)} - ${id(`t${i - 1}`)})) * 1000, 0)::double precision / ${DAY_MS}`
  const observed = sql`${id(`t${i}`)} is not null and not ${id(`i${i}`)} and not ${id(`i${i - 1}`)}`
  return [
    ['0.5', 'p50'],
    ['0.75', 'p75'],
    ['0.9', 'p90'],
  ].map(
    ([fraction, name]) =>
      sql`percentile_cont(${{ parts: [fraction ?? ''] }}) within group (order by ${days}) filter (where ${observed}) as ${id(`${name}_${i}`)}`,
  )
}
