import type { OracleAttribution } from './attribution.js'

interface Went {
  readonly conversions: number
  readonly value: bigint
}

/** A path as it is told: steps repeated in a row once, with how often at most. */
export interface OraclePath extends Went {
  readonly steps: readonly { readonly value: string | null; readonly times: number }[]
  readonly series: readonly Went[]
  readonly previous: Went | null
}

/** The paths that most conversions took; of equal ones the more valuable, then by their steps. */
export function commonPaths(
  {
    paths,
    bucketPaths,
    previousPaths,
  }: Pick<OracleAttribution, 'paths' | 'bucketPaths' | 'previousPaths'>,
  limit: number,
): readonly OraclePath[] {
  const told = runs(paths)
  const keys = [...new Set(told.map(({ key }) => key))].filter((key) => key !== '[]').sort()
  return keys
    .map((key) => {
      const same = told.filter((path) => path.key === key)
      return {
        steps: (JSON.parse(key) as readonly (string | null)[]).map((value, i) => ({
          value,
          times: Math.max(...same.map(({ steps }) => steps[i]?.times ?? 0)),
        })),
        ...wentAlong(key, paths),
        series: bucketPaths.map((bucket) => wentAlong(key, bucket)),
        previous: previousPaths && wentAlong(key, previousPaths),
      }
    })
    .sort((a, b) => b.conversions - a.conversions || Number(b.value - a.value))
    .slice(0, limit)
}

/** Paths with their steps, repeats in a row once, and those as text. */
const runs = (paths: OracleAttribution['paths']) =>
  [...paths].map(([path, counted]) => {
    const steps = runsOf(JSON.parse(path) as readonly (string | null)[])
    return { ...counted, steps, key: JSON.stringify(steps.map(({ value }) => value)) }
  })

function wentAlong(key: string, paths: OracleAttribution['paths']): Went {
  const same = runs(paths).filter((path) => path.key === key)
  return {
    conversions: same.reduce((sum, { conversions }) => sum + conversions, 0),
    value: same.reduce((sum, { value }) => sum + value, 0n),
  }
}

function runsOf(steps: readonly (string | null)[]): OraclePath['steps'] {
  const starts = [...steps.keys()].filter((i) => i === 0 || steps[i] !== steps[i - 1])
  return starts.map((start, n) => ({
    value: steps[start] ?? null,
    times: (starts[n + 1] ?? steps.length) - start,
  }))
}
