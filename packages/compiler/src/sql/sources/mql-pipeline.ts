import { numberOrNull } from '../../bind/bound-query.js'
import { stageInRole } from '@leadlight/metrics'
import { daysAfter, horizonOf } from '../instants.js'
import { printGone } from '../print-gone.js'
import { sql, val } from '../sql.js'
import type { SourcePrinter } from './source.js'

/**
 * MQLs, and the first amounts of deals that were opened within the window after somebody became
 * one. A deal of several such people stands once, at the one who became an MQL first.
 */
export const mqlPipeline: SourcePrinter = ({ context, params }) => {
  const workspace = sql`${val(context.workspaceId)}::int`
  const horizon = horizonOf(context)
  const mql = stageInRole(context.settings.stages, 'MQL')
  const windowDays = numberOrNull(params['windowDays'])
  const within =
    windowDays === null
      ? sql``
      : sql` and p.opened_at <= ${daysAfter(sql`p.reached_at`, windowDays)}`
  // Without a window, those wait who have no deal yet and may still get one.
  const until =
    windowDays === null
      ? sql`case when exists (
            select from opportunity_mql d
            where d.workspace_id = ${workspace} and d.lead_no = x.lead_no and d.opened_at <= ${horizon})
          or ${printGone(sql`person`, context)}
        then x.reached_at else 'infinity'::timestamptz end`
      : daysAfter(sql`x.reached_at`, windowDays)
  return sql`select x.*, ${until} as until
  from (
    select m.workspace_id, m.lead_no, m.reached_at, m.imputed, true as member, null::int as opportunity_no,
      null::bigint as amount_minor, null::text as currency, null::date as day
    from milestone m
    where m.workspace_id = ${workspace} and m.stage_id = ${val(mql?.id ?? '')}::text
    union all
    select workspace_id, lead_no, reached_at, imputed, false, opportunity_no, amount_minor, currency, day
    from (
      select distinct on (p.opportunity_no) p.* from opportunity_mql p
      where p.workspace_id = ${workspace} and p.opened_at <= ${horizon}${within}
      order by p.opportunity_no, p.place) first
    where amount_minor is not null
  ) x
  left join lead_fact person on person.workspace_id = x.workspace_id and person.lead_no = x.lead_no`
}
