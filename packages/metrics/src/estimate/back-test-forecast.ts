import { foretell, LEAST_CLOSED, type OpenDeal } from './foretell.js'
import { historyAt, worthAt, type PastDeal } from './past-deal.js'
import { randomNumbers } from './random-numbers.js'

/** What to try again of the past. */
export interface BackTestAsk {
  /** Where the data ends. */
  readonly now: number
  /** How far each forecast looks ahead, in milliseconds. */
  readonly ahead: number
  /** From one forecast to the next, in milliseconds; `ahead` where left out. */
  readonly step?: number
  /** How many forecasts at most; 12 where left out. */
  readonly rounds?: number
  /** The same seed gives the same limits. */
  readonly seed: string
}

/** A forecast as it would have been made, and what came of it. */
export interface BackTestRound {
  /** When it would have been made. */
  readonly made: number
  /** Until when it looked. */
  readonly until: number
  readonly expected: number
  readonly lower: number
  readonly upper: number
  /** What the deals that were open then brought in that time. */
  readonly actual: number
  /** What deals brought that were opened afterwards: no forecast knows of them. */
  readonly unforeseen: number
}

/** How well forecasts did. */
export interface BackTest {
  /** Oldest first; those without enough history to learn from are missing. */
  readonly rounds: readonly BackTestRound[]
  /** Mean of |expected − actual| ÷ |actual| over the rounds that brought anything; null where none did. */
  readonly meanError: number | null
  /** Σ (expected − actual) ÷ Σ actual: above 0 where too much was foretold; null where nothing came. */
  readonly bias: number | null
  /** The share of rounds whose limits held; null without rounds. They promise 80 %. */
  readonly coverage: number | null
}

const ROUNDS = 12
const RESAMPLES = 200
/** Draws that all rounds may take together: limits of long histories take fewer resamples. */
const DRAWS = 20_000_000
const LEAST_RESAMPLES = 40

/**
 * Makes forecasts again as they would have been made in the past, of what was known then alone, and
 * compares them with what came: rolling back from where the data ends, each of the same reach. A deal
 * that was opened again counts as open until its last close, as in the forecast's own history.
 */
export function backTestForecast(deals: readonly PastDeal[], ask: BackTestAsk): BackTest {
  const { now, ahead, step = ahead, rounds: most = ROUNDS } = ask
  if (!(ahead > 0 && step > 0)) throw new RangeError('A forecast looks ahead, and goes on.')
  const resamples = Math.max(
    LEAST_RESAMPLES,
    Math.min(RESAMPLES, Math.floor(DRAWS / (Math.max(1, deals.length) * most))),
  )
  const rounds: BackTestRound[] = []
  for (let i = 0; i < most; i++) {
    const made = now - ahead - i * step
    const round = roundAt(deals, made, made + ahead, `${ask.seed} ${i}`, resamples)
    if (round) rounds.unshift(round)
  }
  return { rounds, ...judgeForecasts(rounds) }
}

/** How far forecasts were off, and how often their limits held. */
export function judgeForecasts(
  rounds: readonly Pick<BackTestRound, 'expected' | 'lower' | 'upper' | 'actual'>[],
): Omit<BackTest, 'rounds'> {
  const sum = (of: (round: (typeof rounds)[number]) => number): number =>
    rounds.reduce((total, round) => total + of(round), 0)
  const telling = rounds.filter(({ actual }) => actual !== 0)
  const came = sum(({ actual }) => actual)
  const held = rounds.filter(({ actual, lower, upper }) => lower <= actual && actual <= upper)
  return {
    meanError:
      telling.length === 0
        ? null
        : telling.reduce(
            (total, { expected, actual }) => total + Math.abs((expected - actual) / actual),
            0,
          ) / telling.length,
    bias: came === 0 ? null : sum(({ expected, actual }) => expected - actual) / came,
    coverage: rounds.length === 0 ? null : held.length / rounds.length,
  }
}

/** A forecast made at an instant; null where too few deals had closed by then. */
function roundAt(
  deals: readonly PastDeal[],
  made: number,
  until: number,
  seed: string,
  resamples: number,
): BackTestRound | null {
  const history = historyAt(deals, made)
  if (history.filter(({ ended }) => ended).length < LEAST_CLOSED) return null
  const open: OpenDeal[] = []
  let actual = 0
  let unforeseen = 0
  for (const deal of deals) {
    const { began, closed } = deal
    const brought = broughtBy(deal, made, until)
    if (began > made) unforeseen += brought ?? 0
    if (began > made || (closed !== null && closed <= made)) continue
    const amount = worthAt(deal, made)
    // What cannot be converted is in neither side.
    if (amount === null || brought === null) continue
    open.push({ age: made - began, from: 0, until: until - made, amount })
    actual += brought
  }
  const foretold = foretell(history, open, randomNumbers(seed), resamples)
  return { made, until, ...foretold, actual, unforeseen }
}

/** What a deal brought in a time: its last amount if it was won then. */
function broughtBy(deal: PastDeal, after: number, until: number): number | null {
  const { closed, won } = deal
  if (closed === null || !won || closed <= after || closed > until) return 0
  return worthAt(deal, closed)
}
