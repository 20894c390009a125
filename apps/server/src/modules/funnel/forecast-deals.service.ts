import { compileForecastDeals } from '@leadlight/compiler'
import type { DealDetails, ForecastDeal } from '@leadlight/compiler'

import type { RequestContext } from '../../graphql/context.js'
import { checkFirst } from '../../graphql/list-size.js'
import { fromCursor, toCursor } from '../../graphql/opaque-text.js'
import { toPage } from '../connections/to-page.js'
import { contextAt } from '../metrics/context-at.js'
import { rowsOf } from '../metrics/rows-at.js'
import type { ForecastDealConnectionType, ForecastDealType } from './forecast-deal.type.js'
import type { ForecastAsk } from './forecast.type.js'

/**
 * A page of the open deals behind a forecast.
 *
 * @throws MetricQueryError with every problem of the question
 * @throws InputError `FIRST_OUT_OF_RANGE`, `CURSOR_INVALID`, `CURSOR_MISMATCH`
 */
export async function readForecastDeals(
  ctx: RequestContext,
  asked: ForecastAsk,
  group: { readonly value: string | null } | undefined,
  { first, after }: { readonly first: number; readonly after: string | null },
): Promise<ForecastDealConnectionType> {
  checkFirst(first)
  const { query, aheadDays, asOf } = asked
  const question = ['forecastDeals', asked, group]
  const last = after === null ? null : fromCursor(after, question, isPlace)
  const context = await contextAt(ctx, asOf)
  const plan = compileForecastDeals(query, aheadDays, group, context)
  const { workspaceId } = ctx.workspace
  return ctx.doors.at({ asOf }).withContext({ workspaceId, role: 'read' }, async (client) => {
    const deals = plan.deals(await rowsOf(client, plan.statement))
    // A deal that is open no more has left the list: it begins anew.
    const begin = last === null ? 0 : deals.findIndex(({ number }) => number === last.number) + 1
    const page = toPage(deals.slice(begin, begin + first + 1), first, (deal) => ({
      cursor: toCursor({ number: deal.number }, question),
      node: deal,
    }))
    const shown = plan.details(page.edges.map(({ node }) => node))
    const details = plan.readDetails(await rowsOf(client, shown))
    return {
      deals: page.edges.flatMap(({ cursor, node }) => tell(cursor, node, details, asOf)),
      pageInfo: page.pageInfo,
      totalCount: deals.length,
      currency: plan.currency,
    }
  })
}

function tell(
  cursor: string,
  { number, ...deal }: ForecastDeal,
  details: ReadonlyMap<number, DealDetails>,
  asOf: string | undefined,
): readonly ForecastDealType[] {
  const own = details.get(number)
  return own ? [{ ...own, ...deal, cursor, asOf }] : []
}

function isPlace(value: unknown): value is { readonly number: number } {
  if (typeof value !== 'object' || value === null) return false
  return Number.isInteger((value as { readonly number?: unknown }).number)
}
