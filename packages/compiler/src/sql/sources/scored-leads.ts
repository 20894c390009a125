import { startOfDay, thresholdsOf } from '@leadlight/metrics'
import { numberOrNull } from '../../bind/bound-query.js'
import type { CompileContext } from '../../context.js'
import { beyondHorizon, daysAfter } from '../instants.js'
import type { Sql } from '../sql.js'
import { id, ONCE, sql, val } from '../sql.js'
import type { SourcePrinter } from './source.js'

/**
 * Leads with their score (in millionths) at the end of their month of creation, at the horizon while
 * that month runs; or so many days after their creation. The end of a month that is over is known
 * of every lead; other moments are looked up.
 */
export const scoredLeads: SourcePrinter = ({ context, params }) =>
  printScoredLeads(numberOrNull(params['atAgeDays']), context)

/** The rows of `scoredLeads`, with the exact `balance` and the `model` that gave it. */
export function printScoredLeads(age: number | null, context: CompileContext): Sql {
  const mature = age === null ? sql`true` : sql`m.read_at < ${beyondHorizon(context)}`
  return sql`select l.*, ${mature} as mature, s.balance, s.model,
    round(s.balance * 1000000)::bigint as score_micros,
    s.balance >= ${thresholdBefore(sql`m.read_at`, context)} as above_threshold
  from lead_fact l
  cross join lateral (select ${readingMoment(age, context)} as read_at) m
  ${printReading(age, context)}
  where l.workspace_id = ${val(context.workspaceId)}::int`
}

/** The join of `s`: the score at `m.read_at` and its model. */
function printReading(age: number | null, context: CompileContext): Sql {
  const interval = (columns: Sql): Sql => sql`select ${columns} from score_interval i
      where i.workspace_id = l.workspace_id and i.lead_no = l.lead_no
        and i.from_at < m.read_at and i.to_at >= m.read_at`
  if (age !== null) {
    return sql`left join lateral (${interval(sql`i.balance, i.model`)}) s on true`
  }
  // As subqueries of their own, since a join would read the intervals of those whose month is over, too.
  const known = (column: 'balance' | 'model', kept: 'month_score' | 'month_model'): Sql =>
    sql`case when l.month_end_at < ${beyondHorizon(context)} then ${id('l', kept)}
        else (${interval(id('i', column))}) end as ${id(column)}`
  return sql`cross join lateral (
    select ${known('balance', 'month_score')}, ${known('model', 'month_model')} ${ONCE}) s`
}

/** The instant before which points count, of a row `l` of lead_fact. */
export function readingMoment(age: number | null, context: CompileContext): Sql {
  return age === null
    ? sql`least(l.month_end_at, ${beyondHorizon(context)})`
    : daysAfter(sql`l.created_at`, age)
}

/** The threshold that was in force just before a moment. */
export function thresholdBefore(moment: Sql, { settings }: CompileContext): Sql {
  const versions = thresholdsOf(settings)
  const starts = versions.map(({ since }) =>
    since === null ? '-infinity' : startOfDay(since, settings.zone),
  )
  const thresholds = versions.map(({ threshold }) =>
    threshold === null ? null : String(threshold),
  )
  return sql`(${val(thresholds)}::numeric[])[width_bucket(${moment} - interval '1 microsecond', ${val(starts)}::timestamptz[])]`
}
