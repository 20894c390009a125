import type { LedgerRecord } from '@leadlight/database'

export const CAMPAIGNS: readonly LedgerRecord[] = ['a', 'b', 'c', 'd'].map((id) => ({
  kind: 'campaign',
  id,
  name: id,
}))

/** Somebody who came in, of an account where one is named. */
export const lead = (id: string, createdAt = '2025-01-01', account?: string): LedgerRecord => ({
  kind: 'lead',
  id,
  createdAt,
  ...(account === undefined ? {} : { account }),
})

let touched = 0
/** A touch of ana's, unless it is told whose. */
export const touch = (
  campaign: string,
  at: string,
  more: Partial<Extract<LedgerRecord, { kind: 'activity' }>> = {},
): LedgerRecord => ({
  kind: 'activity',
  id: `touch${++touched}`,
  type: 'adClicked',
  lead: 'ana',
  campaign,
  at,
  ...more,
})

/** An order of ana's, unless it is told whose; one a day at most. */
export const order = (
  amount: string,
  at = '2025-06-01',
  more: Partial<Extract<LedgerRecord, { kind: 'revenue' }>> = {},
): LedgerRecord => ({
  kind: 'revenue',
  id: `order-${more.lead ?? 'ana'}-${at}`,
  revenueKind: 'order',
  lead: 'ana',
  amount,
  currency: 'EUR',
  at,
  ...more,
})

/** A won deal of ana's, of her account where one is named. */
export const deal = (
  openedAt: string,
  wonAt: string,
  amount: string,
  account?: string,
): readonly LedgerRecord[] => [
  {
    kind: 'opportunity',
    id: 'deal',
    people: ['ana'],
    openedAt,
    ...(account === undefined ? {} : { account }),
  },
  {
    kind: 'opportunityChange',
    id: 'open',
    opportunity: 'deal',
    state: 'open',
    amount,
    currency: 'EUR',
    at: openedAt,
  },
  { kind: 'opportunityChange', id: 'won', opportunity: 'deal', state: 'won', at: wonAt },
  {
    kind: 'revenue',
    id: 'line',
    revenueKind: 'won',
    opportunity: 'deal',
    amount,
    currency: 'EUR',
    at: wonAt,
  },
]

/** What a campaign cost on the first of March; undefined where nobody knows. */
export const cost = (
  amount: string | undefined,
  more: Partial<Extract<LedgerRecord, { kind: 'cost' }>> = {},
): LedgerRecord => ({
  kind: 'cost',
  id: `cost-${more.campaign ?? amount ?? 'unknown'}`,
  from: '2025-03-01',
  to: '2025-03-02',
  currency: 'EUR',
  costKind: 'media',
  ...(amount === undefined ? {} : { amount }),
  ...more,
})

/** Ana's order after a touch of each of three campaigns. */
export const THREE: readonly LedgerRecord[] = [
  ...CAMPAIGNS,
  lead('ana'),
  touch('a', '2025-02-01'),
  touch('b', '2025-03-01'),
  touch('c', '2025-04-01'),
  order('100.01'),
]
