import type { CompileContext } from '../../context.js'
import type { Sql } from '../sql.js'
import { id, sql, val } from '../sql.js'
import { isCustomer, printSpells } from './customer-spell.js'
import type { SourcePrinter } from './source.js'

const ANSWERS = sql`(select workspace_id, lead_no, unnest(answers) as at from invitation_fact)`

/**
 * What customers' people did: engagements, orders and answers to surveys, as unit_kind, unit_no, at.
 * `within` is a SELECT of the one stretch of time (start_at, closing_at) in which they count.
 */
export function printDeeds(within: Sql, context: CompileContext): Sql {
  const workspace = sql`${val(context.workspaceId)}::int`
  const inTime = (column: string): Sql =>
    sql`${id('e', column)} >= span.start_at and ${id('e', column)} < span.closing_at`
  const ofPeople = (deeds: Sql): Sql => sql`
      select case when l.account_no is null then 'l' else 'a' end as unit_kind, coalesce(l.account_no, l.lead_no) as unit_no, e.at
      from ${deeds} e
      join lead_fact l on l.workspace_id = ${workspace} and l.lead_no = e.lead_no
      cross join (${within}) span
      where e.workspace_id = ${workspace} and ${inTime('at')}`
  return sql`${ofPeople(sql`engagement_fact`)}
      union all${ofPeople(ANSWERS)}
      union all
      select e.unit_kind, e.unit_no, e.effective_at
      from revenue_fact e cross join (${within}) span
      where e.workspace_id = ${workspace} and e.kind = 'order' and e.unit_kind is not null and ${inTime('effective_at')}`
}

/** The customers at each bucket's beginning, and whether any of their people did something in it. */
export const activeCustomer: SourcePrinter = ({ context, buckets }) =>
  sql`with bucket as (select * from ${buckets} given where start_at < closing_at),
    deed as (${printDeeds(sql`select min(start_at) as start_at, max(closing_at) as closing_at from bucket`, context)}),
    active as (
      select distinct b.bucket, d.unit_kind, d.unit_no
      from bucket b join deed d on d.at >= b.start_at and d.at < b.closing_at),
    spell as (${printSpells(context)})
    select b.bucket, b.opening_at as judged_at, s.*, a.unit_no is not null as active
    from bucket b
    join spell s on ${isCustomer('s', sql`b.opening_at`)}
    left join active a on a.bucket = b.bucket and a.unit_kind = s.unit_kind and a.unit_no = s.unit_no`
