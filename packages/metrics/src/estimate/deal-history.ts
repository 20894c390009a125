import { kaplanMeier, lastAtMost, type Lifetime } from './kaplan-meier.js'

/** A deal that began once: how long it lasted, or has lasted so far, and how it ended. */
export interface ClosedDeal extends Lifetime {
  readonly outcome: 'won' | 'lost' | 'open'
}

/** What a history says about open deals. */
export interface DealFit {
  /** The chance that a deal of an age is won between two times from now on. */
  winsWithin(deal: { readonly age: number; readonly from: number; readonly until: number }): number
}

/** Fewer old deals than this tell too little of old deals alone: all closed ones speak for them. */
const LEAST_AS_OLD = 50

/**
 * Learns from deals in order of `lasted`: when deals of an age close, by survival, and how many of
 * those that outlived that age were won. `weights` counts each deal so many times.
 */
export function fitDeals(history: readonly ClosedDeal[], weights?: ArrayLike<number>): DealFit {
  const survival = kaplanMeier(history, weights)
  const ages: number[] = []
  const closedBefore: number[] = []
  const wonBefore: number[] = []
  let closed = 0
  let won = 0
  history.forEach(({ lasted, outcome }, i) => {
    const weight = weights?.[i] ?? 1
    if (outcome === 'open' || weight === 0) return
    closed += weight
    if (outcome === 'won') won += weight
    ages.push(lasted)
    closedBefore.push(closed)
    wonBefore.push(won)
  })
  const winShare = (age: number): number => {
    const last = lastAtMost(ages, age)
    const older = closed - (closedBefore[last] ?? 0)
    if (older >= LEAST_AS_OLD) return (won - (wonBefore[last] ?? 0)) / older
    return closed === 0 ? 0 : won / closed
  }
  return {
    winsWithin({ age, from, until }) {
      const alive = survival(age)
      if (alive === 0) return 0
      return (winShare(age) * (survival(age + from) - survival(age + until))) / alive
    },
  }
}
