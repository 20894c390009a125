import type { ChartMark } from './chart-data.js'

/** Whether a label has a point of the axis, as on a line, or a stretch of it, as a column. */
export type LabelPlace = 'point' | 'stretch'

/** A mark on the axis, in shares of its length: a line where both ends are one. */
export interface MarkPlace extends ChartMark {
  readonly from: number
  readonly to: number
}

/** Where marks stand: a break before its label, the others around it. */
export function markPlaces(
  marks: readonly ChartMark[],
  labels: number,
  place: LabelPlace,
): MarkPlace[] {
  return marks.map((mark) => {
    const [from, to] = stretchOf(mark.index, labels, place)
    return mark.kind === 'break' ? { ...mark, from, to: from } : { ...mark, from, to }
  })
}

/** A point has half a step to both sides of it, as far as the axis goes. */
function stretchOf(index: number, labels: number, place: LabelPlace): [number, number] {
  if (place === 'stretch' || labels < 2) return [index / labels, (index + 1) / labels]
  const step = 1 / (labels - 1)
  return [Math.max(0, (index - 0.5) * step), Math.min(1, (index + 0.5) * step)]
}
