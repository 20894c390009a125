import { compileMoves, settleSegment } from '@leadlight/compiler'
import type { MembershipCell, MembershipStayPlace } from '@leadlight/compiler'

import type { RequestContext } from '../../graphql/context.js'
import { checkFirst } from '../../graphql/list-size.js'
import { fromCursor, isInstant, toCursor } from '../../graphql/opaque-text.js'
import { toPage } from '../connections/to-page.js'
import { contextAt } from '../metrics/context-at.js'
import { countAt, rowsAt } from '../metrics/rows-at.js'
import { leadOf } from '../records/lead-of.js'
import type { MembershipAsk } from './membership.type.js'
import type { SegmentStayConnectionType } from './moves.type.js'

/**
 * A page of those who joined a segment, left it or were in it.
 *
 * @throws MetricQueryError with every problem of the question or the cell
 * @throws InputError `FIRST_OUT_OF_RANGE`, `CURSOR_INVALID`, `CURSOR_MISMATCH`
 */
export async function readMoves(
  ctx: RequestContext,
  { segment, query, asOf }: MembershipAsk,
  cell: MembershipCell,
  { first, after }: { readonly first: number; readonly after: string | null },
): Promise<SegmentStayConnectionType> {
  const limit = checkFirst(first) + 1
  const question = ['segmentMoves', segment, query, asOf, cell]
  const place = after === null ? null : fromCursor(after, question, isPlace)
  const context = await contextAt(ctx, asOf)
  const plan = compileMoves(settleSegment(segment, context, ['id']), query, cell, context)
  const rows = await rowsAt(ctx, asOf, plan.page(place, limit))
  const page = toPage(rows.map(plan.read), first, (stay) => ({
    cursor: toCursor(
      { leadNo: stay.leadNo, joinedAt: stay.joinedAt } satisfies MembershipStayPlace,
      question,
    ),
    node: stay,
  }))
  const stays = page.edges.map(async ({ cursor, node: { leadNo, ...stay } }) => ({
    cursor,
    ...stay,
    lead: await leadOf({ leadNo, asOf }, ctx),
  }))
  return {
    stays: await Promise.all(stays),
    pageInfo: page.pageInfo,
    count: () => countAt(ctx, asOf, plan.count()),
  }
}

function isPlace(value: unknown): value is MembershipStayPlace {
  if (typeof value !== 'object' || value === null) return false
  const { leadNo, joinedAt } = value as Partial<MembershipStayPlace>
  return Number.isInteger(leadNo) && isInstant(joinedAt)
}
