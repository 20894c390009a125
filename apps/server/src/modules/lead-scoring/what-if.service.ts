import { compileWhatIf } from '@leadlight/compiler'
import type { MemberPlace, WhatIfGroupOf, WhatIfLeads, WhatIfQuery } from '@leadlight/compiler'

import { InputError } from '../../errors/actionable-error.js'
import type { RequestContext } from '../../graphql/context.js'
import { checkFirst } from '../../graphql/list-size.js'
import { fromCursor, toCursor } from '../../graphql/opaque-text.js'
import { lookUpsAt } from '../as-of/past.js'
import { toPage } from '../connections/to-page.js'
import { toFilter } from '../filter/to-filter.js'
import { isMemberPlace } from '../leads/is-member-place.js'
import { toLead } from '../leads/to-lead.js'
import { answerAnalysis, explainAnalysis } from '../metrics/answer-analysis.js'
import { contextAt } from '../metrics/context-at.js'
import { labelOf, readLabels } from '../metrics/group-labels.js'
import { rowsAt } from '../metrics/rows-at.js'
import { toPeriod } from '../period/period.input.js'
import { bandsOf } from '../score-profile/bands.js'
import { findRuledScores } from './rule-sets.service.js'
import { toScoringRules } from './scoring-rules.input.js'
import type { ScoringWhatIfInput } from './what-if.input.js'
import type { MovedLeadConnectionType, MovedLeadType, ScoringWhatIfType } from './what-if.type.js'

/**
 * Answers a what-if as the API shows it.
 *
 * @throws MetricQueryError with every problem of the question
 * @throws InputError `UNKNOWN_RULE_SET`, `RULES_TWICE`
 */
export async function answerWhatIf(
  ctx: RequestContext,
  input: ScoringWhatIfInput,
): Promise<ScoringWhatIfType> {
  const asOf = input.asOf ?? undefined
  const query = await toWhatIfQuery(ctx, input, asOf)
  const found = await answerAnalysis(
    ctx,
    asOf,
    (context) => compileWhatIf(query, context),
    (client, { groups }) =>
      readLabels(
        client,
        ctx.workspace.workspaceId,
        query.by,
        groups.map(({ value }) => value),
      ),
  )
  const { created, limits, groups, ...answer } = found.answer
  return {
    ...answer,
    period: created,
    bands: bandsOf(limits),
    breakdown: groups.map((group) => ({ ...group, label: labelOf(group.value, found.more) })),
    freshness: found.freshness,
    explain: explainAnalysis(WORDS, found, ctx, asOf),
    query,
    asOf,
  }
}

const WORDS = {
  formula: 'leads that reach the threshold by the scores to try, against those that reach it now',
  definition: 'How many leads would another threshold, or other rules, move?',
  population: 'Canonical people as they are at the horizon; the unscored reach no threshold.',
}

async function toWhatIfQuery(
  ctx: RequestContext,
  {
    threshold,
    rules,
    ruleSet,
    baseRuleSet,
    period,
    where,
    segment,
    segmentAt,
    by,
  }: ScoringWhatIfInput,
  asOf: string | undefined,
): Promise<WhatIfQuery> {
  if (rules && ruleSet != null) throw rulesTwice()
  const after = rules
    ? { rules: toScoringRules(rules), model: 'draft' }
    : ruleSet == null
      ? null
      : await findRuledScores(ctx, ruleSet, asOf, ['ruleSet'])
  const before =
    baseRuleSet == null ? null : await findRuledScores(ctx, baseRuleSet, asOf, ['baseRuleSet'])
  return {
    ...(threshold == null ? {} : { threshold }),
    ...(after && { after }),
    ...(before && { before }),
    ...(period == null ? {} : { created: toPeriod(period) }),
    ...(where == null ? {} : { where: toFilter(where) }),
    ...(segment == null ? {} : { segment }),
    ...(segmentAt == null ? {} : { segmentAt }),
    ...(by == null ? {} : { by }),
  }
}

const rulesTwice = (): InputError =>
  new InputError({
    code: 'RULES_TWICE',
    message: 'Both `rules` and `ruleSet` are to be tried.',
    suggestion: 'Give one of them.',
    path: ['ruleSet'],
  })

/** Which of the leads that would move: of a group where one is named. */
export interface MovedLeadsOf {
  readonly which: WhatIfLeads
  readonly group: WhatIfGroupOf | undefined
}

/**
 * A page of the leads that would move.
 *
 * @throws MetricQueryError with every problem of the question; `BAD_CELL` for a group without `by`
 * @throws InputError `FIRST_OUT_OF_RANGE`, `CURSOR_INVALID`, `CURSOR_MISMATCH`
 */
export async function readMovedLeads(
  ctx: RequestContext,
  { query, asOf }: Pick<ScoringWhatIfType, 'query' | 'asOf'>,
  { which, group }: MovedLeadsOf,
  { first, after }: { readonly first: number; readonly after: string | null },
): Promise<MovedLeadConnectionType> {
  const limit = checkFirst(first) + 1
  const question = ['movedLeads', query, asOf, which, group]
  const place = after === null ? null : fromCursor(after, question, isMemberPlace)
  const lookUps = lookUpsAt(ctx, asOf)
  const context = await contextAt(ctx, asOf)
  const plan = compileWhatIf(query, context)
  const rows = await rowsAt(ctx, asOf, plan.leads(which, group, place, limit))
  const found = await Promise.all(
    rows.map(async (row) => {
      const lead = plan.readLead(row)
      return { ...lead, summary: await lookUps.leads.byNo.load(lead.leadNo) }
    }),
  )
  const page = toPage(found, first, ({ createdAt, leadNo, ...node }) => ({
    cursor: toCursor({ createdAt, leadNo } satisfies MemberPlace, question),
    node,
  }))
  return {
    edges: page.edges.flatMap(({ cursor, node }): readonly MovedLeadType[] => {
      const { summary, before, after: later } = node
      return summary ? [{ cursor, before, after: later, node: toLead(summary, asOf) }] : []
    }),
    pageInfo: page.pageInfo,
  }
}
