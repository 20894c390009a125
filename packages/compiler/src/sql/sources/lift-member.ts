import { numberOrNull } from '../../bind/bound-query.js'
import { sql, val } from '../sql.js'
import { horizonOf } from '../instants.js'
import type { Sql } from '../sql.js'
import type { CompileContext } from '../../context.js'
import { bandLimits } from '../../context.js'
import { followToGoal } from './follow-to-goal.js'
import type { SourcePrinter } from './source.js'

/** So long after they came in it is settled who counts as nurtured. */
export const LANDMARK = sql`interval '168 hours'`

/**
 * New people seven days after they came in: nurtured are those who had been enrolled by then, and
 * whoever enrols later stays with the others. Who had met the goal by then is left out. Compared
 * like with like, they are in strata of creation month, source, score band and business segment.
 */
export const liftMember: SourcePrinter = ({ context, params }) => {
  const workspace = sql`${val(context.workspaceId)}::int`
  const clock = sql`(l.created_at + ${LANDMARK})`
  const followed = followToGoal(
    sql`l.lead_no`,
    clock,
    String(params['goal']),
    numberOrNull(params['windowDays']),
    context,
  )
  const matched = params['design'] === 'MATCHED' ? printStratum(clock, workspace, context) : null
  return sql`select l.workspace_id, l.lead_no, l.created_at as eligible_at, coalesce(n.enrolled_at <= ${clock}, false) as nurtured,
    ${followed.outcome} as outcome, ${followed.immature} as immature, ${matched?.stratum ?? sql`''`} as stratum
  from lead_fact l
  left join nurture_start n on n.workspace_id = ${workspace} and n.lead_no = l.lead_no
  ${followed.joins}${matched?.joins ?? sql``}
  where l.workspace_id = ${workspace} and l.new_gross and ${clock} <= ${horizonOf(context)}
    and not ${followed.before}`
}

/** Those who are compared with each other, as text of a lead `l`, with the joins that telling takes. */
export function printStratum(
  clock: Sql,
  workspace: Sql,
  context: CompileContext,
): { readonly stratum: Sql; readonly joins: Sql } {
  const { settings, attributes } = context
  const segment = attributes.find(
    ({ name, subject }) => name === 'businessSegment' && subject === 'lead',
  )
  const bands = val(bandLimits(context))
  return {
    stratum: sql`jsonb_build_array(to_char(l.created_at at time zone ${val(settings.zone)}::text, 'YYYY-MM'), l.source,
      width_bucket(score.balance, ${bands}::numeric[]), segment.value_id)::text`,
    joins: sql`
  left join score_interval score on score.workspace_id = ${workspace} and score.lead_no = l.lead_no
    and score.from_at < ${clock} and score.to_at >= ${clock}
  left join lead_attribute segment on segment.workspace_id = ${workspace} and segment.lead_no = l.lead_no
    and segment.attribute_id = ${val(segment?.attributeId ?? -1)}::smallint`,
  }
}
