import type { CollectedRows, PastDeal } from '@leadlight/metrics'
import { estimatorOf, worthAt } from '@leadlight/metrics'
import { compareTexts } from '../answer/rank-groups.js'
import { inMajor } from '../back-test/tell-back-test.js'
import type { CompileContext } from '../context.js'
import { estimateContext } from '../plan/plan-query.js'
import type { BoundFunnel } from './bind-funnel.js'

/** What some open deals will bring; amounts in major units. */
export interface ForecastNumbers {
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
}

const NO_CURRENCY = 'This workspace has no currency: name one to see what deals will bring.'

/** What the open ones of some deals will bring within so many milliseconds, by their own history. */
export function tellForecast(
  deals: readonly PastDeal[],
  ahead: number,
  bound: BoundFunnel,
  context: CompileContext,
): ForecastNumbers {
  const { currency } = bound
  const open = deals.filter(({ closed }) => closed === null)
  const common = {
    openDeals: open.length,
    closedDeals: deals.length - open.length,
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
      open.reduce((sum, deal) => sum + (worthAt(deal, 0) ?? 0), 0),
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
      return { kind, age: (closed ?? 0) - began, amount: closed === null ? worthAt(deal, 0) : null }
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
