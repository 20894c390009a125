import type { CollectedRows, PastDeal } from '@leadlight/metrics'
import { estimatorOf } from '@leadlight/metrics'
import type { Row } from '../answer/numbers.js'
import { compareTexts } from '../answer/rank-groups.js'
import { pastDealsIn, planPastDeals } from '../back-test/past-deals.js'
import type { BackTestAnswer } from '../back-test/tell-back-test.js'
import { inMajor, tellBackTest } from '../back-test/tell-back-test.js'
import type { CompileContext } from '../context.js'
import { Problems } from '../errors.js'
import { estimateContext } from '../plan/plan-query.js'
import type { PlannedStatement } from '../planned.js'
import type { BoundFunnel } from './bind-funnel.js'
import { bindFunnel } from './bind-funnel.js'
import type { FunnelQuery } from './funnel.js'

/** What open deals will bring, and how well such forecasts did before; amounts in major units. */
export interface FunnelForecast {
  readonly aheadDays: number
  /** ISO instant from which on it looks. */
  readonly made: string
  /** ISO instant until which it looks. */
  readonly until: string
  readonly openDeals: number
  readonly closedDeals: number
  /** What the open deals are worth. */
  readonly openValue: number | null
  readonly expected: number | null
  readonly lower: number | null
  readonly upper: number | null
  /** Why there is no forecast. */
  readonly reason: string | null
  /** Open deals that are left out, as there is no rate for them. */
  readonly fxMissing: number
  readonly currency: string | null
  readonly backTest: BackTestAnswer
}

/** A forecast made into its statement. */
export interface FunnelForecastPlan {
  readonly statements: readonly PlannedStatement[]
  answer(results: readonly (readonly Row[])[]): FunnelForecast
}

const SHIPPED_AHEAD = 90
const MOST_AHEAD = 730
const MS_PER_DAY = 86_400_000

/**
 * Compiles the forecast of what the deals that are open where the data ends will bring within so many
 * days: `forecastRevenue` of the time from there on, with the same forecast tried again on the past.
 * The question's period plays no part.
 *
 * @throws MetricQueryError with every problem of the question
 */
export function compileFunnelForecast(
  query: FunnelQuery,
  aheadDays: number | undefined,
  context: CompileContext,
): FunnelForecastPlan {
  const { by: _, grain: __, compareTo: ___, ...people } = query
  const days = checkAhead(aheadDays ?? SHIPPED_AHEAD)
  const bound = bindFunnel(people, { id: 'forecastRevenue' }, 'The forecast', context)
  const { horizon } = context
  const until = new Date(Date.parse(horizon) + days * MS_PER_DAY).toISOString()
  const period = { ...bound.period, start: horizon, end: until }
  return {
    statements: [planPastDeals('forecast of the funnel', bound, period, context)],
    answer: ([rows]) => ({
      aheadDays: days,
      made: horizon,
      until,
      ...tellForecast(pastDealsIn(rows), days * MS_PER_DAY, bound, context),
    }),
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

const NO_CURRENCY = 'This workspace has no currency: name one to see what deals will bring.'

function tellForecast(
  deals: readonly PastDeal[],
  ahead: number,
  bound: BoundFunnel,
  context: CompileContext,
): Omit<FunnelForecast, 'aheadDays' | 'made' | 'until'> {
  const { currency } = bound
  const open = deals.filter(({ closed }) => closed === null)
  const common = {
    openDeals: open.length,
    closedDeals: deals.length - open.length,
    currency,
    backTest: tellBackTest(deals, ahead, bound, context),
  }
  if (currency === null) {
    const none = { openValue: null, expected: null, lower: null, upper: null, fxMissing: 0 }
    return { ...common, ...none, reason: NO_CURRENCY }
  }
  const foretold = estimatorOf('forecast')([forecastRows(deals, ahead)], {
    ...estimateContext(bound, context),
    params: {},
  })
  return {
    ...common,
    openValue: inMajor(
      open.reduce((sum, deal) => sum + (worthNow(deal) ?? 0), 0),
      currency,
    ),
    expected: foretold.value,
    lower: foretold.lower ?? null,
    upper: foretold.upper ?? null,
    reason: foretold.reason?.text ?? null,
    fxMissing: foretold.fxMissing ?? 0,
  }
}

/** Deals as the estimator reads them, in the order in which `forecastRevenue` collects its rows. */
function forecastRows(deals: readonly PastDeal[], ahead: number): CollectedRows {
  return deals
    .map((deal) => {
      const { began, closed, won } = deal
      const kind = closed === null ? 'open' : won ? 'won' : 'lost'
      return { kind, age: (closed ?? 0) - began, amount: closed === null ? worthNow(deal) : null }
    })
    .sort(
      (a, b) =>
        compareTexts(a.kind, b.kind) ||
        a.age - b.age ||
        (a.amount ?? Infinity) - (b.amount ?? Infinity) ||
        0,
    )
    .map(({ kind, age, amount }) => [kind, age, 0, ahead, amount])
}

/** What an open deal is worth: nothing before it was told, null without a rate. */
const worthNow = ({ worth }: PastDeal): number | null => {
  const last = worth.at(-1)
  return last ? last.amount : 0
}
