import type { BackTest, PastDeal } from '@leadlight/metrics'
import { backTestForecast, dayOf, majorOf } from '@leadlight/metrics'
import type { CompileContext } from '../context.js'
import type { Asked } from '../plan/plan-query.js'

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

/** Tries forecasts of deals again, so many milliseconds ahead; without a currency none has an amount. */
export function tellBackTest(
  deals: readonly PastDeal[],
  ahead: number,
  { currency, zone }: Pick<Asked, 'currency' | 'zone'>,
  { horizon, workspaceId }: CompileContext,
): BackTestAnswer {
  if (currency === null)
    return { rounds: [], meanError: null, bias: null, coverage: null, currency }
  const instant = (ms: number): string => new Date(Date.parse(horizon) + ms).toISOString()
  const major = (minor: number): number => inMajor(minor, currency)
  const seed = `${workspaceId} ${dayOf(horizon, zone)}`
  const { rounds, ...judged } = backTestForecast(deals, { now: 0, ahead, seed })
  return {
    ...judged,
    currency,
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
}

/** Minor units, rounded to whole ones, as an amount of a currency. */
export const inMajor = (minor: number, currency: string): number =>
  majorOf(Math.round(minor), currency)
