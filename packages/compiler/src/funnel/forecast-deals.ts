import { dealChances, decimalOf, majorOf, minorDigits, worthAt } from '@leadlight/metrics'
import type { Filter, NumberedDeal } from '@leadlight/metrics'
import type { Row } from '../answer/numbers.js'
import { numberIn, textIn } from '../answer/values-in.js'
import { pastDealsIn, planPastDeals } from '../back-test/past-deals.js'
import type { CompileContext } from '../context.js'
import { MetricQueryError } from '../errors.js'
import type { PlannedStatement } from '../planned.js'
import { planned } from '../planned.js'
import { printDealDetails } from '../sql/funnel/deal-details.js'
import { bindForecast } from './bind-forecast.js'
import type { FunnelQuery } from './funnel.js'

/** An open deal that a forecast is made of; amounts in major units of the asked currency. */
export interface ForecastDeal {
  /** Its number within the workspace; it never leaves the server. */
  readonly number: number
  readonly ageDays: number
  /** What it is worth; null without a rate or a currency. */
  readonly value: number | null
  /** That it is won in time, by the history of the deals asked about; null where that tells nothing. */
  readonly chance: number | null
  /** Value × chance. */
  readonly expected: number | null
}

/** What is shown of a deal beside its chance. */
export interface DealDetails {
  readonly openedAt: string
  readonly owner: string | null
  readonly leadNo: number | null
  /** As its source told it last, in its own currency. */
  readonly amount: string | null
  readonly currency: string | null
}

/** The deals behind a forecast. */
export interface ForecastDealsPlan {
  readonly currency: string | null
  readonly statement: PlannedStatement
  /** All open deals: what is expected of most first, last those of which nothing can be told. */
  deals(rows: readonly Row[]): readonly ForecastDeal[]
  details(deals: readonly ForecastDeal[]): PlannedStatement
  readDetails(rows: readonly Row[]): ReadonlyMap<number, DealDetails>
}

const MS_PER_DAY = 86_400_000

/**
 * Compiles the open deals behind a forecast: of a group those of its value, by the group's own
 * history. What is expected of them adds up to the forecast.
 *
 * @throws MetricQueryError with every problem of the question; `BAD_CELL` for a group without `by`
 */
export function compileForecastDeals(
  query: FunnelQuery,
  aheadDays: number | undefined,
  group: { readonly value: string | null } | undefined,
  context: CompileContext,
): ForecastDealsPlan {
  const { bound, period, ahead } = bindForecast(query, aheadDays, context)
  const { currency, by, filter } = bound
  if (group && by === null) throw ungrouped()
  const own = group && by !== null ? ofGroup(by, group.value, filter) : filter
  return {
    currency,
    statement: planPastDeals('deals behind a forecast', { ...bound, filter: own }, period, context),
    deals: (rows) => {
      const deals = pastDealsIn(rows)
      const chanceOf = dealChances(deals, ahead)
      return deals
        .filter(({ closed }) => closed === null)
        .map((deal) => tellDeal(deal, chanceOf?.(deal) ?? null, currency))
        .sort(
          (a, b) =>
            (b.expected ?? -1) - (a.expected ?? -1) ||
            (b.value ?? -1) - (a.value ?? -1) ||
            a.number - b.number,
        )
    },
    details: (deals) =>
      planned(
        'what is told of deals',
        printDealDetails(
          deals.map(({ number }) => number),
          context,
        ),
      ),
    readDetails: (rows) =>
      new Map(rows.map((row) => [Number(row['opportunity_no']), readDetails(row)])),
  }
}

function tellDeal(
  deal: NumberedDeal,
  chance: number | null,
  currency: string | null,
): ForecastDeal {
  const minor = worthAt(deal, 0)
  const value = minor === null || currency === null ? null : majorOf(minor, currency)
  return {
    number: deal.number,
    ageDays: -deal.began / MS_PER_DAY,
    value,
    chance,
    expected: value === null || chance === null ? null : value * chance,
  }
}

/** Grouping after filtering is filtering after grouping. */
function ofGroup(dimension: string, value: string | null, filter: Filter | null): Filter {
  const own: Filter = value === null ? { dimension, isBlank: true } : { dimension, is: value }
  return filter ? { and: [filter, own] } : own
}

function readDetails(row: Row): DealDetails {
  const [minor, currency] = [textIn(row, 'amount_minor'), textIn(row, 'currency')]
  return {
    openedAt: String(row['opened_at']),
    owner: textIn(row, 'owner'),
    leadNo: numberIn(row, 'lead_no'),
    amount:
      minor === null || currency === null ? null : decimalOf(BigInt(minor), minorDigits(currency)),
    currency,
  }
}

const ungrouped = (): MetricQueryError =>
  new MetricQueryError([
    {
      code: 'BAD_CELL',
      path: ['group'],
      message: 'The forecast has no groups.',
      suggestion: 'Ask for it with `by`, or leave out `group`.',
      params: {},
    },
  ])
