import type { CostRecord } from '@leadlight/database'
import type { Facts } from './facts.js'
import { addDays, daysBetween, type Day } from './instant.js'
import { convert } from './money.js'

/** What one cost line comes to on one of its days. */
export interface CostDay {
  readonly line: CostRecord
  readonly day: Day
  /** Minor units of the asked currency. */
  readonly amount: bigint
}

export type CostBasis = 'PROGRAM' | 'FULLY_LOADED'

const DIRECT: readonly CostRecord['costKind'][] = ['media', 'content', 'event', 'agency']

/** Cost by day; lines of unknown amount, and those without a rate, are left out. */
export function readCosts(facts: Facts, basis: CostBasis, currency: string): readonly CostDay[] {
  const days: CostDay[] = []
  for (const line of facts.of('cost')) {
    if (line.amount === undefined) continue
    if (basis === 'PROGRAM' && !DIRECT.includes(line.costKind)) continue
    const amount = convert(line.amount, line.currency, currency, line.from, facts)
    if (amount === null) continue
    // Ends that do not lie after the start mean a single day.
    const length = Math.max(1, daysBetween(line.from, line.to))
    spread(amount, length).forEach((part, i) => {
      days.push({ line, day: addDays(line.from, i), amount: part })
    })
  }
  return days
}

/** Splits minor units evenly; the first days take one more until nothing is left. */
export function spread(amount: bigint, days: number): readonly bigint[] {
  const sign = amount < 0n ? -1n : 1n
  const magnitude = amount * sign
  const each = magnitude / BigInt(days)
  const rest = Number(magnitude % BigInt(days))
  return Array.from({ length: days }, (_, i) => sign * (each + (i < rest ? 1n : 0n)))
}
