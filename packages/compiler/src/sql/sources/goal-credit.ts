import { horizonOf } from '../instants.js'
import { sql, val } from '../sql.js'
import type { SourcePrinter } from './source.js'
import { modelOf, splitCredit } from './split-credit.js'

/** The kind of conversion that a goal's stage stands for, by the stage's role. */
const KINDS: Readonly<Record<string, string>> = {
  MQL: 'mql',
  OPPORTUNITY: 'opportunity',
  CUSTOMER: 'customer',
}

/** Goals that were reached, each split among the touches before it, in millionths. */
export const goalCredit: SourcePrinter = ({ params, context }) => {
  const goal = String(params['goal'])
  const role = context.settings.stages.find((stage) => stage.id === goal)?.role ?? goal
  const rows = sql`(select c.workspace_id, c.conversion_id, c.journey_id, c.at, c.lead_no, c.account_no, c.cohort_at, 1000000::numeric as whole
        from conversion_fact c
        where c.workspace_id = ${val(context.workspaceId)}::int and c.kind = ${val(KINDS[role] ?? '')}::text
          and c.at <= ${horizonOf(context)})`
  const split = splitCredit(
    { rows, key: ['conversion_id'], amount: 'whole' },
    modelOf(params['model']),
    context,
  )
  return sql`select *, credit as share from (${split}) split`
}
