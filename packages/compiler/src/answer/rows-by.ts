import type { Row } from './numbers.js'

/** Rows by what a key makes of them, in their order. */
export function rowsBy<Key>(
  rows: readonly Row[],
  key: (row: Row) => Key,
): ReadonlyMap<Key, readonly Row[]> {
  const found = new Map<Key, Row[]>()
  for (const row of rows) {
    const own = found.get(key(row))
    if (own) own.push(row)
    else found.set(key(row), [row])
  }
  return found
}
