// Mixing constants are the 32-bit primes of FNV-1a and of Knuth's multiplicative hash.
const FNV = 0x01000193
const KNUTH = 0x9e3779b1

/**
 * A 52-bit number for what a record says. Only records of the same id are ever compared, so that
 * a chance collision would need a changed fact to hit the one value of its predecessor.
 */
export function fingerprint(values: readonly (string | null)[]): number {
  let a = 0x811c9dc5
  let b = 0x2545f491
  for (const value of values) {
    // Tells null from blank, and where one value ends.
    const end = value === null ? 0x10001 : 0x10000
    if (value !== null) {
      for (let at = 0; at < value.length; at++) {
        const code = value.charCodeAt(at)
        a = Math.imul(a ^ code, FNV)
        b = Math.imul(b + code, KNUTH) ^ (b >>> 15)
      }
    }
    a = Math.imul(a ^ end, FNV)
    b = Math.imul(b + end, KNUTH) ^ (b >>> 15)
  }
  return (a >>> 0) * 0x100000 + ((b >>> 8) & 0xfffff)
}
