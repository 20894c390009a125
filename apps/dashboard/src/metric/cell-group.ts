import type { CellInput } from '../gql/graphql.js'
import type { BreakdownRow } from './metric-frame.js'

/** A group of a breakdown as the place of a cell. */
export interface CellGroup extends Pick<CellInput, 'by' | 'besides'> {
  readonly label: string
}

/** The group that a row of a breakdown shows; Other is told by the rows that are not in it. */
export function cellGroup(
  row: BreakdownRow,
  rows: readonly BreakdownRow[],
  dimension: string,
): CellGroup {
  const { label } = row
  if (!row.isOther) return { label, by: [{ dimension, value: valueOf(row) }] }
  const besides = rows.filter(({ isOther }) => !isOther).map((one) => [valueOf(one)])
  return { label, by: [{ dimension, value: null }], besides }
}

/** A row's key is its value with a sign before it. */
const valueOf = ({ isBlank, key }: BreakdownRow): string | null => (isBlank ? null : key.slice(1))
