import { readLeads } from '@leadlight/database'
import type { LeadOrder, LeadPlace } from '@leadlight/database'

import type { RequestContext } from '../../graphql/context.js'
import { wordEnum } from '../../graphql/enums.js'
import { checkFirst } from '../../graphql/list-size.js'
import { fromCursor, isInstant, toCursor } from '../../graphql/opaque-text.js'
import { toPage } from '../connections/to-page.js'
import { contextAt } from '../metrics/context-at.js'
import { toLeadCondition } from './lead-filter.js'
import type { LeadSelection } from './lead-filter.js'
import type { LeadConnectionType } from './lead.type.js'
import { toLead } from './to-lead.js'

export const LeadOrderEnum = wordEnum(
  'LeadOrder',
  'The order of a list of leads.',
  ['NEWEST', 'OLDEST', 'RECENTLY_ENGAGED'],
  {
    NEWEST: 'The latest creation first.',
    OLDEST: 'The earliest creation first.',
    RECENTLY_ENGAGED: 'The latest engagement first, those who never engaged last.',
  },
)

/** A page of a list of leads. */
interface LeadPageAsk {
  readonly selection: LeadSelection
  readonly order: LeadOrder
  readonly first: number
  readonly cursor: string | null
}

/** Reads a page of leads, filtered and in order. */
export async function readLeadPage(
  ctx: RequestContext,
  { selection, order, first, cursor }: LeadPageAsk,
): Promise<LeadConnectionType> {
  const { workspaceId } = ctx.workspace
  const question = ['leads', selection, order]
  const after = cursor === null ? null : fromCursor(cursor, question, isPlace)
  const limit = checkFirst(first) + 1
  const filter = await conditionOf(ctx, selection)
  const rows = await ctx.doors
    .at(selection)
    .withContext({ workspaceId, role: 'read' }, (client) =>
      readLeads(client, { workspaceId, filter, order, after, limit }),
    )
  const page = toPage(rows, first, (lead) => {
    const { orderedAt, leadNo } = lead
    return {
      cursor: toCursor({ orderedAt, leadNo } satisfies LeadPlace, question),
      node: toLead(lead, selection.asOf),
    }
  })
  return { ...page, selection }
}

/** The condition of a selection, as it was known. */
export async function conditionOf(ctx: RequestContext, selection: LeadSelection) {
  const { asOf } = selection
  return toLeadCondition(selection, await contextAt(ctx, asOf))
}

function isPlace(value: unknown): value is LeadPlace {
  if (typeof value !== 'object' || value === null) return false
  const { orderedAt, leadNo } = value as Partial<LeadPlace>
  return Number.isInteger(leadNo) && (orderedAt === null || isInstant(orderedAt))
}
