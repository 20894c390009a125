import { numberOrNull } from '../../bind/bound-query.js'
import { sql, val } from '../sql.js'
import { followToGoal } from './follow-to-goal.js'
import type { SourcePrinter } from './source.js'

/**
 * People whom chance assigned to a program or held out of it, as they were assigned, whatever they
 * did afterwards; their clock begins when they were eligible.
 */
export const assignment: SourcePrinter = ({ context, params }) => {
  const clock = sql`a.eligible_at`
  const followed = followToGoal(
    sql`a.lead_no`,
    clock,
    String(params['goal']),
    numberOrNull(params['windowDays']),
    context,
  )
  return sql`select a.workspace_id, a.lead_no, a.program_no, a.eligible_at, a.arm = 'treated' as nurtured,
    ${followed.outcome} as outcome, ${followed.immature} as immature, '' as stratum
  from assignment_fact a
  ${followed.joins}
  where a.workspace_id = ${val(context.workspaceId)}::int and not ${followed.before}`
}
