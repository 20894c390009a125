import type { LedgerRecord } from '@leadlight/database'

let made = 0
/** An id that no other record has. */
export const id = (): string => `x${++made}`

/** Leads that came in long before anything else. */
export const leads = (names: readonly string[]): readonly LedgerRecord[] =>
  names.map((name) => ({ kind: 'lead', id: name, createdAt: '2024-01-01' }))

/** An order of a lead, with an order id of its own unless one is named. */
export const order = (
  lead: string,
  at: string,
  amount = '10.00',
  orderId = id(),
): LedgerRecord => ({
  kind: 'revenue',
  id: id(),
  revenueKind: 'order',
  lead,
  at,
  amount,
  currency: 'EUR',
  orderId,
})

/** A term of a subscription, paid by the month. */
export const term = (
  lead: string,
  startsAt: string,
  endsAt: string | undefined,
  amount: string,
  more: Partial<Extract<LedgerRecord, { kind: 'subscription' }>> = {},
): LedgerRecord => ({
  kind: 'subscription',
  id: id(),
  lead,
  startsAt,
  ...(endsAt === undefined ? {} : { endsAt }),
  every: 'month',
  amount,
  currency: 'EUR',
  ...more,
})
