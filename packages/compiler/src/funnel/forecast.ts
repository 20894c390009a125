import { dealChances, majorOf, worthAt } from '@leadlight/metrics'
import type { PastDeal } from '@leadlight/metrics'
import type { Row } from '../answer/numbers.js'
import { compareTexts } from '../answer/rank-groups.js'
import { pastDealsByGroup, pastDealsIn, planPastDeals } from '../back-test/past-deals.js'
import type { BackTestAnswer } from '../back-test/tell-back-test.js'
import { tellBackTest } from '../back-test/tell-back-test.js'
import type { CompileContext } from '../context.js'
import type { PlannedStatement } from '../planned.js'
import { bindForecast } from './bind-forecast.js'
import type { FunnelQuery } from './funnel.js'
import type { ForecastNumbers } from './tell-forecast.js'
import { tellForecast } from './tell-forecast.js'

/** What open deals will bring, and how well such forecasts did before; amounts in major units. */
export interface FunnelForecast extends ForecastNumbers {
  readonly aheadDays: number
  /** ISO instant from which on it looks. */
  readonly made: string
  /** ISO instant until which it looks. */
  readonly until: string
  readonly currency: string | null
  /** By the value of a dimension, what is expected of most of the whole first; empty without one. */
  readonly groups: readonly ForecastGroup[]
  readonly backTest: BackTestAnswer
}

/** What the deals of one value of a dimension will bring, by their own history. */
export interface ForecastGroup extends ForecastNumbers {
  /** Null where it is blank. */
  readonly value: string | null
  /** What they bring to the forecast of all deals, by the history of all: these add up to it. */
  readonly ofWhole: number | null
}

/** A forecast made into its statements. */
export interface FunnelForecastPlan {
  readonly statements: readonly PlannedStatement[]
  answer(results: readonly (readonly Row[])[]): FunnelForecast
}

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
  const { bound, period, ahead, ...times } = bindForecast(query, aheadDays, context)
  const name = 'forecast of the funnel'
  const { by, currency } = bound
  return {
    statements: [[], ...(by === null ? [] : [[by]])].map((level) =>
      planPastDeals(name, bound, period, context, level),
    ),
    answer: ([rows, grouped]) => {
      const deals = pastDealsIn(rows)
      const share = shareOfWhole(deals, ahead, currency)
      return {
        ...times,
        currency,
        ...tellForecast(deals, ahead, bound, context),
        groups: pastDealsByGroup(grouped)
          .map(({ value, deals: own }): ForecastGroup => ({
            value,
            ofWhole: share(own),
            ...tellForecast(own, ahead, bound, context),
          }))
          .sort(
            (a, b) =>
              (b.ofWhole ?? 0) - (a.ofWhole ?? 0) ||
              (b.openValue ?? 0) - (a.openValue ?? 0) ||
              compareTexts(a.value, b.value),
          ),
        backTest: tellBackTest(deals, ahead, bound, context),
      }
    },
  }
}

/** What some of the deals bring by the chances that all of them tell; null where these tell nothing. */
function shareOfWhole(
  all: readonly PastDeal[],
  ahead: number,
  currency: string | null,
): (deals: readonly PastDeal[]) => number | null {
  const chanceOf = dealChances(all, ahead)
  if (!chanceOf || currency === null) return () => null
  return (deals) => {
    const open = deals.filter(({ closed }) => closed === null)
    const sum = open.reduce((all, deal) => all + (worthAt(deal, 0) ?? 0) * chanceOf(deal), 0)
    return majorOf(sum, currency)
  }
}
