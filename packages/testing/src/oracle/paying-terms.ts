import { monthlyPrice, type Term } from './customer-life.js'
import type { CustomerUnit } from './deals.js'
import type { Micros } from './instant.js'
import type { Asked } from './metrics/metric.js'

/** Whether a term runs at an instant. */
export const isActiveAt =
  (at: Micros) =>
  ({ from, to }: Term): boolean =>
    from < at && (to === null || to >= at)

/** What terms cost a month together; null where a rate is missing. */
export function priceOf(asked: Asked, terms: readonly Term[], day: string): bigint | null {
  let sum = 0n
  for (const term of terms) {
    const price = monthlyPrice(term, asked.currency(), day, asked.reading)
    if (price === null) return null
    sum += price
  }
  return sum
}

/** Terms by who pays for them. */
export function termsByUnit(
  terms: readonly Term[],
): readonly { readonly unit: CustomerUnit; readonly terms: readonly Term[] }[] {
  const units = new Map<string, { unit: CustomerUnit; terms: Term[] }>()
  for (const term of terms) {
    const known = units.get(term.unit.key) ?? { unit: term.unit, terms: [] }
    known.terms.push(term)
    units.set(term.unit.key, known)
  }
  return [...units.values()]
}
