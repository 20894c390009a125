import { ratioOf } from '@leadlight/metrics'
import type { AnsweredPath, TouchCounts } from './attribution.js'
import type { CountedPath } from './learn-credits.js'

/** Statistics of how many touches conversions took, from how many took each number. */
export function countTouches(
  counted: readonly { readonly touches: number; readonly conversions: number }[],
): TouchCounts {
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
  distribution: TouchCounts['distribution'],
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

/** The paths that most conversions took, repeats in a row put together; of equal ones the more valuable. */
export function commonPaths(paths: readonly CountedPath[], limit: number): readonly AnsweredPath[] {
  const found = new Map<string, AnsweredPath>()
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
  return [...found]
    .sort(
      ([a, p], [b, q]) =>
        q.conversions - p.conversions || Number(q.value - p.value) || (a < b ? -1 : 1),
    )
    .slice(0, limit)
    .map(([, path]) => path)
}

function withoutRepeats(steps: readonly (string | null)[]): AnsweredPath['steps'] {
  const told: { value: string | null; times: number }[] = []
  for (const value of steps) {
    const last = told.at(-1)
    if (last && last.value === value) last.times++
    else told.push({ value, times: 1 })
  }
  return told
}
