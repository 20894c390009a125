import type { ChartMark } from './chart-data.js'
import { numberOf, type ChartColumn, type ChartFrame } from './frame-series.js'

/** The parts of a frame over time that tell what has to be known of its buckets. */
export interface MarkedFrame extends ChartFrame {
  readonly columns: readonly MarkedColumn[]
  readonly partialRows: readonly number[]
  readonly notes: readonly MarkedNote[]
}

/** A column that may hold how many of a metric's members are immature. */
export interface MarkedColumn extends ChartColumn {
  readonly of?: string | null | undefined
  readonly part?: string | null | undefined
}

/** A note; over GraphQL what it lacks is null. */
export interface MarkedNote {
  readonly code: string
  readonly text: string
  readonly metric?: string | null | undefined
  readonly bucket?: string | null | undefined
}

/** What marks are called. */
export interface MarkWords {
  readonly partial: string
  readonly open: string
  readonly break: string
}

/** What has to be known of the buckets of a frame over time, each bucket once; breaks on top of that. */
export function frameMarks(
  frame: MarkedFrame,
  metricColumn: string,
  metric: string,
  words: MarkWords,
): ChartMark[] {
  const time = frame.columns.findIndex(({ role }) => role === 'TIME')
  const immature = frame.columns.findIndex(
    ({ of, part }) => of === metricColumn && part === 'IMMATURE',
  )
  const value = frame.columns.findIndex(({ id }) => id === metricColumn)
  const labels = [...new Set(frame.rows.map((row) => String(row[time] ?? '')))]
  // What has not begun has no value, and needs no mark to say so.
  const partial = new Set(
    frame.partialRows
      .map((row) => frame.rows[row] ?? [])
      .filter((row) => (row[value] ?? null) !== null)
      .map((row) => String(row[time] ?? '')),
  )
  const open = new Set(
    frame.rows
      .filter((row) => (numberOf(row[immature]) ?? 0) > 0)
      .map((row) => String(row[time] ?? '')),
  )
  const marks = labels.flatMap((label, index): ChartMark[] => {
    if (partial.has(label)) return [{ kind: 'partial', index, word: words.partial }]
    return open.has(label) ? [{ kind: 'open', index, word: words.open }] : []
  })
  const breaks = frame.notes
    .filter((note) => note.code === 'BREAK' && (note.metric ?? metric) === metric)
    .map((note) => ({ index: labels.indexOf(note.bucket ?? ''), text: note.text }))
    .filter(({ index }) => index >= 0)
    .map(({ index, text }): ChartMark => ({ kind: 'break', index, word: words.break, text }))
  return [...marks, ...breaks]
}
