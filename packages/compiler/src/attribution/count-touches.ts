import { ratioOf } from '@leadlight/metrics'
import type { AnsweredPath, PathCount, TouchCounts, TouchStatistics } from './attribution.js'
import type { Spans } from './spans.js'
import type { CountedPath } from './learn-credits.js'

/** How many conversions took so many touches. */
interface TouchBin {
  readonly touches: number
  readonly conversions: number
}

/** Statistics of how many touches conversions took, over time and beside the period before. */
export const countTouches = ({ whole, buckets, previous }: Spans<TouchBin>): TouchCounts => ({
  ...statisticsOf(whole),
  series: buckets.map(statisticsOf),
  previous: previous && statisticsOf(previous),
})

/** Touches to conversions, from the paths that led to them. */
export const touchesAlong = ({ steps, conversions }: CountedPath): TouchBin => ({
  touches: steps.length,
  conversions,
})

function statisticsOf(counted: readonly TouchBin[]): TouchStatistics {
  const byNumber = new Map<number, number>()
  for (const { touches, conversions } of counted) {
    if (conversions === 0) continue
    byNumber.set(touches, (byNumber.get(touches) ?? 0) + conversions)
  }
  const distribution = [...byNumber]
    .sort(([a], [b]) => a - b)
    .map(([touches, conversions]) => ({ touches, conversions }))
  const conversions = distribution.reduce((sum, one) => sum + one.conversions, 0)
  const touches = distribution.reduce((sum, one) => sum + one.conversions * one.touches, 0)
  const percentile = (p: number): number | null => percentileOf(distribution, conversions, p)
  return {
    conversions,
    without: byNumber.get(0) ?? 0,
    mean: ratioOf(touches, conversions),
    median: percentile(0.5),
    p75: percentile(0.75),
    p90: percentile(0.9),
    distribution,
  }
}

/** The rank (n − 1)p from 0, linear between neighbours. */
function percentileOf(
  distribution: TouchStatistics['distribution'],
  n: number,
  p: number,
): number | null {
  if (n === 0) return null
  const rank = (n - 1) * p
  const at = (place: number): number => {
    let seen = 0
    for (const { touches, conversions } of distribution) {
      seen += conversions
      if (place < seen) return touches
    }
    return 0
  }
  const low = at(Math.floor(rank))
  return low + (at(Math.ceil(rank)) - low) * (rank - Math.floor(rank))
}

/**
 * The paths that most conversions took, repeats in a row put together; of equal ones the more valuable.
 * Which they are is told by the whole period.
 */
export function commonPaths(
  { whole, buckets, previous }: Spans<CountedPath>,
  limit: number,
): readonly AnsweredPath[] {
  const series = buckets.map(putTogether)
  const before = previous && putTogether(previous)
  return [...putTogether(whole)]
    .sort(
      ([a, p], [b, q]) =>
        q.conversions - p.conversions || Number(q.value - p.value) || (a < b ? -1 : 1),
    )
    .slice(0, limit)
    .map(([key, path]) => ({
      ...path,
      series: series.map((bucket) => countOf(bucket.get(key))),
      previous: before && countOf(before.get(key)),
    }))
}

type ToldPath = Pick<AnsweredPath, 'steps' | 'conversions' | 'value'>

/** Paths of one span of time, by their steps without repeats. */
function putTogether(paths: readonly CountedPath[]): ReadonlyMap<string, ToldPath> {
  const found = new Map<string, ToldPath>()
  for (const { steps, conversions, value } of paths) {
    if (steps.length === 0) continue
    const told = withoutRepeats(steps)
    const key = JSON.stringify(told.map((step) => step.value))
    const known = found.get(key)
    found.set(key, {
      steps: (known?.steps ?? told).map((step, i) => ({
        value: step.value,
        times: Math.max(step.times, told[i]?.times ?? 1),
      })),
      conversions: (known?.conversions ?? 0) + conversions,
      value: (known?.value ?? 0n) + value,
    })
  }
  return found
}

const countOf = (path: PathCount | undefined): PathCount => ({
  conversions: path?.conversions ?? 0,
  value: path?.value ?? 0n,
})

function withoutRepeats(steps: readonly (string | null)[]): ToldPath['steps'] {
  const told: { value: string | null; times: number }[] = []
  for (const value of steps) {
    const last = told.at(-1)
    if (last && last.value === value) last.times++
    else told.push({ value, times: 1 })
  }
  return told
}
