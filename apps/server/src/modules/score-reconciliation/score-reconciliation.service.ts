import { compileReconciliation, compileScoreGaps } from '@leadlight/compiler'
import type { ReconciliationQuery, ScoreGapPlace } from '@leadlight/compiler'

import type { RequestContext } from '../../graphql/context.js'
import { checkFirst } from '../../graphql/list-size.js'
import { fromCursor, toCursor } from '../../graphql/opaque-text.js'
import { toPage } from '../connections/to-page.js'
import { answerAnalysis, explainAnalysis } from '../metrics/answer-analysis.js'
import { contextAt } from '../metrics/context-at.js'
import { labelOf, readLabels } from '../metrics/group-labels.js'
import { rowsAt } from '../metrics/rows-at.js'
import { leadOf } from '../records/lead-of.js'
import type {
  ScoreGapConnectionType,
  ScoreReconciliationType,
} from './score-reconciliation.type.js'

/** Answers a reconciliation as the API shows it. */
export async function answerReconciliation(
  ctx: RequestContext,
  query: ReconciliationQuery,
  asOf: string | undefined,
): Promise<ScoreReconciliationType> {
  const found = await answerAnalysis(
    ctx,
    asOf,
    (context) => compileReconciliation(query, context),
    (client, { groups }) =>
      readLabels(
        client,
        ctx.workspace.workspaceId,
        query.by,
        groups.map(({ value }) => value),
      ),
  )
  const { groups, ...answer } = found.answer
  return {
    ...answer,
    breakdown: groups.map((group) => ({ ...group, label: labelOf(group.value, found.more) })),
    freshness: found.freshness,
    explain: explainAnalysis(WORDS, found, ctx, asOf),
    query,
    asOf,
  }
}

const WORDS = {
  formula: 'the score that a source stored last − the sum of its points up to that change',
  definition: 'Do points come to the scores that sources have stored?',
  population:
    'Each source’s book of each lead’s record, before merges, up to the horizon; test and internal records too, unless leads are filtered.',
}

/**
 * A page of the leads that differ.
 *
 * @throws MetricQueryError with every problem of the question
 * @throws InputError `FIRST_OUT_OF_RANGE`, `CURSOR_INVALID`, `CURSOR_MISMATCH`
 */
export async function readGaps(
  ctx: RequestContext,
  { query, asOf }: Pick<ScoreReconciliationType, 'query' | 'asOf'>,
  group: { readonly value: string | null } | undefined,
  { first, after }: { readonly first: number; readonly after: string | null },
): Promise<ScoreGapConnectionType> {
  const limit = checkFirst(first) + 1
  const question = ['scoreGaps', query, asOf, group]
  const place = after === null ? null : fromCursor(after, question, isPlace)
  const context = await contextAt(ctx, asOf)
  const plan = compileScoreGaps(query, group, context)
  const rows = await rowsAt(ctx, asOf, plan.page(place, limit))
  const page = toPage(rows, first, (row) => ({
    cursor: toCursor(plan.placeOf(row), question),
    node: plan.read(row),
  }))
  const edges = page.edges.map(async ({ cursor, node: { leadNo, ...gap } }) => ({
    cursor,
    node: { ...gap, lead: await leadOf({ leadNo, asOf }, ctx) },
  }))
  return { edges: await Promise.all(edges), pageInfo: page.pageInfo }
}

function isPlace(value: unknown): value is ScoreGapPlace {
  if (typeof value !== 'object' || value === null) return false
  const { recordNo, sourceId } = value as Partial<ScoreGapPlace>
  return Number.isInteger(recordNo) && Number.isInteger(sourceId)
}
