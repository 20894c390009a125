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
  const { stages } = ask
  const until = printUntil(sql`t0`, ask, context)
  const arrived = anchorsOf(stages).reduce(
    (rows, anchor, i): Sql => {
      const found = followers(anchor, stages)
      // Stages after an optional one wait for the arrival there; the others were found with the members.
      const members =
        i === 0
          ? rows
          : sql`select n.*${join(
              found.map((at) => sql`, ${printFound(at, id(`t${anchor}`), stages, context)}`),
              '',
            )} from (${rows} ${ONCE}) n`
      const arrivals = found.map((at) => sql`, ${printArrival(at, until, stages, context)}`)
      return sql`select n.*${join(arrivals, '')} from (${members} ${ONCE}) n`
    },
    printEntries(ask, context),
  )
  const days = stages.slice(1).map((_, i) => sql`, ${printDays(i + 1)}`)
  return sql`select m.*${join(days, '')},
    ${printStep(stages.length)} as step
  from (${arrived} ${ONCE}) m`
}

/** The members with their milestones, and where they are at the end. */
function printEntries(ask: CohortAsk, context: CompileContext): Sql {
  const { stages, stretch, windowDays } = ask
  const [first] = stages
  const { joins, group, test } = keptOf('milestone', justAfter(sql`f.reached_at`), ask, context)
  const horizon = horizonOf(context)
  const until = printUntil(sql`f.reached_at`, ask, context)
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
  const reached = stages.slice(1).map((stage, i) => {
    const g = id(`g${i + 1}`)
    return {
      columns: sql`, ${g}.reached_at as ${id(`g${i + 1}`)}, ${g}.imputed as ${id(`gi${i + 1}`)}`,
      join: sql`
    left join milestone ${g} on ${g}.workspace_id = f.workspace_id and ${g}.lead_no = f.lead_no and ${g}.stage_id = ${val(stage.id)}::text`,
    }
  })
  const found = followers(0, stages).map(
    (i) => sql`, ${printFound(i, sql`f.reached_at${printLate(stages)}`, stages, context)}`,
  )
  const young =
    windowDays === null
      ? sql`null::boolean`
      : sql`${daysAfter(sql`f.reached_at`, windowDays)} > ${horizon}`
  // People are in one stage at a time, so that the side stage is one row at most.
  return sql`
    select ${columns}, f.reached_at as t0, f.imputed as i0${join(
      reached.map((each) => each.columns),
      '',
    )}${join(found, '')},
      ${young} as young,
      side.stage_id as out_stage, (side.stage_id is not null or exists (
        select from opt_out o where o.workspace_id = f.workspace_id and o.lead_no = f.lead_no
          and o.from_at <= ${until} and (o.to_at is null or o.to_at > ${until}))) as gone
    from milestone f${joins}${join(
      reached.map((each) => each.join),
      '',
    )}
    left join spell side on side.workspace_id = f.workspace_id and side.lead_no = f.lead_no
      and side.stage_id = any(${sidesOf(context)}) and not side.imputed
      and side.entered_at <= ${until} and (side.exited_at is null or side.exited_at > ${until})
    where f.workspace_id = ${val(context.workspaceId)}::int and f.stage_id = ${val(first?.id ?? '')}::text and f.counts
      and ${within(sql`f.reached_at`, stretch)} and f.reached_at <= ${horizon}${test}`
}

/** When it is asked how far a member came: at the end of their window, at the horizon at the latest. */
function printUntil(entered: Sql, { windowDays }: CohortAsk, context: CompileContext): Sql {
  const horizon = horizonOf(context)
  return windowDays === null ? horizon : sql`least(${daysAfter(entered, windowDays)}, ${horizon})`
}

/** The place of the stage from which arrivals at another are counted: the optional one asked before it, else the entry. */
const anchorOf = (i: number, stages: readonly StageDefinition[]): number =>
  Math.max(
    0,
    stages.findLastIndex((each, at) => at < i && each.optional),
  )

const anchorsOf = (stages: readonly StageDefinition[]): readonly number[] => [
  ...new Set(stages.map((_, i) => anchorOf(i, stages))),
]

/** The places of the stages that are counted from one. */
const followers = (anchor: number, stages: readonly StageDefinition[]): readonly number[] =>
  stages.flatMap((_, i) => (i > 0 && anchorOf(i, stages) === anchor ? [i] : []))

/** `v1`, …: the first time that somebody came to a stage or beyond it, at or after their anchor. */
function printFound(
  i: number,
  anchor: Sql,
  stages: readonly StageDefinition[],
  context: CompileContext,
): Sql {
  const stage = stages[i]
  const beyond = context.settings.stages.filter(
    (each) =>
      each.id === stage?.id ||
      (stage && !stage.optional && !each.optional && !each.side && each.rank > stage.rank),
  )
  const atEntry = anchorOf(i, stages) === 0
  const [reached, member] = atEntry
    ? [id(`g${i}`, 'reached_at'), sql`f.lead_no`]
    : [id('n', `g${i}`), sql`n.lead_no`]
  const unanchored = atEntry ? sql`` : sql`when ${anchor} is null then null `
  return sql`case ${unanchored}when ${reached} < ${anchor} then (
        select min(s.entered_at) from spell s
        where ${ownSpells(member, context)} and s.stage_id = any(${val(beyond.map((each) => each.id))}::text[]) and s.entered_at >= ${anchor})
      else ${reached} end as ${id(`v${i}`)}`
}

/** `t1`, `i1`, …: that arrival if it was in time, and whether it was told of a later stage. */
function printArrival(
  i: number,
  until: Sql,
  stages: readonly StageDefinition[],
  context: CompileContext,
): Sql {
  const stage = stages[i]
  const v = id('n', `v${i}`)
  const told = stage?.optional
    ? sql`true`
    : sql`exists (select from spell s where ${ownSpells(sql`n.lead_no`, context)} and s.stage_id = ${val(stage?.id)}::text and s.entered_at = ${v})`
  return sql`case when ${v} <= ${until} then ${v} end as ${id(`t${i}`)},
      case when ${v} > ${until} or ${v} is null then false when ${v} = ${id('n', `g${i}`)} then ${id('n', `gi${i}`)} else not ${told} end as ${id(`i${i}`)}`
}

const ownSpells = (member: Sql, context: CompileContext): Sql =>
  sql`s.workspace_id = ${val(context.workspaceId)}::int and s.lead_no = ${member} and not s.imputed`

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
