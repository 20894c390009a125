import { compileRetention, compileRetentionRecords } from '@leadlight/compiler'
import type {
  RetentionAnswer,
  RetentionCellQuery,
  RetentionPlace,
  RetentionQuery,
  RetentionRecordsPlan,
} from '@leadlight/compiler'

import type { RequestContext } from '../../graphql/context.js'
import { checkFirst } from '../../graphql/list-size.js'
import { fromCursor, isInstant, pack, toCursor } from '../../graphql/opaque-text.js'
import { toPage } from '../connections/to-page.js'
import { answerAnalysis } from '../metrics/answer-analysis.js'
import type { AnsweredAnalysis } from '../metrics/answer-analysis.js'
import { contextAt } from '../metrics/context-at.js'
import { readLabels } from '../metrics/group-labels.js'
import type { GroupLabels } from '../metrics/group-labels.js'
import { countAt, rowsAt } from '../metrics/rows-at.js'
import type { RetentionMemberConnectionType } from './retention-records.type.js'

/** Answers a triangle, with what people call its groups. */
export function answerRetention(
  ctx: RequestContext,
  query: RetentionQuery,
  asOf: string | undefined,
): Promise<AnsweredAnalysis<RetentionAnswer, GroupLabels>> {
  return answerAnalysis(
    ctx,
    asOf,
    (context) => compileRetention(query, context),
    (client, { groups, comparison }) =>
      readLabels(
        client,
        ctx.workspace.workspaceId,
        query.by,
        [...groups, ...(comparison?.groups ?? [])].map(({ value }) => value),
      ),
  )
}

/** A page of a cell that is asked for. */
export interface MembersAsk {
  readonly query: RetentionQuery
  readonly cell: RetentionCellQuery
  readonly asOf: string | undefined
  readonly first: number
  readonly after: string | null
}

/**
 * A page of the customers behind a cell.
 *
 * @throws MetricQueryError with every problem of the cell
 * @throws InputError `FIRST_OUT_OF_RANGE`, `CURSOR_INVALID`, `CURSOR_MISMATCH`
 */
export async function readMembers(
  ctx: RequestContext,
  { query, cell, asOf, first, after }: MembersAsk,
): Promise<RetentionMemberConnectionType> {
  const question = ['retention', query, cell, asOf]
  const place = after === null ? null : fromCursor(after, question, isPlace)
  const limit = checkFirst(first) + 1
  const plan = await planOf(ctx, query, cell, asOf)
  const rows = await rowsAt(ctx, asOf, plan.page(place, limit))
  const page = toPage(rows, first, (row) => {
    const { place: own, ...member } = plan.read(row)
    return {
      cursor: toCursor(own, question),
      node: { id: pack(['customer', own.unit]), ...member, asOf },
    }
  })
  return {
    ...page,
    currency: plan.currency,
    count: () => countAt(ctx, asOf, plan.count()),
  }
}

async function planOf(
  ctx: RequestContext,
  query: RetentionQuery,
  cell: RetentionCellQuery,
  asOf: string | undefined,
): Promise<RetentionRecordsPlan> {
  const context = await contextAt(ctx, asOf)
  return compileRetentionRecords(query, cell, context)
}

function isPlace(value: unknown): value is RetentionPlace {
  if (typeof value !== 'object' || value === null) return false
  const { since, unit } = value as Partial<RetentionPlace>
  return isInstant(since) && typeof unit === 'string'
}
