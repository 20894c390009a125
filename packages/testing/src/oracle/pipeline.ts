import type { OpportunityChangeRecord } from '@leadlight/database'
import type { Deal } from './deals.js'
import { inOrder } from './event-order.js'
import { instantOf, type Micros } from './instant.js'
import type { Reading } from './reading.js'

/** How a deal stood from an instant on. */
export interface DealState {
  readonly at: Micros
  readonly state: 'open' | 'won' | 'lost'
  /** The latest amount that was told; null while none was. */
  readonly amount: {
    readonly text: string
    readonly currency: string
    readonly toldAt: Micros
  } | null
}

const known = new WeakMap<Deal, readonly DealState[]>()

/** Every state of a deal, in order: what each change says, and before the first one open since its opening. */
export function dealStates(reading: Reading, deal: Deal): readonly DealState[] {
  const states = known.get(deal) ?? readStates(reading, deal)
  known.set(deal, states)
  return states
}

function readStates(reading: Reading, deal: Deal): readonly DealState[] {
  const { facts } = reading
  const changes = facts
    .of('opportunityChange')
    .filter(({ opportunity }) => opportunity === deal.id)
    .map((record) => ({
      record,
      id: record.id,
      at: instantOf(record.at, facts.zone),
      sequence: record.sequence ?? 0,
    }))
    .sort(inOrder)
  const states: DealState[] = []
  const first = changes[0]
  if (deal.openedAt !== null && (!first || deal.openedAt <= first.at)) {
    states.push({ at: deal.openedAt, state: 'open', amount: null })
  }
  for (const { record, at } of changes) {
    states.push({
      at,
      state: record.state,
      amount: told(record, at) ?? states.at(-1)?.amount ?? null,
    })
  }
  return states
}

/** The state that the facts before an instant tell; null where there is none yet. */
export function stateBefore(states: readonly DealState[], instant: Micros): DealState | null {
  return states.filter(({ at }) => at < instant).at(-1) ?? null
}

/** When a deal was first open for any time at all. */
export function beganAt(states: readonly DealState[]): Micros | null {
  const open = states.find(({ at, state }, i) => {
    const next = states[i + 1]
    return state === 'open' && (!next || next.at > at)
  })
  return open?.at ?? null
}

function told({ amount, currency }: OpportunityChangeRecord, toldAt: Micros): DealState['amount'] {
  if (amount === undefined || currency === undefined) return null
  return { text: amount, currency, toldAt }
}
