import { scramble } from './random.js'

/** Leads before this one are never duplicates: there would be nobody to be. */
const FIRST_DUPLICATE = 60
const DUPLICATE = 0.005
const TEST = 0.002
const INTERNAL = 0.0015
const COMPETITOR = 0.001
/** How far back the record lies that a duplicate turns out to be. */
const REACH = 400

export type LeadRole = 'person' | 'duplicate' | 'test' | 'internal' | 'competitor'

/** What a lead is, told from its index alone, so that one lead can ask it of another. */
export function leadRole(index: number, seed: number): LeadRole {
  let chance = (scramble(index ^ scramble(seed + 7)) >>> 0) / 4_294_967_296
  if (index >= FIRST_DUPLICATE && chance < DUPLICATE) return 'duplicate'
  if ((chance -= DUPLICATE) < 0) return 'person'
  if ((chance -= TEST) < 0) return 'test'
  if ((chance -= INTERNAL) < 0) return 'internal'
  return (chance -= COMPETITOR) < 0 ? 'competitor' : 'person'
}

/** The earlier lead that a duplicate is, or undefined where chance points at nobody fit for it. */
export function originalOf(index: number, seed: number): number | undefined {
  const back = 1 + ((scramble(index + scramble(seed + 11)) >>> 0) % Math.min(REACH, index))
  const original = index - back
  return leadRole(original, seed) === 'person' ? original : undefined
}

/** Of each lead that others turn out to be, those others: a few of a thousand leads. */
export function findDuplicates(
  leads: number,
  seed: number,
): ReadonlyMap<number, readonly number[]> {
  const duplicates = new Map<number, number[]>()
  for (let index = FIRST_DUPLICATE; index < leads; index++) {
    if (leadRole(index, seed) !== 'duplicate') continue
    const original = originalOf(index, seed)
    if (original === undefined) continue
    const known = duplicates.get(original)
    if (known) known.push(index)
    else duplicates.set(original, [index])
  }
  return duplicates
}

export function leadRef(index: number): string {
  return `l${index.toString(36)}`
}
