import { dayOf } from '../calendar/zone-time.js'
import type { CollectedRows, Estimate, EstimateContext } from './estimate.js'
import { fitDeals, type ClosedDeal } from './deal-history.js'
import { randomNumbers } from './random-numbers.js'

/** Fewer closed deals than this tell too little about the next ones. */
const LEAST_CLOSED = 50
const RESAMPLES = 1_000

/** A deal that is open at the horizon; times in milliseconds, the amount in minor units. */
interface OpenDeal {
  readonly age: number
  /** From when on, counted from the horizon, its close counts. */
  readonly from: number
  /** Before when it counts. */
  readonly until: number
  readonly amount: number
}

/**
 * Revenue that is there, and what open deals will bring before the period ends: each its amount ×
 * the share of deals that are won × the share of deals of its age that close in time. The history is
 * that of the deals that the question is about. Limits are the 10th and 90th of a hundred of 1,000
 * resamples of the history, in each of which every deal is won in time or not.
 *
 * Rows: kind (`line`, `won`, `lost`, `open`), milliseconds (age of the deal, at its close or now),
 * milliseconds from the horizon to the start and end of the time asked about, minor units or null.
 */
export function forecast(
  [rows = []]: readonly CollectedRows[],
  { digits, horizon, zone, workspaceId }: EstimateContext,
): Estimate {
  const lines = rows.filter(([kind]) => kind === 'line')
  const earned = lines.reduce((sum, [, , , , amount]) => sum + Number(amount ?? 0), 0)
  const major = (minor: number): number => minor / 10 ** digits
  const isOver = rows.length > 0 && rows.every(([, , , until]) => Number(until) <= 0)
  if (isOver) return { value: major(earned), n: lines.length }

  const history = historyOf(rows)
  const closed = history.filter(({ outcome }) => outcome !== 'open').length
  const open = openDeals(rows)
  const n = lines.length + open.length
  if (closed < LEAST_CLOSED) {
    return {
      value: null,
      n,
      reason: {
        code: 'NOT_ENOUGH_DATA',
        text: `A forecast needs ${LEAST_CLOSED} closed deals to learn from, and there are ${closed}.`,
      },
    }
  }
  const fit = fitDeals(history)
  const expected = open.reduce((sum, deal) => sum + deal.amount * fit.winsWithin(deal), 0)
  const random = randomNumbers(`${workspaceId} ${dayOf(horizon, zone)}`)
  const sums = resampled(history, open, random).sort((a, b) => a - b)
  return {
    value: major(earned + expected),
    n,
    lower: major(earned + percentile(sums, 0.1)),
    upper: major(earned + percentile(sums, 0.9)),
  }
}

function historyOf(rows: CollectedRows): readonly ClosedDeal[] {
  const deals: ClosedDeal[] = []
  for (const [outcome, lasted] of rows) {
    if (outcome === 'won' || outcome === 'lost' || outcome === 'open') {
      deals.push({ lasted: Number(lasted), outcome, ended: outcome !== 'open' })
    }
  }
  return deals.sort((a, b) => a.lasted - b.lasted)
}

function openDeals(rows: CollectedRows): readonly OpenDeal[] {
  return rows.flatMap(([kind, age, from, until, amount]) =>
    kind === 'open' && amount !== null && amount !== undefined
      ? [{ age: Number(age), from: Number(from), until: Number(until), amount: Number(amount) }]
      : [],
  )
}

/** What open deals bring in each resample. */
function resampled(
  history: readonly ClosedDeal[],
  open: readonly OpenDeal[],
  random: () => number,
): number[] {
  const weights = new Uint32Array(history.length)
  return Array.from({ length: RESAMPLES }, () => {
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
