import type { Row } from './numbers.js'

/** A count of a result's row; nothing counted is 0, and so is all of a row that there is not. */
export const countIn = (row: Row | undefined, name: string): number => Number(row?.[name] ?? 0)

/** A number that may be missing. */
export function numberIn(row: Row | undefined, name: string): number | null {
  const value = row?.[name] ?? null
  return value === null ? null : Number(value)
}

/** A text that may be missing. */
export const textIn = (row: Row, name: string): string | null =>
  (row[name] as string | null | undefined) ?? null
