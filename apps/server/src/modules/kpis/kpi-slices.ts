import type { AnswerCell, AnswerValue } from '@leadlight/compiler'

import type { Answered } from '../metrics/answered.js'
import { pointsOf } from './kpi-points.js'
import type { KpiCellType, KpiSliceType } from './kpi-slice.type.js'
import { NO_VALUE_MEASURED } from './no-value.js'
import type { ValueFormat } from './value-format.js'

/** The groups of an answer, each with its series where there is an answer by bucket too. */
export function slicesOf(
  { answer, labels }: Answered,
  byBucket: Answered | null,
  dimension: string,
  format: ValueFormat,
): readonly KpiSliceType[] {
  const names = labels.get(dimension)
  const ofGroup = byBucket && groupCells(byBucket.answer.cells)
  return answer.cells.map((cell) => {
    const { group, other, values } = cell
    const value = other ? null : (group[0] ?? null)
    return {
      value,
      label: other ? 'Other' : value === null ? '(blank)' : (names?.get(value) ?? value),
      other,
      kpi: toCell(values[0] ?? NO_VALUE_MEASURED, format),
      series:
        byBucket && ofGroup
          ? pointsOf(byBucket.answer, format, ofGroup.get(keyOf(cell)) ?? [])
          : null,
    }
  })
}

function groupCells(cells: readonly AnswerCell[]): ReadonlyMap<string, readonly AnswerCell[]> {
  const groups = new Map<string, AnswerCell[]>()
  for (const cell of cells) {
    const known = groups.get(keyOf(cell))
    if (known) known.push(cell)
    else groups.set(keyOf(cell), [cell])
  }
  return groups
}

/** Tells Other, the blank group and a group that is called either apart. */
const keyOf = ({ group, other }: AnswerCell): string => JSON.stringify([other, group])

function toCell(measured: AnswerValue, format: ValueFormat): KpiCellType {
  const { value, exact, numerator, denominator, n, immature, comparison } = measured
  const { previous = null, change = null, relativeChange = null } = comparison ?? {}
  return {
    value,
    exact,
    numerator,
    denominator,
    n,
    immature,
    previous,
    change,
    relativeChange,
    format,
  }
}
