import {
  compileMembership,
  compileOverlap,
  leadFilterSql,
  settleRule,
  settleSegment,
} from '@leadlight/compiler'
import type {
  CompileContext,
  MembershipAnswer,
  OverlapAnswer,
  SegmentPlan,
} from '@leadlight/compiler'
import { countLeads } from '@leadlight/database'
import type { Database } from '@leadlight/database'
import type { Grain, Period, SegmentRule } from '@leadlight/metrics'
import { runPlan } from './run-plan.js'

/** How many leads a rule finds now. */
export function countMembers(
  database: Database,
  context: CompileContext,
  rule: SegmentRule,
): Promise<number> {
  const rules = [settleRule(rule, context, [])]
  const { workspaceId } = context
  return database.withContext({ workspaceId, role: 'read' }, (client) =>
    countLeads(client, workspaceId, leadFilterSql({ where: null, rules }, context)),
  )
}

/** A segment over time. */
export function askMembership(
  database: Database,
  context: CompileContext,
  segment: string,
  query: { readonly period: Period; readonly grain: Grain },
): Promise<MembershipAnswer> {
  const plan = compileMembership(settleSegment(segment, context, []), query, context)
  return run(database, context, plan)
}

/** How two segments share their members now. */
export function askOverlap(
  database: Database,
  context: CompileContext,
  first: string,
  second: string,
): Promise<OverlapAnswer> {
  const [a, b] = [settleSegment(first, context, []), settleSegment(second, context, [])]
  return run(database, context, compileOverlap(a, b, context))
}

async function run<Answer>(
  database: Database,
  { workspaceId }: CompileContext,
  { statements, answer }: SegmentPlan<Answer>,
): Promise<Answer> {
  return answer(await runPlan(database, workspaceId, statements))
}
