import { fitDeals, type ClosedDeal } from './deal-history.js'
import type { RandomNumbers } from './random-numbers.js'

/** Fewer closed deals than this tell too little about the next ones. */
export const LEAST_CLOSED = 50

/** A deal that is open; times in milliseconds, the amount in minor units. */
export interface OpenDeal {
  readonly age: number
  /** From when on, counted from now, its close counts. */
  readonly from: number
  /** Before when it counts. */
  readonly until: number
  readonly amount: number
}

/** What open deals will bring: on average, and from the 10th to the 90th of a hundred times. */
export interface Expectation {
  readonly expected: number
  readonly lower: number
  readonly upper: number
}

/**
 * What open deals will bring: each its amount × the share of deals that are won × the share of deals
 * of its age that close in time, as the history (in order of `lasted`) tells. The limits are those of
 * resamples of the history, in each of which every open deal is won in time or not.
 */
export function foretell(
  history: readonly ClosedDeal[],
  open: readonly OpenDeal[],
  random: RandomNumbers,
  resamples: number,
): Expectation {
  const fit = fitDeals(history)
  const expected = open.reduce((sum, deal) => sum + deal.amount * fit.winsWithin(deal), 0)
  const sums = resampled(history, open, random, resamples).sort((a, b) => a - b)
  return { expected, lower: percentile(sums, 0.1), upper: percentile(sums, 0.9) }
}

/** What open deals bring in each resample. */
function resampled(
  history: readonly ClosedDeal[],
  open: readonly OpenDeal[],
  random: RandomNumbers,
  resamples: number,
): number[] {
  const weights = new Uint32Array(history.length)
  return Array.from({ length: resamples }, () => {
    weights.fill(0)
    for (let i = 0; i < history.length; i++) {
      const drawn = Math.floor(random() * history.length)
      weights[drawn] = (weights[drawn] ?? 0) + 1
    }
    const fit = fitDeals(history, weights)
    let sum = 0
    for (const deal of open) if (random() < fit.winsWithin(deal)) sum += deal.amount
    return sum
  })
}

/** On the line between the neighbours of rank (n − 1)p, counted from 0. */
function percentile(sorted: readonly number[], p: number): number {
  const rank = (sorted.length - 1) * p
  const low = sorted[Math.floor(rank)] ?? 0
  const high = sorted[Math.ceil(rank)] ?? low
  return low + (high - low) * (rank - Math.floor(rank))
}
