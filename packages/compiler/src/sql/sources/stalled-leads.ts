import type { CompileContext } from '../../context.js'
import type { Sql } from '../sql.js'
import { ONCE, sql, val } from '../sql.js'
import type { SourcePrinter } from './source.js'

const MICROS_PER_DAY = 86_400_000_000

/** So many stays that ended in the year before tell how long is usual. */
const ENOUGH_STAYS = 30

/**
 * People in a stage for longer than its limit, in a silence of thirty days, when a bucket closes. A
 * stage without a limit has the one that nine in ten stays kept that ended in the year before.
 */
export const stalledLeads: SourcePrinter = ({ context, buckets }) => printStalled(buckets, context)

/** The same of any relation of buckets, with when the stay began and the limit that it is beyond. */
export function printStalled(buckets: Sql, context: CompileContext): Sql {
  const { stages } = context.settings
  const limited = stages.filter(({ limitDays }) => limitDays !== null)
  const micros = limited.map(({ limitDays }) => String((limitDays ?? 0) * MICROS_PER_DAY))
  return sql`select b.bucket, q.workspace_id, q.lead_no, q.stage_id, q.reason, b.closing_at as judged_at,
    q.entered_at, limits.micros as limit_micros
  from ${buckets} b
  join quiet_spell q on q.workspace_id = ${val(context.workspaceId)}::int
    and q.from_at < b.closing_at and q.to_at >= b.closing_at
  join (
    select each.bucket, agreed.stage_id, agreed.micros from ${buckets} each
    cross join unnest(${val(limited.map(({ id }) => id))}::text[], ${val(micros)}::double precision[]) as agreed(stage_id, micros)
    union all
    ${usual(buckets, context)}
  ) limits on limits.bucket = b.bucket and limits.stage_id = q.stage_id
  where q.entered_at < b.closing_at - make_interval(secs => floor(limits.micros) / 1000000)`
}

function usual(buckets: Sql, context: CompileContext): Sql {
  const { stages, zone } = context.settings
  const unlimited = stages.filter(({ limitDays }) => limitDays === null).map(({ id }) => id)
  // Worked out before the join: behind a row policy an index is searched for what is there already.
  const years = sql`(select given.*,
      ((closing_at at time zone ${val(zone)}::text) - interval '12 months') at time zone ${val(zone)}::text as year_before
    from ${buckets} given ${ONCE})`
  return sql`select each.bucket, s.stage_id,
      percentile_cont(0.9) within group (order by (extract(epoch from s.exited_at - s.entered_at) * 1000000)::double precision)
    from ${years} each
    join spell s on s.workspace_id = ${val(context.workspaceId)}::int and s.stage_id = any(${val(unlimited)}::text[])
      and s.exited_at < each.closing_at and s.exited_at >= each.year_before
    where not s.imputed
    group by each.bucket, s.stage_id
    having count(*) >= ${val(ENOUGH_STAYS)}::int`
}
