import type { Frame, Value } from '@leadlight/metrics'
import type { ChartData, ChartSeries } from './chart-data.js'

/** What a frame's blank dimension value and its rest are called. */
export interface FrameNames {
  readonly blank: string
  readonly other: string
}

/** The parts of a frame that a chart reads. */
export type ChartFrame = Pick<Frame, 'rows' | 'otherRows'> & {
  readonly columns: readonly ChartColumn[]
}

/** The parts of a column that a chart reads; over GraphQL absent labels are null. */
export interface ChartColumn {
  readonly id: string
  readonly role: string
  readonly labels?: readonly { readonly value: string; readonly label: string }[] | null | undefined
}

/**
 * A frame over time, split by at most one dimension, as labels and series. Series stand in the order
 * in which they first appear; a cell without a row is missing, not zero.
 */
export function frameSeries(frame: ChartFrame, metricColumn: string, names: FrameNames): ChartData {
  const time = frame.columns.findIndex((column) => column.role === 'TIME')
  const group = frame.columns.findIndex((column) => column.role === 'DIMENSION')
  const metric = frame.columns.findIndex((column) => column.id === metricColumn)
  const labels = [...new Set(frame.rows.map((row) => textOf(row[time])))]
  const place = new Map(labels.map((label, index) => [label, index]))
  const others = new Set(frame.otherRows)
  const found = new Map<string, Cells>()

  frame.rows.forEach((row, index) => {
    const isOther = others.has(index)
    const value = group < 0 ? metricColumn : row[group]
    const id = isOther ? OTHER : value === null || value === undefined ? BLANK : `=${String(value)}`
    const cells =
      found.get(id) ??
      emptyCells(id, labels.length, () =>
        isOther ? names.other : nameOf(value, frame.columns[group], names),
      )
    found.set(id, cells)
    cells.values[place.get(textOf(row[time])) ?? 0] = numberOf(row[metric])
  })
  return { labels, series: [...found.values()] }
}

/** A frame's number: counts come as numbers, money as decimal text. */
export function numberOf(value: Value | undefined): number | null {
  if (typeof value === 'number') return value
  if (typeof value !== 'string' || value === '') return null
  const number = Number(value)
  return Number.isFinite(number) ? number : null
}

interface Cells extends ChartSeries {
  readonly values: (number | null)[]
}

const OTHER = 'other'
const BLANK = 'blank'

const textOf = (value: Value | undefined) => String(value ?? '')

const emptyCells = (id: string, length: number, name: () => string): Cells => ({
  id,
  name: name(),
  values: Array<number | null>(length).fill(null),
  ...(id === OTHER ? { isOther: true } : {}),
})

function nameOf(
  value: Value | undefined,
  column: ChartColumn | undefined,
  names: FrameNames,
): string {
  if (value === null || value === undefined) return names.blank
  return column?.labels?.find((label) => label.value === value)?.label ?? String(value)
}
