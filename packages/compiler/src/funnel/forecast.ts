import type { BackTest } from '@leadlight/metrics'
import {
  backTestForecast,
  foretell,
  LEAST_CLOSED,
  randomNumbers,
  readPastDeals,
} from '@leadlight/metrics'
import type { Row } from '../answer/numbers.js'
import type { PlannedStatement } from '../compile.js'
import type { CompileContext } from '../context.js'
import { Problems } from '../errors.js'
import { dealRows } from '../sql/funnel/deal-rows.js'
import { print, sql } from '../sql/sql.js'
import { bindFunnel } from './bind-funnel.js'
import type { FunnelQuery } from './funnel.js'

/** What open deals will bring, and how well such forecasts did before; amounts in minor units. */
export interface FunnelForecast {
  readonly aheadDays: number
  /** ISO instant from which on it looks. */
  readonly made: string
  /** ISO instant until which it looks. */
  readonly until: string
  readonly openDeals: number
  readonly closedDeals: number
  readonly openMinor: number
  readonly expected: number | null
  readonly lower: number | null
  readonly upper: number | null
  /** Why there is no forecast. */
  readonly reason: string | null
  readonly currency: string | null
  readonly backTest: BackTest
}

/** A forecast made into its statement. */
export interface FunnelForecastPlan {
  readonly statements: readonly PlannedStatement[]
  answer(results: readonly (readonly Row[])[]): FunnelForecast
}

const SHIPPED_AHEAD = 90
const MOST_AHEAD = 730
const MS_PER_DAY = 86_400_000
const RESAMPLES = 1_000

/**
 * Compiles the forecast of what the deals that are open where the data ends will bring within so many
 * days, from the history of the deals that the question is about, with the same forecast tried
 * again on the past. The question's period plays no part.
 *
 * @throws MetricQueryError with every problem of the question
 */
export function compileFunnelForecast(
  query: FunnelQuery,
  aheadDays: number | undefined,
  context: CompileContext,
): FunnelForecastPlan {
  const { where, segment, currency, period } = query
  const days = checkAhead(aheadDays ?? SHIPPED_AHEAD)
  const bound = bindFunnel(
    {
      period,
      ...(where && { where }),
      ...(segment !== undefined && { segment }),
      ...(currency !== undefined && { currency }),
    },
    { id: 'forecastRevenue' },
    'The forecast',
    context,
  )
  const title = 'deals with what they were worth'
  const ask = {
    stretch: { period: bound.period, buckets: bound.buckets },
    filter: bound.filter,
    segment: bound.segment,
    by: null,
    currency: bound.currency,
  }
  const comment = { parts: [`-- ${title}\n`] }
  const rows = sql`${comment}${dealRows(ask, context)}`
  return {
    statements: [{ title, reads: ['opportunity_fact', 'opportunity_interval'], ...print(rows) }],
    answer: ([found = []]) => forecastOf(found, days, bound.currency, context),
  }
}

function checkAhead(days: number): number {
  if (Number.isInteger(days) && days >= 1 && days <= MOST_AHEAD) return days
  const problems = new Problems()
  problems.add(
    'BAD_PARAMETER',
    ['aheadDays'],
    `A forecast cannot look ${days} days ahead.`,
    `Use whole days from 1 to ${MOST_AHEAD}.`,
  )
  problems.throwIfAny()
  return days
}

function forecastOf(
  rows: readonly Row[],
  aheadDays: number,
  currency: string | null,
  { horizon, workspaceId }: CompileContext,
): FunnelForecast {
  const now = Date.parse(horizon)
  const ahead = aheadDays * MS_PER_DAY
  const columns = ['opportunity_no', 'state', 'began', 'closed', 'told', 'amount']
  const deals = readPastDeals(rows.map((row) => columns.map((name) => row[name])))
  const history = deals
    .map(({ began, closed, won }) => ({
      lasted: (closed ?? now) - began,
      outcome: closed === null ? ('open' as const) : won ? ('won' as const) : ('lost' as const),
      ended: closed !== null,
    }))
    .sort((a, b) => a.lasted - b.lasted)
  const open = deals.flatMap(({ began, closed, worth }) => {
    const amount = worth.length === 0 ? 0 : worth.at(-1)?.amount
    if (closed !== null || amount === null || amount === undefined) return []
    return [{ age: now - began, from: 0, until: ahead, amount }]
  })
  const closedDeals = history.filter(({ ended }) => ended).length
  const seed = `${workspaceId} ${horizon.slice(0, 10)}`
  const told =
    closedDeals < LEAST_CLOSED ? null : foretell(history, open, randomNumbers(seed), RESAMPLES)
  return {
    aheadDays,
    made: horizon,
    until: new Date(now + ahead).toISOString(),
    openDeals: deals.filter(({ closed }) => closed === null).length,
    closedDeals,
    openMinor: open.reduce((sum, { amount }) => sum + amount, 0),
    expected: told?.expected ?? null,
    lower: told?.lower ?? null,
    upper: told?.upper ?? null,
    reason: told
      ? null
      : `A forecast needs ${LEAST_CLOSED} closed deals to learn from, and there are ${closedDeals}.`,
    currency,
    backTest: backTestForecast(deals, { now, ahead, seed }),
  }
}
