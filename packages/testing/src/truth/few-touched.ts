import type { LedgerRecord } from '@leadlight/database'

/* A ledger of many leads in which few are touched at a time. */

/** Leads by the hundred, a third of them in accounts of two. */
export const MANY: readonly LedgerRecord[] = Array.from({ length: 600 }, (_, i) => ({
  kind: 'lead',
  id: `lead-${i}`,
  createdAt: `2024-0${1 + (i % 9)}-01T00:00:00Z`,
  source: 'web',
  ...(i % 3 === 0 && { account: `account-${Math.floor(i / 6)}` }),
}))

const EUR = { currency: 'EUR', amount: '10' } as const

/** What happened to some of them from the beginning. */
export const TOLD: readonly LedgerRecord[] = [
  { kind: 'asset', id: 'page', name: 'Page', assetType: 'page' },
  { kind: 'program', id: 'drip', name: 'Drip', programType: 'drip', goal: 'mql' },
  { kind: 'campaign', id: 'ads', name: 'Ads', channel: 'paid' },
  {
    kind: 'statistic',
    id: 'y',
    day: '2024-05-01',
    network: 'x',
    placement: 'social',
    campaign: 'ads',
    likes: 3,
  },
  ...[1, 2, 3, 4].flatMap((n): LedgerRecord[] => [
    {
      kind: 'activity',
      id: `v${n}`,
      type: 'visit',
      visitor: `v-${n}`,
      at: `2024-10-0${n}`,
      asset: 'page',
    },
    {
      kind: 'activity',
      id: `f${n}`,
      type: 'formSubmitted',
      visitor: `v-${n}`,
      lead: `lead-${n}`,
      at: `2024-10-0${n}T01:00:00Z`,
    },
    { kind: 'stage', id: `m${n}`, lead: `lead-${n}`, stage: 'mql', at: `2024-10-1${n}` },
    { kind: 'enrolment', id: `e${n}`, lead: `lead-${n}`, program: 'drip', at: `2024-10-0${n}` },
    {
      kind: 'revenue',
      id: `o${n}`,
      lead: `lead-${n}`,
      revenueKind: 'order',
      orderId: `order-${n}`,
      at: '2024-10-20',
      ...EUR,
    },
  ]),
  // Lines of nobody, which follow those of the first two.
  ...[1, 2].map((n): LedgerRecord => ({
    ...{ kind: 'revenue', id: `n${n}`, revenueKind: 'refunded', refersTo: `o${n}` },
    ...{ at: '2024-10-25', ...EUR },
  })),
  { kind: 'merge', id: 'early', lead: 'lead-10', into: 'lead-11', at: '2024-10-01' },
  { kind: 'opportunity', id: 'deal', account: 'account-5', openedAt: '2024-10-02' },
  {
    kind: 'opportunityChange',
    id: 'won',
    opportunity: 'deal',
    state: 'won',
    at: '2024-10-09',
    ...EUR,
  },
]

const soon = (now: Date, hours: number): string =>
  new Date(now.getTime() + hours * 3_600_000).toISOString()

/** One batch after the other, each about few of them. */
export const changes = (now: Date): readonly (readonly LedgerRecord[])[] => [
  [
    { kind: 'asset', id: 'page', name: 'Page', assetType: 'ebook', revision: 2 },
    { kind: 'merge', id: 'undone', lead: 'lead-10', into: 'lead-11', at: '2024-10-02', undo: true },
    { kind: 'merge', id: 'late', lead: 'lead-1', into: 'lead-20', at: '2024-11-02' },
    { kind: 'lead', id: 'lead-41', createdAt: '2024-06-01', excluded: 'test', revision: 2 },
  ],
  [
    { kind: 'lead', id: 'lead-30', createdAt: '2024-04-01', account: 'account-90', revision: 2 },
    {
      kind: 'profile',
      id: 'k',
      lead: 'lead-31',
      linkAccount: 'account-5',
      at: '2024-05-01',
      attributes: {},
    },
    { kind: 'opportunity', id: 'deal', account: 'account-6', openedAt: '2024-10-02', revision: 2 },
    {
      kind: 'revenue',
      id: 'o2',
      lead: 'lead-40',
      revenueKind: 'order',
      orderId: 'order-2',
      at: '2024-10-21',
      revision: 2,
      ...EUR,
    },
  ],
  [
    { kind: 'activity', id: 'v9', type: 'pageView', visitor: 'v-3', at: '2024-10-03T00:20:00Z' },
    {
      kind: 'activity',
      id: 'f9',
      type: 'formSubmitted',
      visitor: 'v-3',
      lead: 'lead-50',
      at: '2024-12-01',
    },
  ],
  [
    {
      kind: 'survey',
      id: 's',
      survey: 'nps',
      lead: 'lead-60',
      invitedAt: '2024-10-01',
      scale: '10',
      score: 9,
      answeredAt: soon(now, 2),
    },
    { kind: 'stage', id: 'ahead', lead: 'lead-61', stage: 'mql', at: soon(now, 3) },
    { kind: 'lead', id: 'unborn', createdAt: soon(now, 4) },
    {
      kind: 'activity',
      id: 'ahead',
      type: 'visit',
      visitor: 'v-70',
      at: soon(now, 5),
      lead: 'lead-70',
    },
  ],
  [
    { kind: 'program', id: 'drip', name: 'Drip', programType: 'drip', goal: 'sql', revision: 2 },
    { kind: 'campaign', id: 'ads', name: 'Ads', channel: 'organic', revision: 2 },
  ],
]
