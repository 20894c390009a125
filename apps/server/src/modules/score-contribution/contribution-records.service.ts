import { compileScoreChanges, compileTouchedLeads } from '@leadlight/compiler'
import type {
  ChangesOf,
  ContributionRecordsPlan,
  ScoreChangePlace,
  TouchedLeads,
} from '@leadlight/compiler'

import type { RequestContext } from '../../graphql/context.js'
import { checkFirst } from '../../graphql/list-size.js'
import { fromCursor, isInstant, toCursor } from '../../graphql/opaque-text.js'
import { lookUpsAt } from '../as-of/past.js'
import { toPage } from '../connections/to-page.js'
import type { Page } from '../connections/to-page.js'
import type { LeadType } from '../leads/lead.type.js'
import { isMemberPlace } from '../leads/is-member-place.js'
import { toLead } from '../leads/to-lead.js'
import { contextAt } from '../metrics/context-at.js'
import { countAt, rowsAt } from '../metrics/rows-at.js'
import type {
  ContributionRecordsAsk,
  ScoreChangeConnectionType,
  TouchedLeadConnectionType,
} from './contribution-records.type.js'

/** Which part of a list is shown. */
interface Turn {
  readonly first: number
  readonly after: string | null
}

/**
 * A page of the score changes behind points.
 *
 * @throws MetricQueryError with every problem of the question or the place
 * @throws InputError `FIRST_OUT_OF_RANGE`, `CURSOR_INVALID`, `CURSOR_MISMATCH`
 */
export async function readScoreChanges(
  ctx: RequestContext,
  asked: ContributionRecordsAsk<ChangesOf>,
  turn: Turn,
): Promise<ScoreChangeConnectionType> {
  const plan = compileScoreChanges(
    asked.query,
    asked.cell,
    asked.which,
    await contextAt(ctx, asked.asOf),
  )
  const page = await readPage(ctx, plan, ['scoreChanges', asked], turn, isChangePlace)
  return {
    changes: page.edges.map(({ cursor, node: { leadNo: _, ...change } }) => ({
      cursor,
      ...change,
    })),
    pageInfo: page.pageInfo,
    asked,
  }
}

/**
 * A page of the people behind a number.
 *
 * @throws MetricQueryError with every problem of the question or the place
 * @throws InputError `FIRST_OUT_OF_RANGE`, `CURSOR_INVALID`, `CURSOR_MISMATCH`
 */
export async function readTouchedLeads(
  ctx: RequestContext,
  asked: ContributionRecordsAsk<TouchedLeads>,
  turn: Turn,
): Promise<TouchedLeadConnectionType> {
  const plan = compileTouchedLeads(
    asked.query,
    asked.cell,
    asked.which,
    await contextAt(ctx, asked.asOf),
  )
  const page = await readPage(ctx, plan, ['touchedLeads', asked], turn, isMemberPlace)
  return {
    edges: page.edges.map(({ cursor, node: { leadNo: _, lead, ...person } }) => ({
      cursor,
      ...person,
      node: lead,
    })),
    pageInfo: page.pageInfo,
    asked,
  }
}

/** How many changes there are on all pages. */
export async function countScoreChanges(
  ctx: RequestContext,
  asked: ContributionRecordsAsk<ChangesOf>,
): Promise<number> {
  const { query, cell, which } = asked
  const plan = compileScoreChanges(query, cell, which, await contextAt(ctx, asked.asOf))
  return countAt(ctx, asked.asOf, plan.count)
}

/** How many people there are on all pages. */
export async function countTouchedLeads(
  ctx: RequestContext,
  asked: ContributionRecordsAsk<TouchedLeads>,
): Promise<number> {
  const { query, cell, which } = asked
  const plan = compileTouchedLeads(query, cell, which, await contextAt(ctx, asked.asOf))
  return countAt(ctx, asked.asOf, plan.count)
}

async function readPage<Place, Node extends { readonly leadNo: number }>(
  ctx: RequestContext,
  plan: ContributionRecordsPlan<Place, Node>,
  question: readonly [string, ContributionRecordsAsk<unknown>],
  { first, after }: Turn,
  isPlace: (value: unknown) => value is Place,
): Promise<Page<Node & { readonly lead: LeadType }>> {
  const limit = checkFirst(first) + 1
  const [, { asOf }] = question
  const begin = after === null ? null : fromCursor(after, question, isPlace)
  const rows = await rowsAt(ctx, asOf, plan.page(begin, limit))
  const { byNo } = lookUpsAt(ctx, asOf).leads
  const found = await Promise.all(
    rows.map(async (row) => {
      const node = plan.read(row)
      return { row, node, summary: await byNo.load(node.leadNo) }
    }),
  )
  const page = toPage(found, first, ({ row, ...node }) => ({
    cursor: toCursor(plan.placeOf(row), question),
    node,
  }))
  return {
    edges: page.edges.flatMap(({ cursor, node: { node, summary } }) =>
      summary ? [{ cursor, node: { ...node, lead: toLead(summary, asOf) } }] : [],
    ),
    pageInfo: page.pageInfo,
  }
}

function isChangePlace(value: unknown): value is ScoreChangePlace {
  if (typeof value !== 'object' || value === null) return false
  const { at, sourceId, eventId } = value as Partial<ScoreChangePlace>
  return isInstant(at) && Number.isInteger(sourceId) && typeof eventId === 'string'
}
