const STEP = 1e-3
const ROUNDS = 100

/**
 * Where a function of numbers above 0 is greatest: Newton's steps among their logarithms, with slopes
 * told from small differences, and shorter or steeper ones where a whole one leads down.
 */
export function newtonMaximum(
  f: (point: readonly number[]) => number,
  start: readonly number[],
): readonly number[] {
  const at = (logs: readonly number[]): number => f(logs.map(Math.exp))
  let logs = start.map(Math.log)
  let value = at(logs)
  let damping = 1e-3
  for (let round = 0; round < ROUNDS && damping < 1e12; round++) {
    const { slopes, bends } = differencesOf(at, logs)
    const steepened = bends.map((line, i) =>
      line.map((bend, j) => -bend + (i === j ? damping * (1 + Math.abs(bend)) : 0)),
    )
    const step = solve(steepened, slopes)
    const next = logs.map((log, i) => log + Math.max(-1, Math.min(1, step[i] ?? 0)))
    const found = at(next)
    if (found > value) {
      const isSmall = step.every((size) => Math.abs(size) < 1e-7)
      logs = next
      value = found
      damping = Math.max(1e-12, damping / 10)
      if (isSmall) break
    } else {
      damping *= 10
    }
  }
  return logs.map(Math.exp)
}

function differencesOf(
  f: (at: readonly number[]) => number,
  at: readonly number[],
): { readonly slopes: readonly number[]; readonly bends: readonly (readonly number[])[] } {
  const moved = (i: number, by: number, j = -1, and = 0): number =>
    f(at.map((value, k) => value + (k === i ? by : 0) + (k === j ? and : 0)))
  const here = f(at)
  const slopes = at.map((_, i) => (moved(i, STEP) - moved(i, -STEP)) / (2 * STEP))
  const bends = at.map((_, i) =>
    at.map((__, j) =>
      i === j
        ? (moved(i, STEP) - 2 * here + moved(i, -STEP)) / STEP ** 2
        : (moved(i, STEP, j, STEP) -
            moved(i, STEP, j, -STEP) -
            moved(i, -STEP, j, STEP) +
            moved(i, -STEP, j, -STEP)) /
          (4 * STEP ** 2),
    ),
  )
  return { slopes, bends }
}

/** Solves linear equations by elimination. */
function solve(
  matrix: readonly (readonly number[])[],
  right: readonly number[],
): readonly number[] {
  const rows = matrix.map((line, i) => [...line, right[i] ?? 0])
  const size = rows.length
  for (let i = 0; i < size; i++) {
    const from = rows.slice(i)
    const pivot = from.reduce((best, line) =>
      Math.abs(line[i] ?? 0) > Math.abs(best[i] ?? 0) ? line : best,
    )
    rows.splice(rows.indexOf(pivot), 1)
    rows.splice(i, 0, pivot)
    for (let k = 0; k < size; k++) {
      if (k === i) continue
      const line = rows[k] ?? []
      const times = (line[i] ?? 0) / (pivot[i] ?? 1)
      rows[k] = line.map((value, j) => value - times * (pivot[j] ?? 0))
    }
  }
  return rows.map((line, i) => (line[size] ?? 0) / (line[i] ?? 1))
}
