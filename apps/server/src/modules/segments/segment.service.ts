import { compileMembership, compileOverlap, settleRule, settleSegment } from '@leadlight/compiler'
import type { CompileContext, MembershipQuery, SegmentPlan } from '@leadlight/compiler'
import { countLeads } from '@leadlight/database'
import type { SegmentRule } from '@leadlight/metrics'

import type { RequestContext } from '../../graphql/context.js'
import { clockAt } from '../as-of/clock-at.js'
import { explainSource, explainStatements } from '../explain/explain-metric.js'
import type { ExplanationType } from '../explain/explanation.type.js'
import { leadCondition } from '../leads/lead-filter.js'
import { toCompileContext, toFreshness } from '../metrics/compile-context.js'
import { planAgainst } from '../metrics/plan-against.js'
import { runStatements, STATEMENT_TIMEOUT_MS } from '../metrics/run-statements.js'
import type { SegmentMembershipType, SegmentOverlapType } from './membership.type.js'
import type { SegmentPreviewType } from './segment.type.js'

/** A count that somebody waits for while they type is given up early. */
const PREVIEW_TIMEOUT_MS = 10_000

/** How a segment's size went, who joined and who left. */
export async function readMembership(
  ctx: RequestContext,
  id: string,
  query: MembershipQuery,
  asOf: string | undefined,
): Promise<SegmentMembershipType> {
  const { answer, ...told } = await answerPlan(ctx, asOf, (context) =>
    compileMembership(settleSegment(id, context, ['id']), query, context),
  )
  return {
    ...answer,
    points: answer.points.map(({ bucket: { label, fromDay, toDay }, ...point }) => ({
      bucket: label ?? '',
      from: fromDay,
      to: toDay,
      ...point,
    })),
    freshness: told.freshness,
    explain: {
      formula: 'members before the period + joined − left = members at its end',
      definition:
        'How many leads met the rule at each moment, and when did they begin and cease to?',
      population:
        'Canonical leads from their creation on; who meets the rule when coming in joins then, who comes back joins again.',
      ...told.explain,
    },
  }
}

/** How two segments share the leads of today. */
export async function readOverlap(
  ctx: RequestContext,
  id: string,
  other: string,
  asOf: string | undefined,
): Promise<SegmentOverlapType> {
  const { answer, explain } = await answerPlan(ctx, asOf, (context) =>
    compileOverlap(
      settleSegment(id, context, ['id']),
      settleSegment(other, context, ['with']),
      context,
    ),
  )
  const { both, onlyFirst, onlySecond, neither } = answer
  return {
    both,
    onlyThis: onlyFirst,
    onlyOther: onlySecond,
    neither,
    explain: {
      formula: 'both + only this = size of this; the four together are all leads',
      definition: 'Who is in both segments, in one alone, and in neither?',
      population: 'Canonical leads as they are now.',
      ...explain,
    },
  }
}

/** How many leads a rule finds now; `self` is the segment that it is going to be the rule of. */
export async function previewRule(
  ctx: RequestContext,
  rule: SegmentRule,
  self: string | undefined,
): Promise<SegmentPreviewType> {
  const { workspaceId } = ctx.workspace
  const context = toCompileContext(ctx.workspace, await ctx.facts(), ctx.now)
  const node = settleRule(rule, context, ['rule'], self)
  const everybody = settleRule({}, context, ['rule'])
  const [size, leads] = await ctx.database.withContext(
    { workspaceId, role: 'read' },
    async (client) => [
      await countLeads(client, workspaceId, leadCondition([node], context)),
      await countLeads(client, workspaceId, leadCondition([everybody], context)),
    ],
    { statementTimeoutMs: PREVIEW_TIMEOUT_MS },
  )
  return { size, leads, share: leads === 0 ? null : size / leads }
}

interface Told<Answer> {
  readonly answer: Answer
  readonly freshness: SegmentMembershipType['freshness']
  readonly explain: Omit<ExplanationType, 'formula' | 'definition' | 'population'>
}

async function answerPlan<Answer>(
  { doors, workspace, now, identity: { role } }: RequestContext,
  asOf: string | undefined,
  compile: (context: CompileContext) => SegmentPlan<Answer>,
): Promise<Told<Answer>> {
  const { workspaceId } = workspace
  const clock = clockAt(asOf, now)
  return doors.at({ asOf }).withContext(
    { workspaceId, role: 'read' },
    async (client) => {
      const { plan, facts } = await planAgainst(client, { workspace, clock, asOf }, compile)
      const runs = await runStatements(client, plan.statements)
      const freshness = toFreshness(facts, clock)
      const reads = [...new Set(plan.statements.flatMap((statement) => statement.reads))]
      const reader = { role, asOf }
      return {
        answer: plan.answer(runs.map(({ rows }) => rows)),
        freshness,
        explain: {
          numbers: [],
          ...explainSource(reads, reader),
          ...explainStatements(
            runs.map(({ explained }) => explained),
            reader,
          ),
          freshness,
        },
      }
    },
    { statementTimeoutMs: STATEMENT_TIMEOUT_MS },
  )
}
