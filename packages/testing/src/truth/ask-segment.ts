import {
  compileMembership,
  compileMoves,
  compileOverlap,
  compileSize,
  leadFilterSql,
  settleRule,
  settleSegment,
} from '@leadlight/compiler'
import type {
  CompileContext,
  MembershipAnswer,
  MembershipCell,
  MembershipQuery,
  MembershipStay,
  OverlapAnswer,
  SegmentPlan,
} from '@leadlight/compiler'
import { countLeads } from '@leadlight/database'
import type { Database } from '@leadlight/database'
import type { Filter, SegmentRule } from '@leadlight/metrics'
import { readPages } from './read-pages.js'
import { runPlan } from './run-plan.js'

/** How many leads a rule finds now. */
export function countMembers(
  database: Database,
  context: CompileContext,
  rule: SegmentRule,
  where: Filter | null = null,
): Promise<number> {
  const rules = [settleRule(rule, context, [])]
  const { workspaceId } = context
  return database.withContext({ workspaceId, role: 'read' }, (client) =>
    countLeads(client, workspaceId, leadFilterSql({ where, rules }, context)),
  )
}

/** The same as a segment says its size. */
export function askSize(
  database: Database,
  context: CompileContext,
  rule: SegmentRule,
): Promise<number> {
  return run(database, context, compileSize(settleRule(rule, context, []), context))
}

/** A segment over time. */
export function askMembership(
  database: Database,
  context: CompileContext,
  segment: string,
  query: MembershipQuery,
): Promise<MembershipAnswer> {
  const plan = compileMembership(settleSegment(segment, context, []), query, context)
  return run(database, context, plan)
}

/** All stays behind a number of a segment over time, read three at a time. */
export function readStays(
  database: Database,
  context: CompileContext,
  { segment, query, cell }: { segment: string; query: MembershipQuery; cell: MembershipCell },
): Promise<readonly MembershipStay[]> {
  const plan = compileMoves(settleSegment(segment, context, []), query, cell, context)
  return readPages(database, plan, { workspaceId: context.workspaceId, placeOf: (stay) => stay })
}

/** How two segments share their members now. */
export function askOverlap(
  database: Database,
  context: CompileContext,
  first: string,
  second: string,
  by?: string,
): Promise<OverlapAnswer> {
  const [a, b] = [settleSegment(first, context, []), settleSegment(second, context, [])]
  return run(database, context, compileOverlap(a, b, by, context))
}

async function run<Answer>(
  database: Database,
  { workspaceId }: CompileContext,
  { statements, answer }: SegmentPlan<Answer>,
): Promise<Answer> {
  return answer(await runPlan(database, workspaceId, statements))
}
