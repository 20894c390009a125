import type { CompileContext } from '../../context.js'
import type { BoundContribution } from '../../score-contribution/bound-contribution.js'
import type { ChangesOf, TouchedLeads } from '../../score-contribution/contribution-cell.js'
import { iso } from '../instants.js'
import { printAfter } from '../print-member-page.js'
import type { MemberPlace } from '../print-member-page.js'
import type { Sql } from '../sql.js'
import { sql, val } from '../sql.js'
import type { ContributionSpan } from './score-changes.js'
import { keptPeople, printChanges } from './score-changes.js'
import { printJudged } from './touched-people.js'

/** Whose records are asked for: those of a stretch of time and, where they are named, of a group and a key. */
export interface ContributionRecordsAsk {
  readonly span: ContributionSpan
  /** The group's value; everybody where it is undefined. */
  readonly group: string | null | undefined
  /** All keys where it is undefined. */
  readonly key: string | null | undefined
}

/** Where a page of changes begins: after this one. */
export interface ScoreChangePlace {
  /** ISO 8601 with microseconds. */
  readonly at: string
  readonly sourceId: number
  readonly eventId: string
}

const SIGNS: Readonly<Record<ChangesOf, Sql>> = {
  ALL: sql``,
  GIVEN: sql` and c.delta > 0`,
  TAKEN: sql` and c.delta < 0`,
}

/** The changes of a cell, one by one. */
export function printChangesOf(
  bound: BoundContribution,
  { span, group, key }: ContributionRecordsAsk,
  which: ChangesOf,
  context: CompileContext,
): Sql {
  const level = group === undefined ? null : bound.breakdownBy
  const kept = keptPeople(bound, level, span.period, context)
  const own =
    level === null
      ? sql``
      : sql`\n    and ${kept.group} is not distinct from ${val(group ?? null)}::text`
  const keyed =
    key === undefined ? sql`` : sql`\n    and c.key is not distinct from ${val(key)}::text`
  return sql`select c.*
  from (
    ${printChanges(bound, span, context, true)}
  ) c
  join lead_fact l on l.workspace_id = ${val(context.workspaceId)}::int and l.lead_no = c.lead_no${kept.joins}
  where true${SIGNS[which]}${keyed}${own}${kept.test}`
}

/** A page of changes, latest first. */
export function printChangePage(changes: Sql, after: ScoreChangePlace | null, limit: number): Sql {
  const beyond = after
    ? sql`
where (r.at, r.source_id, r.event_id collate "C") < (${val(after.at)}::timestamptz, ${val(after.sourceId)}::int, ${val(after.eventId)}::text collate "C")`
    : sql``
  return sql`select r.lead_no, ${iso(sql`r.at`)} as at, r.source_id, r.event_id,
  r.delta::text as delta, r.activity_type, r.asset, r.rule, r.model
from (${changes}) r${beyond}
order by r.at desc, r.source_id desc, r.event_id collate "C" desc
limit ${val(limit)}::int`
}

/** Of somebody touched by the key that is asked for, or once of everybody. */
const WHICH: Readonly<Record<TouchedLeads, { readonly keyed: Sql; readonly whole: Sql }>> = {
  PEOPLE: { keyed: sql`true`, whole: sql`true` },
  TOUCHED: { keyed: sql`eligible and mature`, whole: sql`base` },
  CONVERTED: {
    keyed: sql`eligible and mature and converted`,
    whole: sql`base and base_converted`,
  },
  IMMATURE: { keyed: sql`eligible and not mature`, whole: sql`eligible and not mature` },
  OTHERS: { keyed: sql`base and not own_eligible`, whole: sql`false` },
  OTHERS_CONVERTED: { keyed: sql`base and base_converted and not own_eligible`, whole: sql`false` },
}

/**
 * The people of a cell, each once: `touched_at` by the key or, where none is asked for, and for
 * others, by anything; what they were given and taken by it, how often, and when they became an MQL.
 */
export function printPeopleOf(
  bound: BoundContribution,
  { span, group, key }: ContributionRecordsAsk,
  which: TouchedLeads,
  context: CompileContext,
): Sql {
  const level = group === undefined ? null : bound.breakdownBy
  const own = level === null ? sql`` : sql` and d0 is not distinct from ${val(group ?? null)}::text`
  const isOwn = key === undefined ? sql`false` : sql`key is not distinct from ${val(key)}::text`
  const ofOthers = which === 'OTHERS' || which === 'OTHERS_CONVERTED'
  const alone = key !== undefined && !ofOthers
  const kept = alone
    ? sql`${isOwn} and ${WHICH[which].keyed}`
    : sql`is_first and ${key === undefined ? WHICH[which].whole : WHICH[which].keyed}`
  const total = (column: Sql): Sql =>
    alone ? column : sql`sum(${column}) over (partition by lead_no, d0)`
  return sql`${printJudged(bound, { span, level }, context)}
select lead_no, created_at, touched_at, reached_at, all_given as given, all_taken as taken, all_changes as changes
from (
  select *, bool_or(${isOwn} and eligible) over (partition by lead_no, d0) as own_eligible,
    ${total(sql`given`)} as all_given, ${total(sql`taken`)} as all_taken, ${total(sql`changes`)} as all_changes
  from judged
) person
where ${kept}${own}`
}

/** A page of people, the newest first. */
export function printPeoplePage(people: Sql, after: MemberPlace | null, limit: number): Sql {
  return sql`select lead_no, ${iso(sql`created_at`)} as created_at,
  ${iso(sql`touched_at`)} as touched_at,
  ${iso(sql`reached_at`)} as reached_at,
  coalesce(given, 0)::text as given, coalesce(taken, 0)::text as taken, changes
from (${people}) member
where true${printAfter('member', after)}
order by member.created_at desc, lead_no desc
limit ${val(limit)}::int`
}

/** How many changes or people there are, as `count`. */
export const printRecordCount = (records: Sql): Sql =>
  sql`select count(*) as count from (${records}) r`
