const OBJECT = 56
const SLOT = 16

/** About how much memory a value of a row takes, with everything in it; stops counting beyond `enough`. */
export function estimateBytes(value: unknown, enough = Infinity): number {
  if (typeof value === 'string') return OBJECT / 2 + value.length
  if (value === null || typeof value !== 'object') return 8
  if (value instanceof Date) return OBJECT
  let bytes = OBJECT
  for (const part of Object.values(value)) {
    bytes += SLOT + estimateBytes(part, enough - bytes)
    if (bytes > enough) break
  }
  return bytes
}
