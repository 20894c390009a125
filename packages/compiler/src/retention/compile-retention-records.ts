import { compareInstants, decimalOf, minorDigits } from '@leadlight/metrics'
import type { Row } from '../answer/numbers.js'
import { suggestNames } from '../bind/near-names.js'
import type { PlannedStatement } from '../compile.js'
import type { CompileContext } from '../context.js'
import { Problems } from '../errors.js'
import type { Sql } from '../sql/sql.js'
import { print, sql, val } from '../sql/sql.js'
import { bindRetention } from './bind-retention.js'
import type { BoundRetention } from './bind-retention.js'
import { printEarned, printMembers, printPaid } from './print-retention.js'
import type { RetentionQuery } from './retention.js'

/** Which customers of a cell: all of its cohort, those active in its time, then or later, or not then. */
export const RETENTION_PARTS = ['SIZE', 'ACTIVE', 'ROLLING', 'INACTIVE'] as const
export type RetentionPart = (typeof RETENTION_PARTS)[number]

/** A cell of a triangle. */
export interface RetentionCellQuery {
  /** The name of the cohort's time. */
  readonly cohort: string
  readonly offset: number
  readonly part: RetentionPart
  /** The group's value where the triangle is broken down; of everybody where left out. */
  readonly group?: { readonly value: string | null }
}

/** A customer of a cell. */
export interface RetentionMember {
  /** Tells customers apart; the place of the next page. */
  readonly place: RetentionPlace
  /** The lead that the customer came of. */
  readonly leadNo: number | null
  readonly account: string | null
  readonly customerSince: string
  readonly active: boolean
  readonly revenue: string | null
  readonly recurring: string | null
}

/** Where a customer stands in the list: latest first. */
export interface RetentionPlace {
  readonly since: string
  readonly unit: string
}

/** A page of a cell's customers, and how many there are. */
export interface RetentionRecordsPlan {
  readonly currency: string | null
  page(after: RetentionPlace | null, limit: number): PlannedStatement
  count(): PlannedStatement
  read(row: Row): RetentionMember
}

/**
 * Compiles the customers behind a cell: as many as it counts.
 *
 * @throws MetricQueryError with every problem of the question or of the cell
 */
export function compileRetentionRecords(
  query: RetentionQuery,
  cell: RetentionCellQuery,
  context: CompileContext,
): RetentionRecordsPlan {
  const retention = bindRetention(query, context)
  const cohort = findCohort(cell, retention, context)
  const place = cohort + cell.offset
  const rows = printRows(retention, cell, { cohort, place }, context)
  const { currency } = retention
  const money = (value: unknown): string | null =>
    currency === null || value === null
      ? null
      : decimalOf(BigInt(String(value)), minorDigits(currency))
  const planned = (title: string, statement: Sql): PlannedStatement => ({
    title,
    reads: ['customer_fact'],
    ...print(statement),
  })
  return {
    currency,
    page: (after, limit) => {
      const from = after
        ? sql`\nwhere (kept.customer_since, kept.unit) < (${val(after.since)}::timestamptz, ${val(after.unit)}::text)`
        : sql``
      return planned(
        'customers of a cell',
        sql`${rows}
select kept.*, to_char(kept.customer_since at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as since, a.name as account
from kept left join account a on a.workspace_id = ${val(context.workspaceId)}::int and a.account_no = kept.account_no and a.superseded_at = 'infinity'${from}
order by kept.customer_since desc, kept.unit desc
limit ${val(limit)}::int`,
      )
    },
    count: () =>
      planned('how many customers a cell has', sql`${rows}\nselect count(*) as count from kept`),
    read: (row) => ({
      place: { since: String(row['since']), unit: String(row['unit']) },
      leadNo: row['lead_no'] === null ? null : Number(row['lead_no']),
      account: (row['account'] as string | null) ?? null,
      customerSince: String(row['since']),
      active: row['is_active'] === true,
      revenue: money(row['revenue'] ?? null),
      recurring: money(row['recurring'] ?? null),
    }),
  }
}

/** The number of a cell's cohort, from 1. */
function findCohort(
  { cohort, offset }: RetentionCellQuery,
  { buckets, cohorts, periods }: BoundRetention,
  { horizon }: CompileContext,
): number {
  const problems = new Problems()
  const names = buckets.slice(0, cohorts).map(({ label }) => label ?? '')
  const found = names.indexOf(cohort)
  if (found < 0) {
    problems.add(
      'UNKNOWN_BUCKET',
      ['cohort'],
      `The triangle has no cohort \`${cohort}\`.`,
      suggestNames(cohort, names),
      { cohort },
    )
  }
  if (!Number.isInteger(offset) || offset < 0 || offset > periods) {
    problems.add(
      'BAD_CELL',
      ['offset'],
      `\`offset\` is ${offset}; the triangle has 0 to ${periods}.`,
      'Take one of them, or ask the triangle for more `periods`.',
      { offset },
    )
  }
  const later = buckets[found + offset]
  if (problems.found.length === 0 && (!later || compareInstants(later.start, horizon) > 0)) {
    problems.add(
      'BAD_CELL',
      ['offset'],
      `${offset} times after \`${cohort}\` lies ahead: nobody can tell yet who will be active.`,
      'Take an earlier one.',
      { cohort, offset },
    )
  }
  problems.throwIfAny()
  return found + 1
}

function printRows(
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
