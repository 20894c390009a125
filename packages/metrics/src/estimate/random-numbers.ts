/** Numbers from 0 up to 1 that look random; the same seed gives the same ones, on every machine. */
export type RandomNumbers = () => number

/** Random numbers of a text: those of Steele and Vigna's SplitMix, 32 bits wide, seeded by a hash of it. */
export function randomNumbers(seed: string): RandomNumbers {
  let state = hash(seed)
  return () => {
    state = (state + 0x9e3779b9) | 0
    let mixed = state ^ (state >>> 16)
    mixed = Math.imul(mixed, 0x21f0aaad)
    mixed ^= mixed >>> 15
    mixed = Math.imul(mixed, 0x735a2d97)
    mixed ^= mixed >>> 15
    return (mixed >>> 0) / 2 ** 32
  }
}

/** FNV-1a. */
function hash(text: string): number {
  let hashed = 0x811c9dc5
  for (let i = 0; i < text.length; i++) {
    hashed = Math.imul(hashed ^ text.charCodeAt(i), 0x01000193)
  }
  return hashed
}
