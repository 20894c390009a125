/** A step of a waterfall: a level that stands on zero, or what is added to the level before it. */
export interface WaterfallStep {
  readonly kind: 'level' | 'movement'
  /** What is taken off is below zero. */
  readonly value: number
}

/** Where the bar of a step lies, in percent of the track. */
export interface WaterfallBar {
  readonly kind: 'level' | 'up' | 'down'
  readonly left: number
  readonly width: number
  /** Where the step ends, from which the next one starts. */
  readonly end: number
}

/** The geometry of a waterfall: one scale for all steps, with zero on it. */
export function waterfallLayout(steps: readonly WaterfallStep[]): WaterfallBar[] {
  let level = 0
  const spans = steps.map(({ kind, value }) => {
    const from = kind === 'level' ? 0 : level
    level = from + value
    return { kind, value, from, to: level }
  })
  const all = spans.flatMap(({ from, to }) => [from, to])
  const lowest = Math.min(0, ...all)
  const length = Math.max(0, ...all) - lowest
  const place = (value: number) => (length === 0 ? 0 : ((value - lowest) / length) * 100)
  return spans.map(({ kind, value, from, to }) => ({
    kind: kind === 'level' ? 'level' : value < 0 ? 'down' : 'up',
    left: place(Math.min(from, to)),
    width: place(Math.max(from, to)) - place(Math.min(from, to)),
    end: place(to),
  }))
}
