import type { CompileContext } from '../../context.js'
import { beyondHorizon, holdsAt, justAfter } from '../instants.js'
import type { Sql } from '../sql.js'
import { join, sql, val } from '../sql.js'
import { keptOf, NOTHING, rowList } from './funnel-rows.js'
import type { RowAsk, Stretch } from './funnel-rows.js'

/** Which stages are asked about. */
export interface StayAsk extends RowAsk {
  readonly stages: readonly string[]
}

/** The buckets of a stretch and, as number 0, the whole of it; nothing lies beyond the horizon. */
export function stretchRows({ period, buckets }: Stretch, context: CompileContext): Sql {
  const beyond = beyondHorizon(context)
  const timed = buckets.length === 1 && buckets[0]?.label === null ? [] : buckets
  const all = [period, ...timed]
  return sql`(select (place - 1)::int as bucket, start_at, end_at, least(start_at, ${beyond}) as opening_at, least(end_at, ${beyond}) as closing_at
    from unnest(${val(all.map(({ start }) => start))}::timestamptz[], ${val(all.map(({ end }) => end))}::timestamptz[])
      with ordinality as given (start_at, end_at, place))`
}

/**
 * The last time in each bucket that a person left a stage, with all that they had spent there, as
 * kind `left`; and of the whole period who is there when it ends, as kind `in`, with the age of the stay.
 */
export function stayRows(ask: StayAsk, context: CompileContext): Sql {
  return join([leftRows(ask, context), stillRows(ask, context)], '\n  union all\n  ')
}

const spellOf = ({ stages }: StayAsk, { workspaceId }: CompileContext): Sql =>
  sql`s.workspace_id = ${val(workspaceId)}::int and s.stage_id = any(${val(stages)}::text[])`

function leftRows(ask: StayAsk, context: CompileContext): Sql {
  const { joins, group, test } = keptOf('stageTime', sql`f.judged_at`, ask, context)
  return sql`select 'left' as kind, ${list(group, sql`f.exited_at`)}
  from (
    select b.bucket, s.workspace_id, s.lead_no, s.spell_no, s.stage_id, s.reason, s.exited_at, s.stage_ms::numeric as ms,
      ${justAfter(sql`s.exited_at`)} as judged_at
    from ${stretchRows(ask.stretch, context)} b
    join spell s on ${spellOf(ask, context)} and s.exited_at >= b.start_at and s.exited_at < b.closing_at
    where s.stage_ms is not null and (s.next_exit_at is null or s.next_exit_at >= b.closing_at)
  ) f${joins}
  where true${test}`
}

function stillRows(ask: StayAsk, context: CompileContext): Sql {
  const { joins, group, test } = keptOf('stageTime', sql`f.judged_at`, ask, context)
  return sql`select 'in' as kind, ${list(group, sql`f.entered_at`)}
  from (
    select b.bucket, s.workspace_id, s.lead_no, s.spell_no, s.stage_id, s.reason, s.entered_at,
      round(extract(epoch from b.closing_at - s.entered_at) * 1000) as ms, b.closing_at as judged_at
    from ${stretchRows({ ...ask.stretch, buckets: [] }, context)} b
    join spell s on ${spellOf(ask, context)} and not s.imputed
      and ${holdsAt(sql`s.entered_at`, sql`s.exited_at`, sql`b.closing_at`)}
  ) f${joins}
  where true${test}`
}

const list = (group: Sql, at: Sql): Sql =>
  rowList({
    bucket: sql`f.bucket`,
    group,
    lead: sql`f.lead_no`,
    at,
    place: sql`f.spell_no::text`,
    stage: sql`f.stage_id`,
    reason: sql`f.reason`,
    imputed: NOTHING.flag,
    ms: sql`f.ms`,
    minor: NOTHING.minor,
  })
