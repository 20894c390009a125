import type { CompileContext } from '../../context.js'
import type { BoundTriangle } from '../../retention/bind-retention.js'
import type { RetentionCellQuery, RetentionPart } from '../../retention/retention-cell.js'
import type { Sql } from '../sql.js'
import { id, sql, val } from '../sql.js'
import { printEarned, printMembers, printPaid } from './print-retention.js'

/** The relation `kept`: the customers of a cell with what they brought in its time. */
export function printCellMembers(
  retention: BoundTriangle,
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
  const hasMoney = retention.currency !== null
  const amount = (lines: string): Sql =>
    hasMoney ? sql`coalesce(${id(lines, 'minor')}, 0)` : sql`null::numeric`
  const joined = (name: string, lines: Sql): Sql =>
    hasMoney
      ? sql`
  left join (
    select x.unit_kind, x.unit_no, sum(x.minor) as minor from (${lines}) x
    where x.cohort = ${val(cohort)}::int and x.bucket = ${bucket} group by x.unit_kind, x.unit_no
  ) ${id(name)} on ${id(name, 'unit_kind')} = m.unit_kind and ${id(name, 'unit_no')} = m.unit_no`
      : sql``
  const ofGroup = group ? sql` and m.d0 is not distinct from ${val(group.value)}::text` : sql``
  const by = group === undefined ? null : retention.by
  return sql`with ${printMembers(retention, by, context)},
kept as (
  select m.unit_kind || m.unit_no as unit, m.lead_no, case when m.unit_kind = 'a' then m.unit_no end as account_no,
    m.customer_since, ${then} as is_active,
    ${amount('earned')} as revenue, ${amount('paid')} as recurring
  from member m${joined('earned', printEarned(retention, context))}${joined('paid', printPaid(retention, context))}
  where m.cohort = ${val(cohort)}::int${ofGroup} and ${kept[part]}
)`
}
