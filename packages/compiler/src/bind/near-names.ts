/** Names that somebody may have meant, the nearest first; at most three. */
export function nearNames(asked: string, known: readonly string[]): readonly string[] {
  const wanted = asked.toLowerCase()
  return known
    .map((name) => ({ name, distance: distance(wanted, name.toLowerCase()) }))
    .filter(
      ({ name, distance: d }) =>
        d <= Math.max(2, Math.floor(wanted.length / 3)) || name.toLowerCase().includes(wanted),
    )
    .sort((a, b) => a.distance - b.distance)
    .slice(0, 3)
    .map(({ name }) => name)
}

/** A sentence that names the near ones, or the first few of all. */
export function suggestNames(asked: string, known: readonly string[]): string {
  const near = nearNames(asked, known)
  const quoted = (names: readonly string[]): string => names.map((n) => `\`${n}\``).join(', ')
  return near.length > 0
    ? `Did you mean ${quoted(near)}?`
    : `Known: ${quoted(known.slice(0, 12))}${known.length > 12 ? ', …' : ''}.`
}

/** Levenshtein's distance, row by row. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const swap = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[b.length] ?? 0
}
