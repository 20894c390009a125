/** The size of a drawing in its own units. */
export interface SparkBox {
  readonly width: number
  readonly height: number
}

/** The drawn shapes of a sparkline, as SVG path data. */
export interface SparkPaths {
  readonly line: string
  /** The last step, where the last value may still change; empty otherwise. */
  readonly open: string
  readonly area: string
  readonly comparison: string
  /** The last value, where a dot stands. */
  readonly end: { readonly x: number; readonly y: number } | null
}

/** Room above and below, so that neither stroke nor dot is cut off. */
const MARGIN = 4

/** A small line with the area under it and the period it is set against; gaps stay gaps, zero is drawn. */
export function sparkPaths(
  values: readonly (number | null)[],
  comparison: readonly (number | null)[],
  box: SparkBox,
  isOpenEnd = false,
): SparkPaths {
  const all = [...values, ...comparison].filter((value) => value !== null)
  if (all.length === 0) return { line: '', open: '', area: '', comparison: '', end: null }
  const high = Math.max(...all)
  const low = footOf(Math.min(...all), high)
  const steps = Math.max(1, Math.max(values.length, comparison.length) - 1)
  const at = (value: number, index: number) => ({
    x: (index / steps) * (box.width - 2 * MARGIN) + MARGIN,
    y: MARGIN + (1 - (value - low) / (high - low || 1)) * (box.height - 2 * MARGIN),
  })
  const runs = runsOf(values, at)
  const last = isOpenEnd && values.at(-1) != null ? (runs.at(-1) ?? []) : []
  const closed = last.length > 0 ? [...runs.slice(0, -1), last.slice(0, -1)] : runs
  return {
    line: closed.map(pathOf).join(''),
    open: pathOf(last.slice(-2)),
    area: runs.map((run) => areaOf(run, box.height)).join(''),
    comparison: runsOf(comparison, at).map(pathOf).join(''),
    end: runs.at(-1)?.at(-1) ?? null,
  }
}

/**
 * Where the foot of the drawing stands. It shows a course, not sizes, so that a steady number need not
 * be a flat line; yet the foot stays well below the lowest value, and at zero where zero is near.
 */
function footOf(lowest: number, highest: number): number {
  if (lowest <= 0) return lowest
  return Math.max(0, lowest - Math.max((highest - lowest) * 0.7, highest * 0.04))
}

interface Point {
  readonly x: number
  readonly y: number
}

/** The stretches between gaps. */
function runsOf(
  values: readonly (number | null)[],
  at: (value: number, index: number) => Point,
): Point[][] {
  const runs: Point[][] = []
  let isOpen = false
  values.forEach((value, index) => {
    if (value === null) {
      isOpen = false
      return
    }
    if (!isOpen) runs.push([])
    isOpen = true
    runs.at(-1)?.push(at(value, index))
  })
  return runs
}

/** A tenth of a unit is finer than any screen. */
const write = (value: number) => Math.round(value * 10) / 10

const pathOf = (run: readonly Point[]) =>
  run.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${write(x)} ${write(y)}`).join('')

function areaOf(run: readonly Point[], height: number): string {
  const first = run[0]
  const last = run.at(-1)
  if (!first || !last || run.length < 2) return ''
  return `${pathOf(run)}L${write(last.x)} ${height}L${write(first.x)} ${height}Z`
}
