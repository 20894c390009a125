import type { CompileContext } from '../context.js'
import { beyondHorizon, horizonOf } from './instants.js'
import { readingMoment, thresholdBefore } from './sources/scored-leads.js'
import type { Sql } from './sql.js'
import { sql, val } from './sql.js'
import { printRuleScores } from './print-rule-scores.js'
import type { RuledScores } from '../scoring/ruled-scores.js'

/** New leads of a stretch of time as `printScoredLeads` gives them, with the scores that rules give. */
export function printRuledLeads(
  { rules, model }: RuledScores,
  age: number | null,
  { start, end }: { readonly start: Sql; readonly end: Sql },
  context: CompileContext,
): Sql {
  const mature = age === null ? sql`true` : sql`p.read_at < ${beyondHorizon(context)}`
  const workspace = sql`${val(context.workspaceId)}::int`
  return sql`with reading as materialized (
    select l.lead_no, ${readingMoment(age, context)} as read_at
    from lead_fact l
    where l.workspace_id = ${workspace} and l.new_lead
      and l.created_at >= ${start} and l.created_at < ${end} and l.created_at <= ${horizonOf(context)}
  ), ruled as (${printRuleScores(rules, 'reading', context)})
  select l.*, ${mature} as mature, s.balance,
    case when s.balance is not null then ${val(model)}::text end as model,
    round(s.balance * 1000000)::bigint as score_micros,
    s.balance >= ${thresholdBefore(sql`p.read_at`, context)} as above_threshold
  from reading p
  join lead_fact l on l.workspace_id = ${workspace} and l.lead_no = p.lead_no
  left join ruled s on s.lead_no = p.lead_no`
}
