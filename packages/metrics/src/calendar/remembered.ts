const MOST = 10_000

/**
 * A function of two texts that works each pair out once: days and zones come again thousands of
 * times in one request. Forgets everything when it knows too much.
 */
export function remembered(
  find: (a: string, b: string) => string,
): (a: string, b: string) => string {
  const known = new Map<string, string>()
  return (a, b) => {
    const key = `${a} ${b}`
    const found = known.get(key)
    if (found !== undefined) return found
    const made = find(a, b)
    if (known.size >= MOST) known.clear()
    known.set(key, made)
    return made
  }
}
