/** How long something took, done several times. */
export interface Times {
  /** Milliseconds. */
  readonly median: number
  readonly p95: number
  readonly runs: number
}

/** Slow things are done less often, so that no question takes longer than about this. */
const PATIENCE_MS = 60_000
const LEAST_RUNS = 3

/** Ways of doing one thing, each of which tells how many milliseconds it took. */
export type Ways<Name extends string> = Readonly<Record<Name, (() => Promise<number>) | undefined>>

/**
 * Does one thing in several ways, once each to warm up and then in turns, and takes the medians: what
 * else the machine does meanwhile falls on all of them alike, so that their ratios hold. A way that is
 * undefined has no times.
 */
export async function repeatInTurns<Name extends string>(
  runs: number,
  ways: Ways<Name>,
): Promise<Readonly<Record<Name, Times | undefined>>> {
  const names = Object.keys(ways) as Name[]
  const times = new Map<Name, number[]>()
  let round = 0
  // Once alone is for seeing that it works.
  if (runs > 1) for (const name of names) round += (await ways[name]?.()) ?? 0
  const affordable = Math.floor(PATIENCE_MS / Math.max(round, 0.001))
  const count = Math.min(runs, Math.max(LEAST_RUNS, affordable))
  for (let run = 0; run < count; run++) {
    for (const name of names) {
      const once = ways[name]
      if (once) times.set(name, [...(times.get(name) ?? []), await once()])
    }
  }
  const all = names.map((name) => [name, timesOf(times.get(name) ?? [])] as const)
  return Object.fromEntries(
    all.map(([name, told]) => [name, told.runs === 0 ? undefined : told]),
  ) as Record<Name, Times | undefined>
}

/** Median and 95th percentile of times. */
export function timesOf(times: readonly number[]): Times {
  const sorted = times.toSorted((a, b) => a - b)
  return { median: quantile(sorted, 0.5), p95: quantile(sorted, 0.95), runs: sorted.length }
}

function quantile(sorted: readonly number[], share: number): number {
  if (sorted.length === 0) return Number.NaN
  const place = share * (sorted.length - 1)
  const below = sorted[Math.floor(place)] as number
  const above = sorted[Math.ceil(place)] as number
  return below + (above - below) * (place - Math.floor(place))
}
