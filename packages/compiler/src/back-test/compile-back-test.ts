import type { BackTest, CollectedRows, MetricQuery } from '@leadlight/metrics'
import {
  backTestForecast,
  dayOf,
  factOf,
  minorDigits,
  readPastDeals,
  wholePeriod,
} from '@leadlight/metrics'
import type { Row } from '../answer/numbers.js'
import { bind } from '../bind/bind.js'
import type { PlannedStatement } from '../compile.js'
import type { CompileContext } from '../context.js'
import { describeScan } from '../plan/describe-scan.js'
import type { Need } from '../plan/metric-plan.js'
import { scanOf } from '../plan/plan-query.js'
import type { Scan } from '../plan/scan.js'
import { printScan } from '../sql/print-scan.js'
import { print, sql } from '../sql/sql.js'

/** How earlier forecasts of the same reach did; amounts in major units, instants as ISO text. */
export interface BackTestAnswer extends Omit<BackTest, 'rounds'> {
  readonly rounds: readonly BackTestAnswerRound[]
  /** ISO 4217. */
  readonly currency: string | null
}

/** A forecast as it would have been made, and what came of it. */
export interface BackTestAnswerRound {
  readonly made: string
  readonly until: string
  readonly expected: number
  readonly lower: number
  readonly upper: number
  readonly actual: number
  readonly unforeseen: number
}

/** The question made into statements; none where the period is over, for then nothing is foretold. */
export interface BackTestPlan {
  readonly statements: readonly PlannedStatement[]
  answer(results: readonly (readonly Row[])[]): BackTestAnswer | null
}

const DEALS: Need = {
  fact: 'pastDeal',
  anchor: 'bucket',
  goal: null,
  measure: {
    kind: 'collect',
    columns: ['opportunity_no', 'state', 'began_ms', 'closed_ms', 'told_ms', 'amount_minor'],
    counted: false,
    where: [],
  },
}

/**
 * Compiles the question how forecasts like that of `forecastRevenue` for a period would have done: of
 * the same deals, looking as far ahead from earlier times as the period ends ahead of what is known.
 *
 * @throws MetricQueryError with every problem of the question
 */
export function compileBackTest(
  { by: _, grain: __, compareTo: ___, ...query }: MetricQuery,
  context: CompileContext,
): BackTestPlan {
  const bound = bind({ ...query, metrics: [{ id: 'forecastRevenue' }] }, context)
  const horizon = Date.parse(context.horizon)
  const ahead = Date.parse(bound.period.end) - horizon
  if (ahead <= 0) return { statements: [], answer: () => null }
  const scan: Scan = {
    ...scanOf(DEALS, bound, [wholePeriod(bound.period)], [], null),
    measures: [DEALS.measure],
  }
  const title = `back-test of the forecast: ${describeScan(scan)}`
  const statement: PlannedStatement = {
    title,
    reads: [factOf(DEALS.fact).table, 'opportunity_interval'],
    ...print(sql`${{ parts: [`-- ${title}\n`] }}${printScan(scan, context)}`),
  }
  const digits = bound.currency === null ? 2 : minorDigits(bound.currency)
  const major = (minor: number): number => Math.round(minor) / 10 ** digits
  const instant = (ms: number): string => new Date(horizon + ms).toISOString()
  return {
    statements: [statement],
    answer: ([rows]) => {
      const collected = (rows?.[0]?.['m0'] ?? []) as CollectedRows
      const seed = `${context.workspaceId} ${dayOf(context.horizon, bound.zone)}`
      const { rounds, ...judged } = backTestForecast(readPastDeals(collected), {
        now: 0,
        ahead,
        seed,
      })
      return {
        ...judged,
        currency: bound.currency,
        rounds: rounds.map((round) => ({
          made: instant(round.made),
          until: instant(round.until),
          expected: major(round.expected),
          lower: major(round.lower),
          upper: major(round.upper),
          actual: major(round.actual),
          unforeseen: major(round.unforeseen),
        })),
      }
    },
  }
}
