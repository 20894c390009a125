import type { Part } from '../frame/frame.js'
import type { MetricParams, MetricQuery } from './metric-query.js'

/** The part of a question that says what all of its cells are about. */
type Question = Omit<
  MetricQuery,
  'metrics' | 'by' | 'parts' | 'having' | 'orderBy' | 'limit' | 'other'
>

/** One number of an answer: a metric, in one bucket and one group. Plain data. */
export interface CellQuery extends Question {
  readonly metric: string
  readonly params?: MetricParams
  /** Which number of the cell; its value where left out. */
  readonly part?: Part
  /** The cell's group; none means everybody. */
  readonly group?: readonly GroupValue[]
  /** The cell is Other: all groups of the dimensions of `group` but these. */
  readonly besides?: readonly (readonly (string | null)[])[]
  /** The label of the cell's bucket; the whole period where left out. */
  readonly bucket?: string
}

/** A dimension and its value in a group; null is blank. */
export interface GroupValue {
  readonly dimension: string
  readonly value: string | null
}

/** The question whose answer holds the cell. */
export function questionOf(cell: CellQuery): MetricQuery {
  const { metric, params, part: _, group = [], besides: __, bucket: ___, ...question } = cell
  return {
    ...question,
    metrics: [{ id: metric, ...(params === undefined ? {} : { params }) }],
    by: group.map(({ dimension }) => dimension),
  }
}
