import { dayOf, type Micros } from './instant.js'
import type { DealSoFar } from './metrics/metric.js'
import { convert } from './money.js'
import type { Reading } from './reading.js'

/** What was told last, at the rate of the horizon’s day; null without one. */
export function amountNow(
  { facts }: Reading,
  told: { readonly text: string; readonly currency: string } | null,
  currency: string,
): bigint | null {
  if (!told) return 0n
  return convert(told.text, told.currency, currency, dayOf(facts.horizon, facts.zone), facts)
}

/** What open deals bring on average, as the deals so far tell. */
export function expectedOf(deals: readonly SoFar[], open: readonly SoFar[]): number {
  const closed = deals.filter(({ state }) => state !== 'open')
  let expected = 0
  for (const { age, from, until, amount = 0n } of open) {
    const older = closed.filter((other) => other.age > age)
    const alike = older.length >= 50 ? older : closed
    const wins = alike.filter(({ state }) => state === 'won').length / alike.length
    const now = survival(deals, age)
    const closes = (survival(deals, age + from) - survival(deals, age + until)) / now
    expected += Number(amount) * wins * closes
  }
  return expected
}

/** A deal so far, with what it is worth where that can be told. */
export type SoFar = DealSoFar & { readonly amount?: bigint | undefined }

/** Chance draws other limits each time: so much of what lies between them is chance. */
export const LIMIT_TOLERANCE = 0.2
const RESAMPLES = 400

/**
 * The 10th and 90th of a hundred times in which the history is drawn anew and every open deal is won
 * in time or not.
 */
export function limits(
  deals: readonly SoFar[],
  open: readonly SoFar[],
): { lower: number; upper: number } {
  let state = 12_345
  const random = (): number => (state = (state * 16_807) % 2_147_483_647) / 2_147_483_647
  const sums = Array.from({ length: RESAMPLES }, () => {
    const drawn = deals.map(() => deals[Math.floor(random() * deals.length)] as SoFar)
    const lasting = survivalOf(drawn)
    const closed = drawn.filter(({ state: how }) => how !== 'open')
    let sum = 0
    for (const { age, from, until, amount = 0n } of open) {
      const older = closed.filter((other) => other.age > age)
      const alike = older.length >= 50 ? older : closed
      const now = lasting(age)
      if (alike.length === 0 || now === 0) continue
      const wins = alike.filter(({ state: how }) => how === 'won').length / alike.length
      const chance = (wins * (lasting(age + from) - lasting(age + until))) / now
      if (random() < chance) sum += Number(amount)
    }
    return sum
  }).sort((a, b) => a - b)
  const at = (share: number): number => sums[Math.round((RESAMPLES - 1) * share)] ?? 0
  return { lower: at(0.1), upper: at(0.9) }
}

/** The same as `survival`, its steps listed once. */
function survivalOf(deals: readonly SoFar[]): (age: Micros) => number {
  const isOpen = ({ state }: SoFar): number => Number(state === 'open')
  const sorted = [...deals].sort((a, b) => a.age - b.age || isOpen(a) - isOpen(b))
  const steps: { readonly age: Micros; readonly share: number }[] = []
  let share = 1
  sorted.forEach(({ age, state }, i) => {
    // Ends of one age come one after the other, each of those that are left: it comes to the same
    // as all of them at once, as long as what goes on at that age counts as left.
    const atRisk = sorted.length - i
    if (state !== 'open') share *= 1 - 1 / atRisk
    steps.push({ age, share })
  })
  return (age) => steps.findLast((step) => step.age <= age)?.share ?? 1
}

/** The product over all ends until then of the share that did not end (Kaplan and Meier). */
function survival(deals: readonly DealSoFar[], age: Micros): number {
  const ends = new Set(
    deals.filter((deal) => deal.state !== 'open' && deal.age <= age).map((deal) => deal.age),
  )
  let share = 1
  for (const end of [...ends].sort((a, b) => a - b)) {
    const atRisk = deals.filter((deal) => deal.age >= end).length
    const ended = deals.filter((deal) => deal.state !== 'open' && deal.age === end).length
    share *= 1 - ended / atRisk
  }
  return share
}
