/** Where a function is least, as far as the search found. */
export interface Minimum {
  readonly point: readonly number[]
  readonly value: number
  /** The search came to rest; otherwise it ran out of steps. */
  readonly converged: boolean
}

interface Corner {
  readonly point: readonly number[]
  readonly value: number
}

const EVALUATIONS = 6_000
/** A simplex is at rest where its corners differ by no more than this, relative to what they are: along a ridge they may lie apart. */
const REST = 1e-13
/** A new search from the minimum that gains no more than this confirms it. */
const GAIN = 1e-11
/** Along a ridge searches may go on gaining next to nothing: where the last one gained no more than this, that will do. */
const LITTLE = 1e-6
const SEARCHES = 12

/**
 * Finds the least value of a function by the simplex search of Nelder and Mead (1965), begun again
 * from where it came to rest until that gains nothing: it needs no derivatives, and neither ridges nor
 * walls (points at which the function is infinite) stop it. Where a parameter makes no difference any
 * more beyond some size, `within` keeps it from running away.
 */
export function minimise(
  f: (point: readonly number[]) => number,
  start: readonly number[],
): Minimum {
  let left = EVALUATIONS
  const counted = (point: readonly number[]): Corner => {
    left--
    const value = f(point)
    return { point, value: Number.isNaN(value) ? Infinity : value }
  }
  let best = counted(start)
  let gain = Infinity
  for (let i = 0; i < SEARCHES && left > 0 && !(i > 1 && gain <= GAIN); i++) {
    const found = search(counted, best, i === 0 ? 0.5 : 0.1, () => left > 0)
    gain = (best.value - found.value) / (1 + Math.abs(found.value))
    best = found
  }
  return { ...best, converged: gain <= LITTLE }
}

function search(
  f: (point: readonly number[]) => Corner,
  start: Corner,
  size: number,
  mayGoOn: () => boolean,
): Corner {
  const dimensions = start.point.length
  const corners = [start, ...start.point.map((_, i) => f(moved(start.point, i, size)))]
  while (mayGoOn()) {
    corners.sort((a, b) => a.value - b.value)
    const best = corners[0] as Corner
    const worst = corners[dimensions] as Corner
    if (worst.value - best.value <= REST * (1 + Math.abs(best.value))) break
    const middle = centre(corners.slice(0, dimensions))
    const at = (far: number): Corner =>
      f(middle.map((m, i) => m + far * (m - (worst.point[i] as number))))
    const reflected = at(1)
    if (reflected.value < best.value) {
      const expanded = at(2)
      corners[dimensions] = expanded.value < reflected.value ? expanded : reflected
    } else if (reflected.value < (corners[dimensions - 1] as Corner).value) {
      corners[dimensions] = reflected
    } else {
      const contracted = reflected.value < worst.value ? at(0.5) : at(-0.5)
      if (contracted.value < Math.min(reflected.value, worst.value)) {
        corners[dimensions] = contracted
      } else {
        for (let i = 1; i <= dimensions; i++) {
          corners[i] = f(centre([best, corners[i] as Corner]))
        }
      }
    }
  }
  return corners.reduce((least, corner) => (corner.value < least.value ? corner : least))
}

const moved = (point: readonly number[], place: number, by: number): readonly number[] =>
  point.map((value, i) => (i === place ? value + by : value))

const centre = (corners: readonly Corner[]): readonly number[] =>
  (corners[0]?.point ?? []).map(
    (_, i) => corners.reduce((sum, { point }) => sum + (point[i] as number), 0) / corners.length,
  )

/** The function, the higher the farther a point lies beyond a distance from 0 along any axis. */
export function within(
  distance: number,
  f: (point: readonly number[]) => number,
): (point: readonly number[]) => number {
  return (point) => {
    const kept = point.map((value) => Math.max(-distance, Math.min(distance, value)))
    const beyond = point.reduce((sum, value, i) => sum + (value - (kept[i] as number)) ** 2, 0)
    return f(kept) + FENCE * beyond
  }
}

const FENCE = 10
