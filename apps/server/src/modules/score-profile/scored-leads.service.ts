import { compileProfileLeads } from '@leadlight/compiler'
import type {
  ProfileCellQuery,
  MemberPlace,
  ProfileLeadsPlan,
  ScoreProfileQuery,
} from '@leadlight/compiler'

import type { RequestContext } from '../../graphql/context.js'
import { checkFirst } from '../../graphql/list-size.js'
import { fromCursor, toCursor } from '../../graphql/opaque-text.js'
import { lookUpsAt } from '../as-of/past.js'
import { toPage } from '../connections/to-page.js'
import { isMemberPlace } from '../leads/is-member-place.js'
import { toLead } from '../leads/to-lead.js'
import { contextAt } from '../metrics/context-at.js'
import { countAt, rowsAt } from '../metrics/rows-at.js'
import type { ScoredLeadConnectionType, ScoredLeadEdgeType } from './scored-lead.type.js'

/** Which cell of which profile, as it was known at an instant. */
export interface ProfileCellAsk {
  readonly query: ScoreProfileQuery
  readonly cell: ProfileCellQuery
  readonly asOf: string | undefined
}

/**
 * A page of the leads of a cell.
 *
 * @throws MetricQueryError with every problem of the cell
 * @throws InputError `FIRST_OUT_OF_RANGE`, `CURSOR_INVALID`, `CURSOR_MISMATCH`
 */
export async function readScoredLeads(
  ctx: RequestContext,
  ask: ProfileCellAsk,
  first: number,
  cursor: string | null,
): Promise<ScoredLeadConnectionType> {
  const limit = checkFirst(first) + 1
  const question = ['scoredLeads', ask]
  const after = cursor === null ? null : fromCursor(cursor, question, isMemberPlace)
  const plan = await planOf(ctx, ask)
  const rows = await rowsAt(ctx, ask.asOf, plan.page(after, limit))
  const { byNo } = lookUpsAt(ctx, ask.asOf).leads
  const found = await Promise.all(
    rows.map(async (row) => {
      const lead = plan.read(row)
      return { ...lead, summary: await byNo.load(lead.leadNo) }
    }),
  )
  const page = toPage(found, first, ({ createdAt, leadNo, ...node }) => ({
    cursor: toCursor({ createdAt, leadNo } satisfies MemberPlace, question),
    node,
  }))
  return {
    edges: page.edges.flatMap(({ cursor: place, node }): readonly ScoredLeadEdgeType[] => {
      const { summary, score, model } = node
      return summary ? [{ cursor: place, score, model, node: toLead(summary, ask.asOf) }] : []
    }),
    pageInfo: page.pageInfo,
    ...ask,
  }
}

/** How many leads a cell has on all pages. */
export async function countScoredLeads(ctx: RequestContext, ask: ProfileCellAsk): Promise<number> {
  const plan = await planOf(ctx, ask)
  return countAt(ctx, ask.asOf, plan.count)
}

async function planOf(
  ctx: RequestContext,
  { query, cell, asOf }: ProfileCellAsk,
): Promise<ProfileLeadsPlan> {
  const context = await contextAt(ctx, asOf)
  return compileProfileLeads(query, cell, context)
}
