import type { MetricFrame_FrameFragment, Part } from '../gql/graphql.js'
import { changeBetween, type Change, type Value } from '@leadlight/metrics'

/** The place of a metric's part among a frame's columns; −1 where it was not asked for. */
export function columnOf(
  { columns }: Pick<MetricFrame_FrameFragment, 'columns'>,
  metric: string,
  part: Part,
): number {
  return columns.findIndex((column) =>
    part === 'VALUE' ? column.id === metric : column.of === metric && column.part === part,
  )
}

/** The currency of a frame's money, as its column says; null where there is none. */
export function currencyOf(frame: MetricFrame_FrameFragment, metric: string): string | null {
  return frame.columns[columnOf(frame, metric, 'VALUE')]?.currency ?? null
}

/** The cell of a part in one row, or in the totals. */
export function cellOf(row: readonly Value[] | null, column: number): number | null {
  const value = row?.[column] ?? null
  if (typeof value === 'number') return value
  if (typeof value !== 'string' || value === '') return null
  const number = Number(value)
  return Number.isFinite(number) ? number : null
}

/** What a frame says of one cell: its value and the parts of it. */
export interface MetricParts {
  readonly value: number | null
  readonly previous: number | null
  readonly change: Change
  readonly n: number | null
  /** How many of those counted still have time to convert. */
  readonly immature: number | null
  /** The value among those who have had their time. */
  readonly mature: number | null
}

/** A row of a breakdown. */
export interface BreakdownRow extends MetricParts {
  readonly key: string
  readonly label: string
  /** The value itself, where it has a name of its own. */
  readonly raw: string | undefined
  readonly isOther: boolean
  readonly isBlank: boolean
}

/** Whether a value will still move, so that it cannot be set against an earlier one. */
export const isImmature = ({ immature }: MetricParts) => immature !== null && immature > 0

/** What a blank value and the rest are called. */
export interface BreakdownNames {
  readonly blank: string
  readonly other: string
}

/** A frame by one dimension as rows of a table, in the order of the server. */
export function breakdownRows(
  frame: MetricFrame_FrameFragment,
  metric: string,
  names: BreakdownNames,
): BreakdownRow[] {
  const group = frame.columns.findIndex(({ role }) => role === 'DIMENSION')
  const labels = new Map(frame.columns[group]?.labels?.map(({ value, label }) => [value, label]))
  const others = new Set(frame.otherRows)
  return frame.rows.map((row, index) => {
    const value = row[group] ?? null
    const isOther = others.has(index)
    const isBlank = !isOther && value === null
    return {
      key: isOther ? 'other' : isBlank ? 'blank' : `=${String(value)}`,
      label: isOther
        ? names.other
        : isBlank
          ? names.blank
          : (labels.get(String(value)) ?? String(value)),
      raw: value === null || isOther ? undefined : String(value),
      isOther,
      isBlank,
      ...partsOf(frame, row, metric),
    }
  })
}

/**
 * The parts of one row, or of the totals, which the server measures and nobody sums from rows. The
 * change is the server's: it may be one among the mature alone.
 */
export function partsOf(
  frame: MetricFrame_FrameFragment,
  row: readonly Value[] | null,
  metric: string,
): MetricParts {
  const part = (name: Part) => cellOf(row, columnOf(frame, metric, name))
  const value = part('VALUE')
  const previous = part('PREVIOUS')
  return {
    value,
    previous,
    change: { ...changeBetween(value, previous), change: part('CHANGE') },
    n: part('N'),
    immature: part('IMMATURE'),
    mature: part('MATURE_VALUE'),
  }
}
