/** What a chart over categories draws: labels as the server wrote them, one value per label and series. */
export interface ChartData {
  readonly labels: readonly string[]
  readonly series: readonly ChartSeries[]
  /** What has to be known of single labels: drawn as a mark, and told in words. */
  readonly marks?: readonly ChartMark[]
}

/**
 * What has to be known of one label: from a `break` on values mean something else than before it; of
 * a `partial` one only a part is told; of an `open` one values may still change.
 */
export interface ChartMark {
  readonly kind: 'break' | 'partial' | 'open'
  /** Its place among the labels. */
  readonly index: number
  /** A few words, for legend and table. */
  readonly word: string
  /** The whole sentence, where there is more to say. */
  readonly text?: string
}

/** One line, layer or colour of a chart. */
export interface ChartSeries {
  readonly id: string
  readonly name: string
  /** `null` is missing and leaves a gap; zero is a value. */
  readonly values: readonly (number | null)[]
  /** A comparison stands back: grey, dashed, behind the others. */
  readonly isComparison?: boolean
  /** The rest beyond the largest groups: grey. */
  readonly isOther?: boolean
  /** The label of each value where it differs from the axis, as in a comparison period. */
  readonly labels?: readonly (string | null)[]
}

/** Writes a value for the axis (short) or for the tooltip (in full). */
export interface ChartFormat {
  readonly short: (value: number) => string
  readonly full: (value: number | null) => string
}

/** Whether there is a single value to draw. */
export function hasValues(data: ChartData): boolean {
  return data.series.some((series) => series.values.some((value) => value !== null))
}
