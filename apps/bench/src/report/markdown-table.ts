/** A column of a table; numbers stand to the right. */
export interface Column {
  readonly title: string
  readonly right?: boolean
}

/** Writes a table as Markdown, padded as the house's formatter pads it. */
export function markdownTable(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
): string {
  const lines = [columns.map(({ title }) => title), ...rows]
  const widths = columns.map((_, place) =>
    Math.max(3, ...lines.map((line) => (line[place] ?? '').length)),
  )
  const write = (line: readonly string[]): string =>
    `| ${columns.map(({ right }, place) => pad(line[place] ?? '', widths[place] ?? 3, right)).join(' | ')} |`
  const rule = columns.map(({ right }, place) => {
    const width = widths[place] ?? 3
    return right ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width)
  })
  return [write(lines[0] ?? []), `| ${rule.join(' | ')} |`, ...rows.map(write)].join('\n')
}

const pad = (text: string, width: number, right = false): string =>
  right ? text.padStart(width) : text.padEnd(width)
