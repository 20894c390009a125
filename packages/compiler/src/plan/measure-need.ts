import type { Measure } from '@leadlight/metrics'
import type { BoundParams } from '../bind/bound-query.js'
import type { Need } from './metric-plan.js'

/** What of a measure decides which rows are read, and into which cells. */
export const placed = (
  { fact, anchor, held, arguments: names = [] }: Measure,
  params: BoundParams,
): Omit<Need, 'measure'> => ({
  fact,
  anchor,
  ...(held ? { held } : {}),
  params: Object.fromEntries(names.map((name) => [name, params[name] ?? null])),
  goal: null,
})

/** The column that a measure sums or ranks. */
export function columnOf(measure: Measure): string {
  if (measure.column === undefined)
    throw new Error(`A measure of \`${measure.fact}\` lacks its column.`)
  return measure.column
}

/** The columns of whole rows, or of what is told apart. */
export function columnsOf({ fact, columns }: Measure): readonly string[] {
  if (columns === undefined) throw new Error(`A measure of \`${fact}\` lacks its columns.`)
  return columns
}
