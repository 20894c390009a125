import type { CompileContext } from '../../context.js'
import { beyondHorizon, horizonOf } from '../instants.js'
import { printConverted, printDay } from '../sources/converted.js'
import { sql, val } from '../sql.js'
import type { Sql } from '../sql.js'
import { keptRows } from './funnel-rows.js'
import type { RowAsk } from './funnel-rows.js'

/** Amounts are told in one currency. */
export interface DealAsk extends RowAsk {
  readonly currency: string | null
}

/**
 * Every deal that ever was open, a row for each amount that was told of it: its number, state, and in
 * milliseconds on one clock when it began, closed and was told the amount; minor units last, null
 * without a rate.
 */
export function dealRows(ask: DealAsk, context: CompileContext): Sql {
  const { joins, test } = keptRows('forecast', 'f', beyondHorizon(context), ask, context)
  const workspace = sql`${val(context.workspaceId)}::int`
  const horizon = horizonOf(context)
  const ms = (instant: Sql): Sql => sql`round(extract(epoch from ${instant}) * 1000)::float8`
  const converted = (minor: Sql, currency: Sql, day: Sql): Sql =>
    sql`case when ${minor} is null then 0 else ${
      ask.currency === null
        ? sql`null::numeric`
        : printConverted({ minor, currency, day }, ask, context)
    } end::float8`
  return sql`select f.opportunity_no, f.state, ${ms(sql`f.began_at`)} as began,
  case when f.state <> 'open' then ${ms(sql`f.closed_at`)} end as closed, ${ms(sql`told.at`)} as told, told.amount
from opportunity_fact f
cross join lateral (
  select i.from_at as at, ${converted(sql`i.amount_minor`, sql`i.currency`, sql`i.day`)} as amount
  from opportunity_interval i
  where i.workspace_id = ${workspace} and i.opportunity_no = f.opportunity_no and i.from_at <= ${horizon}
  union all
  select f.closed_at, ${converted(sql`f.amount_minor`, sql`f.currency`, printDay(sql`f.closed_at`, context))}
  where f.state <> 'open') told${joins.sql}
where f.workspace_id = ${workspace} and f.began_at <= ${horizon}${test}
order by f.opportunity_no, told.at`
}
