import type { CreditPlace } from '../../attribution/attribution-cell.js'
import type { JourneySpec } from '../../attribution/credit-spec.js'
import type { CompileContext } from '../../context.js'
import type { Scan } from '../../plan/scan.js'
import { iso } from '../instants.js'
import { printKept, printRelation, ROW } from '../print-scan.js'
import { REFERENCE_KEYS } from '../references.js'
import { rowPrinter } from '../row-printer.js'
import type { Sql } from '../sql.js'
import { id, sql, val } from '../sql.js'
import { printSteps } from './print-paths.js'

/*
 * The credit behind a cell, row by row: at, line_id, position (0 where no touch is told), lead_no,
 * amount, credit, touches, and of a touch touched_at, channel, campaign_no, program_no, asset_no. A
 * row that nothing is given of is none.
 */

/** Of which of a scan's groups rows are told; all of them where it is undefined. */
export type OneGroup = { readonly value: string | null } | undefined

/** What the first of a scan's models gives, touch by touch, or what it gives to nobody. */
export function printWeighedCredits(scan: Scan, group: OneGroup, context: CompileContext): Sql {
  const { joins, dimension } = rowPrinter(scan, ROW, context)
  const [by = ''] = scan.by
  const own = group
    ? sql`\n  and ${dimension.value(by)} is not distinct from ${val(group.value)}::text`
    : sql``
  const kept = printKept(scan, dimension, context)
  return sql`select f.at, f.line_id, coalesce(f.position, 0)::int as position, f.lead_no, f.amount, f.credit0 as credit,
  (f.position is not null)::int as touches, f.touched_at, f.channel, f.campaign_no, f.program_no, f.asset_no
from ${printRelation(scan, context)} ${id(ROW)}${joins.sql}
where ${kept}${own} and f.credit0 <> 0`
}

/** How credit that a model has learned is told of the lines behind it. */
export interface LearnedCredit {
  /** The lines without a touch, or those with some. */
  readonly touched: boolean
  /** What the cell has of the whole of these lines; all of it where null. */
  readonly part: { readonly credit: bigint; readonly whole: bigint } | null
  /** The values that the cell is about; every one where it is undefined, all but these with `isBut`. */
  readonly values: readonly (string | null)[] | undefined
  readonly isBut: boolean
}

/**
 * What a model that learns gives: of each line the same part, whatever its own touches were of. Parts
 * are whole units: the floor, and one more for the largest remainders until nothing is left.
 */
export function printLearnedCredits(
  scan: Scan,
  spec: JourneySpec,
  { touched, part, values, isBut }: LearnedCredit,
  context: CompileContext,
): Sql {
  const { joins, dimension } = rowPrinter(scan, ROW, context)
  const [by = ''] = scan.by
  const state = dimension.value(by)
  const kept = printKept(scan, dimension, context)
  const listed = sql`exists (select 1 from unnest(${val(values ?? [])}::text[]) v where v is not distinct from state)`
  const own = values === undefined ? sql`true` : isBut ? sql`not ${listed}` : listed
  const over = val(String(part?.whole ?? 1n))
  const under = sql`abs(${over}::numeric)`
  const share = part
    ? sql`amount * ${val(String(part.credit))}::numeric * sign(${over}::numeric)`
    : sql`amount`
  return sql`select at, line_id, 0 as position, lead_no, amount,
  floored + case when place <= left_over then 1 else 0 end as credit, touches,
  null::timestamptz as touched_at, null::text as channel, null::int as campaign_no, null::int as program_no, null::int as asset_no
from (
  select *, ${part ? sql`${val(String(part.credit))}::numeric` : sql`sum(amount) over ()`} - sum(floored) over () as left_over,
    row_number() over (order by rest desc, line_id collate "C") as place
  from (
    select *, div(${share} - mod(mod(${share}, ${under}) + ${under}, ${under}), ${under}) as floored,
      mod(mod(${share}, ${under}) + ${under}, ${under}) as rest
    from (
      select line_id, at, lead_no, amount, count(*) filter (where position is not null and ${own})::int as touches
      from (
        select f.line_id, f.at, f.lead_no, f.amount, f.position, ${state} as state
        from (${printSteps(scan, spec, context)}) ${id(ROW)}${joins.sql}
        where ${kept}
      ) step
      group by line_id, at, lead_no, amount
      having ${touched ? sql`count(position) > 0` : sql`count(position) = 0`}
    ) line
  ) part
) shared
where floored + case when place <= left_over then 1 else 0 end <> 0`
}

/** A page of credits, latest first. */
export function printCreditPage(
  credits: Sql,
  after: CreditPlace | null,
  limit: number,
  { workspaceId }: CompileContext,
): Sql {
  const beyond = after
    ? sql`
where (r.at, r.line_id collate "C", r.position) < (${val(after.at)}::timestamptz, ${val(after.line)}::text collate "C", ${val(after.position)}::int)`
    : sql``
  const name = (table: 'campaign' | 'program' | 'asset'): Sql =>
    sql`(select n.name from ${id(table)} n where n.workspace_id = ${val(workspaceId)}::int
    and n.${id(REFERENCE_KEYS[table])} = p.${id(REFERENCE_KEYS[table])} and n.superseded_at = 'infinity') as ${id(table)}`
  const order = sql`at desc, line_id collate "C" desc, position desc`
  return sql`select ${iso(sql`p.at`)} as at, p.line_id, p.position, p.lead_no,
  p.amount::text as amount, p.credit::text as credit, p.touches,
  ${iso(sql`p.touched_at`)} as touched_at, p.channel,
  ${name('campaign')}, ${name('program')}, ${name('asset')}
from (
  select * from (${credits}) r${beyond}
  order by ${order} limit ${val(limit)}::int
) p
order by p.at desc, p.line_id collate "C" desc, p.position desc`
}

/** How many credits there are, as `count`. */
export const printCreditCount = (credits: Sql): Sql =>
  sql`select count(*) as count from (${credits}) r`
