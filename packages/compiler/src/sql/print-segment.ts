import type { BoundSegment } from '../bind/rule-node.js'
import { isTimeless } from '../bind/rule-node.js'
import type { CompileContext } from '../context.js'
import { beyondHorizon } from './instants.js'
import { Joins } from './joins.js'
import { printMembers } from './print-members.js'
import { printRule } from './print-rule.js'
import type { Sql } from './sql.js'
import { sql, val } from './sql.js'

/** The moments (instants before which things count) at which a row's lead may have to be a member. */
export interface SegmentMoments {
  /** The row's own. */
  readonly event: Sql
  /** The end of the row's bucket; nothing of it may lie beyond the horizon. */
  readonly periodEnd: Sql
}

/**
 * Keeps the rows whose lead belongs to a segment at the moment that was asked for. The rule's
 * dimensions are the lead's own, whatever the row calls by the same name; a row without a lead is
 * in no segment.
 */
export function printSegment(
  segment: BoundSegment | null,
  lead: Sql,
  moments: SegmentMoments,
  context: CompileContext,
): Sql {
  if (!segment) return sql``
  const { rule, at, closing } = segment
  if (at === 'NOW' || isTimeless(rule)) {
    const joins = new Joins()
    const condition = printRule(rule, 'person', beyondHorizon(context), joins, context)
    return sql`\n  and exists (
    select 1 from lead_fact person${joins.sql}
    where person.workspace_id = ${val(context.workspaceId)}::int and person.lead_no = ${lead}
      and ${condition})`
  }
  const periodEnd =
    closing === undefined
      ? moments.periodEnd
      : sql`least(${val(closing)}::timestamptz, ${beyondHorizon(context)})`
  const moment = at === 'PERIOD_END' ? periodEnd : moments.event
  return sql`\n  and exists (
    select 1 from (${printMembers(rule, context)}) m
    where m.lead_no = ${lead} and m.held @> (${moment} - interval '1 microsecond'))`
}
