import { dayOf } from '../calendar/zone-time.js'
import type { CollectedRows, Estimate, EstimateContext } from './estimate.js'
import type { ClosedDeal } from './deal-history.js'
import { foretell, LEAST_CLOSED, type OpenDeal } from './foretell.js'
import { randomNumbers } from './random-numbers.js'

const RESAMPLES = 1_000

/**
 * Revenue that is there, and what open deals will bring before the period ends: each its amount ×
 * the share of deals that are won × the share of deals of its age that close in time. The history is
 * that of the deals that the question is about. Limits are the 10th and 90th of a hundred of 1,000
 * resamples of the history, in each of which every deal is won in time or not.
 *
 * Rows: kind (`line`, `won`, `lost`, `open`), milliseconds (age of the deal, at its close or now),
 * milliseconds from the horizon to the start and end of the time asked about, minor units. A line or
 * an open deal without them cannot be converted: it is counted as left out.
 */
export function forecast(
  [rows = []]: readonly CollectedRows[],
  { digits, horizon, zone, workspaceId }: EstimateContext,
): Estimate {
  const lines = rows.filter(([kind, , , , amount]) => kind === 'line' && isTold(amount))
  const earned = lines.reduce((sum, [, , , , amount]) => sum + Number(amount), 0)
  const major = (minor: number): number => minor / 10 ** digits
  const fxMissing = rows.filter(
    ([kind, , , , amount]) => (kind === 'line' || kind === 'open') && !isTold(amount),
  ).length
  const isOver = rows.length > 0 && rows.every(([, , , until]) => Number(until) <= 0)
  if (isOver) return { value: major(earned), n: lines.length, fxMissing }

  const history = historyOf(rows)
  const closed = history.filter(({ outcome }) => outcome !== 'open').length
  const open = openDeals(rows)
  const n = lines.length + open.length
  if (closed < LEAST_CLOSED) {
    return {
      value: null,
      n,
      fxMissing,
      reason: {
        code: 'NOT_ENOUGH_DATA',
        text: `A forecast learns from at least ${LEAST_CLOSED} closed deals whose opening is known, and there are ${closed}.`,
      },
    }
  }
  const random = randomNumbers(`${workspaceId} ${dayOf(horizon, zone)}`)
  const { expected, lower, upper } = foretell(history, open, random, RESAMPLES)
  return {
    value: major(earned + expected),
    n,
    fxMissing,
    lower: major(earned + lower),
    upper: major(earned + upper),
  }
}

const isTold = (amount: unknown): boolean => amount !== null && amount !== undefined

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
    kind === 'open' && isTold(amount)
      ? [{ age: Number(age), from: Number(from), until: Number(until), amount: Number(amount) }]
      : [],
  )
}
