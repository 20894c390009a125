/** How many conversions took so many touches. */
interface Bin {
  readonly touches: number
  readonly conversions: number
}

/** A column of a histogram. */
export interface TouchBin {
  readonly label: string
  readonly conversions: number
}

/** Numbers of touches that stand by themselves; longer ways share a column. */
const SINGLE = 10

/** The columns of a histogram of touches: 0 to 10 one by one, then 11 to 20, then all others. */
export function touchBins(distribution: readonly Bin[]): readonly TouchBin[] {
  const between = (low: number, high: number): number =>
    distribution.reduce(
      (sum, { touches, conversions }) =>
        sum + (touches >= low && touches <= high ? conversions : 0),
      0,
    )
  const most = Math.max(0, ...distribution.map(({ touches }) => touches))
  return [
    ...Array.from({ length: Math.min(most, SINGLE) + 1 }, (_, touches) => ({
      label: String(touches),
      conversions: between(touches, touches),
    })),
    ...(most > SINGLE ? [{ label: '11–20', conversions: between(11, 20) }] : []),
    ...(most > 20 ? [{ label: '21+', conversions: between(21, Infinity) }] : []),
  ]
}
