import type { CompileContext } from '../../context.js'
import type { BoundRetention } from '../../retention/bind-retention.js'
import type { RetentionCellQuery, RetentionPart } from '../../retention/retention-cell.js'
import type { Sql } from '../sql.js'
import { sql, val } from '../sql.js'
import { printEarned, printMembers, printPaid } from './print-retention.js'

/** The relation `kept`: the customers of a cell with what they brought in its time. */
export function printCellMembers(
  retention: BoundRetention,
  { part, group }: RetentionCellQuery,
  { cohort, place }: { readonly cohort: number; readonly place: number },
  context: CompileContext,
): Sql {
  const bucket = sql`${val(place)}::int`
  const same = sql`x.unit_kind = m.unit_kind and x.unit_no = m.unit_no`
  const then = sql`exists (select from active x where ${same} and x.bucket = ${bucket})`
  const kept: Readonly<Record<RetentionPart, Sql>> = {
    SIZE: sql`true`,
    ACTIVE: then,
    ROLLING: sql`exists (select from active x where ${same} and x.bucket >= ${bucket})`,
    INACTIVE: sql`not ${then}`,
  }
  const amount = (lines: Sql): Sql =>
    retention.currency === null
      ? sql`null::numeric`
      : sql`(select coalesce(sum(x.minor), 0) from (${lines}) x where ${same} and x.bucket = ${bucket})`
  const ofGroup = group ? sql` and m.d0 is not distinct from ${val(group.value)}::text` : sql``
  const by = group === undefined ? null : retention.by
  return sql`with ${printMembers(retention, by, context)},
earned as materialized (${retention.currency === null ? sql`select` : printEarned(retention, context)}),
paid as materialized (${retention.currency === null ? sql`select` : printPaid(retention, context)}),
kept as (
  select m.unit_kind || m.unit_no as unit, m.lead_no, case when m.unit_kind = 'a' then m.unit_no end as account_no,
    m.customer_since, ${then} as is_active,
    ${amount(sql`select * from earned`)} as revenue, ${amount(sql`select * from paid`)} as recurring
  from member m
  where m.cohort = ${val(cohort)}::int${ofGroup} and ${kept[part]}
)`
}
