/**
 * A statement with its values put in as literals, for people to read and to try: quoted by the rules
 * of SQL, so that no value ends its quotes. The server itself never sends it.
 */
export function writeLiterals(text: string, values: readonly unknown[]): string {
  return text.replace(/\$(\d+)/g, (place, digits: string) => {
    const index = Number(digits) - 1
    return index < values.length ? literalOf(values[index]) : place
  })
}

function literalOf(value: unknown): string {
  if (value === null || value === undefined) return 'null'
  if (typeof value === 'number' || typeof value === 'bigint') return String(value)
  if (typeof value === 'boolean') return value ? 'true' : 'false'
  if (Array.isArray(value)) return quote(`{${value.map(elementOf).join(',')}}`)
  return quote(textOf(value))
}

/** An element of an array literal, quoted by the rules of arrays. */
function elementOf(value: unknown): string {
  if (value === null || value === undefined) return 'null'
  return `"${textOf(value).replace(/["\\]/g, '\\$&')}"`
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return value
  if (value instanceof Date) return value.toISOString()
  return JSON.stringify(value) ?? ''
}

/** A text as SQL writes it; one with a backslash says so, whatever the server's settings. */
function quote(text: string): string {
  const doubled = text.replace(/'/g, "''")
  return text.includes('\\') ? `E'${doubled.replace(/\\/g, '\\\\')}'` : `'${doubled}'`
}
