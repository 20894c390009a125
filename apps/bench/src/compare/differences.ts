/** An answer as a plain table: what a row is about, and its numbers. */
export interface AnswerRow {
  readonly key: readonly (string | null)[]
  readonly numbers: readonly (number | null)[]
}

/** Numbers are counts, minor units and ratios; only the last digits of a division may differ. */
const TOLERANCE = 1e-9
const SHOWN = 5

/**
 * Says where two answers differ, a line each; none where they agree. Rows of zeros alone count as
 * missing: one answer may have a row for every cell, another for those with something in them.
 */
export function differences(
  expected: readonly AnswerRow[],
  found: readonly AnswerRow[],
): readonly string[] {
  const left = byKey(expected)
  const right = byKey(found)
  const lines: string[] = []
  for (const key of new Set([...left.keys(), ...right.keys()])) {
    const one = left.get(key)
    const other = right.get(key)
    if (one && other && one.length === other.length && one.every((n, i) => isSame(n, other[i])))
      continue
    lines.push(`${key}: ${writeNumbers(one)} is not ${writeNumbers(other)}`)
  }
  const rest = lines.length - SHOWN
  return rest > 0 ? [...lines.slice(0, SHOWN), `and ${rest} more`] : lines
}

function byKey(rows: readonly AnswerRow[]): ReadonlyMap<string, readonly (number | null)[]> {
  const kept = rows.filter(({ numbers }) => numbers.some((n) => n !== null && n !== 0))
  const map = new Map(kept.map(({ key, numbers }) => [JSON.stringify(key), numbers]))
  if (map.size !== kept.length) throw new Error('An answer has two rows of one key')
  return map
}

function isSame(a: number | null, b: number | null | undefined): boolean {
  if (a === null || b === null || b === undefined) return (a ?? null) === (b ?? null)
  return Math.abs(a - b) <= TOLERANCE * Math.max(1, Math.abs(a), Math.abs(b))
}

const writeNumbers = (numbers: readonly (number | null)[] | undefined): string =>
  numbers === undefined ? 'missing' : numbers.join(', ')
