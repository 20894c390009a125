import type { CompileContext } from '../../context.js'
import { beyondHorizon, holdsAt, horizonOf, justAfter } from '../instants.js'
import type { Kept } from '../kept-rows.js'
import type { Sql } from '../sql.js'
import { join, sql, val } from '../sql.js'
import { bucketOf, keptOf, NOTHING, rowList, within } from './funnel-rows.js'
import type { RowAsk } from './funnel-rows.js'

/** Stages in order, forward ones first: what comes before and after is told by their places. */
export interface FlowAsk extends RowAsk {
  readonly stages: readonly string[]
  /** Every stage in order, and which of them lie beside the way. */
  readonly order: readonly string[]
  readonly sides: readonly string[]
}

/**
 * What happened to each stage: `kind` is opening, in or out; `way` where somebody came from (new,
 * merged, earlier, later, side) or went to (later, earlier, side). A stay is like its lead was when it
 * began, so that groups keep their balance.
 */
export function flowRows(ask: FlowAsk, context: CompileContext): Sql {
  const { stretch } = ask
  const { joins, group, test } = kept(ask, context)
  const opening = sql`least(${val(stretch.period.start)}::timestamptz, ${beyondHorizon(context)})`
  const known = (instant: Sql): Sql =>
    sql`${within(instant, stretch)} and ${instant} <= ${horizonOf(context)}`
  const list = (at: Sql): Sql => rowsOf(bucketOf(at, stretch), at, group)
  return join(
    [
      heldRows(ask, opening, 'opening', context),
      sql`select 'in' as kind, ${wayIn(ask)} as way, ${list(sql`f.entered_at`)}
  from spell f
  join transition came on came.workspace_id = f.workspace_id and came.lead_no = f.lead_no and came.transition_no = f.spell_no${joins}
  where ${ofStages(ask, context)} and ${known(sql`f.entered_at`)}${test}`,
      sql`select 'out' as kind, ${wayOut(ask)} as way, ${list(sql`f.exited_at`)}
  from spell f${joins}
  where ${ofStages(ask, context)} and ${known(sql`f.exited_at`)}${test}`,
    ],
    '\n  union all\n  ',
  )
}

/** Everybody who was in a stage at an instant, as rows of one kind. */
export function heldRows(ask: FlowAsk, instant: Sql, kind: string, context: CompileContext): Sql {
  const { joins, group, test } = kept(ask, context)
  return sql`select ${{ parts: [`'${kind}'`] }} as kind, null::text as way, ${rowsOf(sql`1`, sql`f.entered_at`, group)}
  from spell f${joins}
  where ${ofStages(ask, context)} and not f.imputed and ${holdsAt(sql`f.entered_at`, sql`f.exited_at`, instant)}${test}`
}

const kept = (ask: FlowAsk, context: CompileContext): Kept =>
  keptOf('spell', justAfter(sql`f.entered_at`), ask, context)

const rowsOf = (bucket: Sql, at: Sql, group: Sql): Sql =>
  rowList({
    bucket,
    group,
    lead: sql`f.lead_no`,
    at,
    place: sql`f.spell_no::text`,
    stage: sql`f.stage_id`,
    reason: sql`f.reason`,
    imputed: sql`f.imputed`,
    ms: NOTHING.ms,
    minor: NOTHING.minor,
  })

const ofStages = ({ stages }: FlowAsk, { workspaceId }: CompileContext): Sql =>
  sql`f.workspace_id = ${val(workspaceId)}::int and f.stage_id = any(${val(stages)}::text[])`

function wayIn(ask: FlowAsk): Sql {
  return sql`case when came.from_stage is null then 'new' when f.merged then 'merged' ${compared(sql`came.from_stage`, ask)} end`
}

function wayOut(ask: FlowAsk): Sql {
  return sql`case ${compared(sql`f.next_stage`, ask)} end`
}

/** Stages beside the way come after all others; between two of them people go from side to side. */
function compared(other: Sql, { order, sides }: FlowAsk): Sql {
  const places = val(order)
  const place = (stage: Sql): Sql => sql`array_position(${places}::text[], ${stage})`
  return sql`when ${other} = any(${val(sides)}::text[]) then 'side' when ${place(other)} < ${place(sql`f.stage_id`)} then 'earlier' else 'later'`
}
