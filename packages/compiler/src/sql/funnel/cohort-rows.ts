import type { StageDefinition } from '@leadlight/metrics'
import type { CompileContext } from '../../context.js'
import { daysAfter, horizonOf, justAfter } from '../instants.js'
import { sidesOf } from '../print-gone.js'
import type { Sql } from '../sql.js'
import { id, join, ONCE, sql, val } from '../sql.js'
import { bucketOf, keptOf, NOTHING, rowList, within } from './funnel-rows.js'
import type { RowAsk } from './funnel-rows.js'

/** A cohort's question with its stages settled. */
export interface CohortAsk extends RowAsk {
  readonly stages: readonly StageDefinition[]
  readonly windowDays: number | null
}

/** A win up to this long before its lead's creation was typed in late. */
const LATE_ENTRY = sql`interval '168 hours'`

/**
 * Each member of the cohort: `t0`, `t1`, … when they reached each stage, `i0`, … whether that was told
 * of the next one, `d1`, … days from the stage before where both are told, `step` how far they came,
 * and, at the end of the window or the horizon, whether they were `gone` and by which way `out_stage`.
 */
export function cohortRows(ask: CohortAsk, context: CompileContext): Sql {
  const { stages, windowDays, stretch } = ask
  const [first] = stages
  const { joins, group, test } = keptOf('milestone', justAfter(sql`f.reached_at`), ask, context)
  const horizon = horizonOf(context)
  const end = windowDays === null ? null : daysAfter(sql`f.reached_at`, windowDays)
  const until = end ? sql`least(${end}, ${horizon})` : horizon
  const arrivals = stages.map((_, i) => (i === 0 ? sql`` : printArrival(i, stages, until, context)))
  const times = stages.slice(1).map((_, i) => {
    const a = id(`r${i + 1}`)
    return sql`, ${a}.at as ${id(`t${i + 1}`)}, ${a}.imputed as ${id(`i${i + 1}`)}`
  })
  const columns = rowList({
    bucket: bucketOf(sql`f.reached_at`, stretch),
    group,
    lead: sql`f.lead_no`,
    at: sql`f.reached_at`,
    place: sql`''`,
    stage: sql`f.stage_id`,
    reason: sql`side.reason`,
    imputed: sql`f.imputed`,
    ms: NOTHING.ms,
    minor: NOTHING.minor,
  })
  return sql`select m.*, ${join(
    stages.slice(1).map((_, i) => printDays(i + 1)),
    ', ',
  )},
    ${printStep(stages.length)} as step
  from (
    select ${columns}, f.reached_at as t0, f.imputed as i0${join(times, '')},
      ${end ? sql`${end} > ${horizon}` : sql`null::boolean`} as young,
      side.stage_id as out_stage, (side.stage_id is not null or opted.out) as gone
    from milestone f${joins}${join(arrivals, '')}
    left join lateral (
      select s.stage_id, s.reason from spell s
      where s.workspace_id = f.workspace_id and s.lead_no = f.lead_no and s.stage_id = any(${sidesOf(context)})
        and not s.imputed and s.entered_at <= ${until} and (s.exited_at is null or s.exited_at > ${until})
      order by s.spell_no desc limit 1) side on true
    cross join lateral (
      select exists (
        select from opt_out o where o.workspace_id = f.workspace_id and o.lead_no = f.lead_no
          and o.from_at <= ${until} and (o.to_at is null or o.to_at > ${until})) as out) opted
    where f.workspace_id = ${val(context.workspaceId)}::int and f.stage_id = ${val(first?.id ?? '')}::text and f.counts
      and ${within(sql`f.reached_at`, stretch)} and f.reached_at <= ${horizon}${test}
    ${ONCE}
  ) m`
}

/**
 * When a member arrived at a stage or beyond it: the first time at or after its anchor, which is the
 * entry into the cohort or, where an optional stage is asked to be passed, the arrival there.
 */
function printArrival(
  i: number,
  stages: readonly StageDefinition[],
  until: Sql,
  context: CompileContext,
): Sql {
  const stage = stages[i]
  if (!stage) return sql``
  const optional = stages.findLastIndex((each, at) => at < i && each.optional)
  const anchor = optional > 0 ? id(`r${optional}`, 'at') : sql`f.reached_at${printLate(stages)}`
  const beyond = context.settings.stages.filter(
    (each) =>
      each.id === stage.id ||
      (!stage.optional && !each.optional && !each.side && each.rank > stage.rank),
  )
  const g = id(`g${i}`)
  const own = sql`s.workspace_id = f.workspace_id and s.lead_no = f.lead_no and not s.imputed`
  const told = stage.optional
    ? sql`true`
    : sql`exists (select from spell s where ${own} and s.stage_id = ${val(stage.id)}::text and s.entered_at = v.at)`
  return sql`
    left join milestone ${g} on ${g}.workspace_id = f.workspace_id and ${g}.lead_no = f.lead_no and ${g}.stage_id = ${val(stage.id)}::text
    cross join lateral (
      select case when v.at <= ${until} then v.at end as at,
        case when v.at > ${until} or v.at is null then false when v.at = ${g}.reached_at then ${g}.imputed else not ${told} end as imputed
      from (
        select case when ${anchor} is null then null when ${g}.reached_at < ${anchor} then (
            select min(s.entered_at) from spell s
            where ${own} and s.stage_id = any(${val(beyond.map((each) => each.id))}::text[]) and s.entered_at >= ${anchor})
          else ${g}.reached_at end as at ${ONCE}) v ${ONCE}) ${id(`r${i}`)}`
}

function printLate([first]: readonly StageDefinition[]): Sql {
  return first?.role === 'LEAD' ? sql` - ${LATE_ENTRY}` : sql``
}

/** Days from the stage before, where both dates are told. */
function printDays(i: number): Sql {
  const here = id(`t${i}`)
  const before = id(`t${i - 1}`)
  return sql`case when ${here} is not null and not ${id(`i${i}`)} and not ${id(`i${i - 1}`)}
      then greatest(extract(epoch from (${here} - ${before})) * 1000, 0)::double precision / 86400000 end as ${id(`d${i}`)}`
}

/** The place of the last stage reached. */
function printStep(count: number): Sql {
  const cases = Array.from({ length: count - 1 }, (_, i) => count - 1 - i).map(
    (i) => sql`when ${id(`t${i}`)} is not null then ${{ parts: [String(i)] }}`,
  )
  return sql`case ${join(cases, ' ')} else 0 end`
}
