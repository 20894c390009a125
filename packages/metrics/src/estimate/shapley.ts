import type { LearnedShare, TouchPath } from './touch-path.js'
import { normalised, statesOf } from './touch-path.js'

/** The most players whose coalitions are gone through one by one. */
const MAX_SHAPLEY_PLAYERS = 20

/** What a position of a channel in its paths earns. */
export interface PositionShare {
  readonly state: string
  /** From 1; a channel stands where it was first met. */
  readonly position: number
  readonly conversions: number
  readonly value: number
}

/** A game of channels learned from paths. */
export interface ShapleyModel {
  readonly shares: readonly LearnedShare[]
  /** The same told apart by the place in the path: the ordered Shapley value. */
  readonly byPosition: readonly PositionShare[]
}

/**
 * Shapley values of a game: what each player adds on average, over all orders in which players may
 * come together (Shapley 1953). `worth` is asked once for each coalition; the empty one is worth
 * what it says.
 *
 * @throws RangeError for more players than MAX_SHAPLEY_PLAYERS
 */
export function shapleyValues(
  players: readonly string[],
  worth: (coalition: readonly string[]) => number,
): readonly number[] {
  const n = players.length
  if (n > MAX_SHAPLEY_PLAYERS) {
    throw new RangeError(`${n} players make too many coalitions; ${MAX_SHAPLEY_PLAYERS} may play.`)
  }
  const worths = Float64Array.from({ length: 2 ** n }, (_, coalition) =>
    worth(players.filter((__, i) => (coalition >> i) & 1)),
  )
  // A player joins a coalition of s others with probability s! (n − s − 1)! ÷ n!.
  const chances = [1 / n]
  for (let s = 1; s < n; s++) chances.push(((chances[s - 1] ?? 0) * s) / (n - s))
  return players.map((_, i) => {
    let value = 0
    for (let others = 0; others < 2 ** n; others++) {
      if ((others >> i) & 1) continue
      const gain = (worths[others | (1 << i)] ?? 0) - (worths[others] ?? 0)
      value += (chances[sizeOf(others)] ?? 0) * gain
    }
    return value
  })
}

/**
 * Attribution by the Shapley value of the game in which a set of channels is worth what the paths
 * within it brought (Zhao, Mahboobi, Bagheri 2018). In that game a path's worth is shared evenly
 * among its different channels, so that it is exact for any number of them.
 */
export function shapleyModel(paths: readonly TouchPath[]): ShapleyModel {
  const states = statesOf(paths)
  const found = new Map<string, { conversions: number; value: number }>()
  for (const { steps, conversions, value } of paths) {
    const met = [...new Set(steps)]
    met.forEach((state, i) => {
      const key = JSON.stringify([state, i + 1])
      const before = found.get(key) ?? { conversions: 0, value: 0 }
      found.set(key, {
        conversions: before.conversions + conversions / met.length,
        value: before.value + value / met.length,
      })
    })
  }
  const place = new Map(states.map((state, i) => [state, i]))
  const placeOf = (state: string): number => place.get(state) ?? 0
  const byPosition = [...found]
    .map(([key, earned]) => {
      const [state, position] = JSON.parse(key) as [string, number]
      return { state, position, ...earned }
    })
    .sort((a, b) => placeOf(a.state) - placeOf(b.state) || a.position - b.position)
  const earned = (of: Measure): readonly number[] => {
    const sums = states.map(() => 0)
    for (const share of byPosition) sums[placeOf(share.state)]! += share[of]
    return normalised(sums)
  }
  const ofConversions = earned('conversions')
  const ofValue = earned('value')
  const effect = removalEffects(paths, 'conversions')
  const effectOnValue = removalEffects(paths, 'value')
  return {
    byPosition,
    shares: states.map((state, i) => ({
      state,
      ofConversions: ofConversions[i] ?? 0,
      ofValue: ofValue[i] ?? 0,
      removalEffect: effect(state),
      removalEffectOnValue: effectOnValue(state),
    })),
  }
}

type Measure = 'conversions' | 'value'

/** Which part of all that the paths brought would be gone without a state. */
function removalEffects(paths: readonly TouchPath[], of: Measure): (state: string) => number {
  let all = 0
  const lost = new Map<string, number>()
  for (const path of paths) {
    all += path[of]
    for (const state of new Set(path.steps)) lost.set(state, (lost.get(state) ?? 0) + path[of])
  }
  return (state) => (all > 0 ? (lost.get(state) ?? 0) / all : 0)
}

function sizeOf(coalition: number): number {
  let size = 0
  for (let rest = coalition; rest > 0; rest >>= 1) size += rest & 1
  return size
}
