import {
  compileMembership,
  compileOverlap,
  compileSize,
  settleRule,
  settleSegment,
} from '@leadlight/compiler'
import type { MembershipCounts, MembershipOfPeriod, OverlapCounts } from '@leadlight/compiler'
import { countLeads } from '@leadlight/database'
import type { SegmentRule } from '@leadlight/metrics'

import type { RequestContext } from '../../graphql/context.js'
import type { ExplanationType } from '../explain/explanation.type.js'
import { leadCondition } from '../leads/lead-filter.js'
import { answerAnalysis, explainAnalysis } from '../metrics/answer-analysis.js'
import { contextAt } from '../metrics/context-at.js'
import { labelOf, readLabels } from '../metrics/group-labels.js'
import type { GroupLabels } from '../metrics/group-labels.js'
import type { MembershipAsk, SegmentMembershipType } from './membership.type.js'
import type { OverlapAsk, SegmentOverlapType } from './overlap.type.js'
import type { SegmentPreviewType, SegmentType } from './segment.type.js'

/** A count that somebody waits for while they type is given up early. */
const PREVIEW_TIMEOUT_MS = 10_000

const OF_MEMBERSHIP = {
  formula: 'members before the period + joined − left = members at its end',
  definition: 'How many leads met the rule at each moment, and when did they begin and cease to?',
  population:
    'Canonical leads from their creation on; who meets the rule when coming in joins then, who comes back joins again.',
}

const OF_SIZE = {
  formula: 'leads that meet the rule, counted',
  definition: 'Who meets the rule now?',
  population:
    'Canonical leads as they are at the horizon. A test of what is not known holds of nobody; belonging to another segment is always known.',
}

const OF_OVERLAP = {
  formula: 'both + only this = size of this; the four together are all leads',
  definition: 'Who is in both segments, in one alone, and in neither?',
  population: 'Canonical leads as they are now.',
}

/** How a segment's size went, who joined and who left. */
export async function readMembership(
  ctx: RequestContext,
  asked: MembershipAsk,
): Promise<SegmentMembershipType> {
  const { segment, query, asOf } = asked
  const found = await answerAnalysis(
    ctx,
    asOf,
    (context) => compileMembership(settleSegment(segment, context, ['id']), query, context),
    (client, { groups, previous }) =>
      readLabels(
        client,
        ctx.workspace.workspaceId,
        query.by,
        [...groups, ...(previous?.groups ?? [])].map(({ value }) => value),
      ),
  )
  const { previous, ...now } = found.answer
  return {
    ...tellPeriod(now, found.more),
    comparison: previous && tellPeriod(previous, found.more),
    freshness: found.freshness,
    explain: explainAnalysis(OF_MEMBERSHIP, found, ctx, asOf),
    asked,
  }
}

function tellPeriod({ period, groups, ...counts }: MembershipOfPeriod, labels: GroupLabels) {
  return {
    period,
    ...tellCounts(counts),
    breakdown: groups.map(({ value, ...own }) => ({
      value,
      label: labelOf(value, labels),
      ...tellCounts(own),
    })),
  }
}

const tellCounts = ({ points, ...counts }: MembershipCounts) => ({
  ...counts,
  points: points.map(({ bucket: { label, fromDay, toDay }, ...point }) => ({
    bucket: label ?? '',
    from: fromDay,
    to: toDay,
    ...point,
  })),
})

/** How many leads meet a segment's own rule now, and how that came about. */
export async function readSize(
  ctx: RequestContext,
  { id, rule }: Pick<SegmentType, 'id' | 'rule'>,
): Promise<{ readonly size: number; readonly explain: ExplanationType }> {
  // Its own rule, and not that of its id: it may have been kept a moment ago.
  const found = await answerAnalysis(ctx, undefined, (context) =>
    compileSize(settleRule(rule, context, ['rule'], id), context),
  )
  return { size: found.answer, explain: explainAnalysis(OF_SIZE, found, ctx, undefined) }
}

/** How two segments share the leads of today. */
export async function readOverlap(
  ctx: RequestContext,
  asked: OverlapAsk,
): Promise<SegmentOverlapType> {
  const { segment, other, by, asOf } = asked
  const found = await answerAnalysis(
    ctx,
    asOf,
    (context) =>
      compileOverlap(
        settleSegment(segment, context, ['id']),
        settleSegment(other, context, ['with']),
        by,
        context,
      ),
    (client, { groups }) =>
      readLabels(
        client,
        ctx.workspace.workspaceId,
        by,
        groups.map(({ value }) => value),
      ),
  )
  const { groups, ...counts } = found.answer
  return {
    ...tellOverlap(counts),
    breakdown: groups.map(({ value, ...own }) => ({
      value,
      label: labelOf(value, found.more),
      ...tellOverlap(own),
    })),
    freshness: found.freshness,
    explain: explainAnalysis(OF_OVERLAP, found, ctx, asOf),
    asked,
  }
}

const tellOverlap = ({ both, onlyFirst, onlySecond, neither }: OverlapCounts) => ({
  ...{ both, onlyThis: onlyFirst, onlyOther: onlySecond, neither },
})

/** How many leads a rule finds now; `self` is the segment that it is going to be the rule of. */
export async function previewRule(
  ctx: RequestContext,
  rule: SegmentRule,
  self: string | undefined,
): Promise<SegmentPreviewType> {
  const { workspaceId } = ctx.workspace
  const context = await contextAt(ctx, undefined)
  const node = settleRule(rule, context, ['rule'], self)
  const everybody = settleRule({}, context, ['rule'])
  const [size, leads] = await ctx.doors
    .presentWithin(PREVIEW_TIMEOUT_MS)
    .withContext({ workspaceId, role: 'read' }, async (client) => [
      await countLeads(client, workspaceId, leadCondition([node], context)),
      await countLeads(client, workspaceId, leadCondition([everybody], context)),
    ])
  return { size, leads, share: leads === 0 ? null : size / leads }
}
