/** How long something took, or has taken so far. */
export interface Lifetime {
  /** In any unit, at least 0. */
  readonly lasted: number
  /** It is over; otherwise it goes on, and nobody knows for how long. */
  readonly ended: boolean
}

/** The share that lasts longer than so long. */
export type Survival = (longerThan: number) => number

/**
 * The share of lifetimes that last longer than any given time, after Kaplan and Meier (1958). They
 * come in order of `lasted`. `weights` counts each of them so many times, once where left out.
 */
export function kaplanMeier(lifetimes: readonly Lifetime[], weights?: ArrayLike<number>): Survival {
  const times: number[] = []
  const shares: number[] = []
  let atRisk = 0
  for (let i = 0; i < lifetimes.length; i++) atRisk += weights?.[i] ?? 1
  let share = 1
  for (let i = 0; i < lifetimes.length;) {
    const { lasted } = lifetimes[i] as Lifetime
    let ended = 0
    let gone = 0
    for (; i < lifetimes.length && lifetimes[i]?.lasted === lasted; i++) {
      const weight = weights?.[i] ?? 1
      gone += weight
      if (lifetimes[i]?.ended) ended += weight
    }
    if (ended > 0) {
      share *= 1 - ended / atRisk
      times.push(lasted)
      shares.push(share)
    }
    atRisk -= gone
  }
  return (longerThan) => shares[lastAtMost(times, longerThan)] ?? 1
}

/** The place of the last of the rising times that is not above the given one; −1 where all are. */
export function lastAtMost(times: readonly number[], time: number): number {
  let low = 0
  let high = times.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((times[middle] as number) <= time) low = middle + 1
    else high = middle
  }
  return low - 1
}
