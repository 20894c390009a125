import { amountNow, expectedOf, type SoFar } from './deal-chances.js'
import type { Micros } from './instant.js'
import { beganAt, dealStates } from './pipeline.js'
import type { Reading } from './reading.js'

/** A forecast made again, in minor units; null where fewer than 50 deals had closed by then. */
export interface OracleRound {
  readonly expected: number
  readonly actual: number
  readonly unforeseen: number
}

/** What a forecast of all deals would have said at an instant, and what came of it by another. */
export function roundOf(
  reading: Reading,
  currency: string,
  made: Micros,
  until: Micros,
): OracleRound | null {
  const known: SoFar[] = []
  const open: SoFar[] = []
  let [actual, unforeseen] = [0, 0]
  for (const deal of reading.deals.all) {
    const states = dealStates(reading, deal)
    const began = beganAt(states)
    const last = states.at(-1)
    if (began === null || !last || began > reading.facts.horizon) continue
    // What was told at an instant or before; a deal that nobody told of is worth nothing.
    const worthAt = (at: Micros): bigint | null =>
      amountNow(reading, states.findLast((state) => state.at <= at)?.amount ?? null, currency)
    const closes = last.state === 'open' ? Infinity : last.at
    const brings = last.state === 'won' && closes > made && closes <= until
    const brought = brings ? worthAt(closes) : 0n
    if (began > made) {
      unforeseen += Number(brought ?? 0n)
    } else if (closes <= made) {
      known.push({ state: last.state, age: closes - began, from: 0, until: 0 })
    } else {
      const soFar: SoFar = { state: 'open', age: made - began, from: 0, until: until - made }
      known.push(soFar)
      const amount = worthAt(made)
      if (amount === null || brought === null) continue
      open.push({ ...soFar, amount })
      actual += Number(brought)
    }
  }
  if (known.filter(({ state }) => state !== 'open').length < 50) return null
  return { expected: expectedOf(known, open), actual, unforeseen }
}
