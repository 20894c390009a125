import type { LedgerRecord } from '@leadlight/database'

/**
 * Eight people of the first half of 2025: four by search (two of them from Germany), three by a
 * campaign, one unknown; three became MQLs, one of those a customer; 300 EUR were spent.
 */
export const smallWorld: readonly LedgerRecord[] = [
  {
    kind: 'campaign',
    id: 'spring',
    name: 'Spring fair',
    campaignType: 'event',
    channel: 'event',
    startsOn: '2025-03-01',
  },
  { kind: 'campaign', id: 'autumn', name: 'Autumn fair', campaignType: 'event', channel: 'event' },
  {
    kind: 'cost',
    id: 'c1',
    from: '2025-03-01',
    to: '2025-03-04',
    amount: '300.00',
    currency: 'EUR',
    costKind: 'media',
    campaign: 'spring',
  },
  {
    kind: 'lead',
    id: 'a',
    createdAt: '2025-01-10T10:00:00Z',
    source: 'search',
    attributes: { country: 'DE' },
  },
  {
    kind: 'lead',
    id: 'b',
    createdAt: '2025-02-10T10:00:00Z',
    source: 'search',
    attributes: { country: 'DE' },
  },
  {
    kind: 'lead',
    id: 'c',
    createdAt: '2025-02-11T10:00:00Z',
    source: 'search',
    attributes: { country: 'RO' },
  },
  { kind: 'lead', id: 'd', createdAt: '2025-03-01T10:00:00Z', source: 'search' },
  { kind: 'lead', id: 'e', createdAt: '2025-03-02T10:00:00Z', source: 'fair', campaign: 'spring' },
  { kind: 'lead', id: 'f', createdAt: '2025-03-02T10:00:00Z', source: 'fair', campaign: 'spring' },
  { kind: 'lead', id: 'g', createdAt: '2025-03-03T10:00:00Z', source: 'fair', campaign: 'spring' },
  { kind: 'lead', id: 'h', createdAt: '2025-06-30T10:00:00Z' },
  { kind: 'stage', id: 's1', lead: 'a', at: '2025-01-20T10:00:00Z', stage: 'mql' },
  { kind: 'stage', id: 's2', lead: 'b', at: '2025-02-20T10:00:00Z', stage: 'mql' },
  { kind: 'stage', id: 's3', lead: 'e', at: '2025-03-12T10:00:00Z', stage: 'mql' },
  { kind: 'stage', id: 's4', lead: 'e', at: '2025-04-01T10:00:00Z', stage: 'customer' },
  {
    kind: 'activity',
    id: 'x1',
    lead: 'e',
    at: '2025-03-05T10:00:00Z',
    type: 'formSubmitted',
    campaign: 'spring',
  },
  { kind: 'activity', id: 'x2', lead: 'e', at: '2025-03-06T10:00:00Z', type: 'pageView' },
  { kind: 'activity', id: 'x3', lead: 'e', at: '2025-03-06T10:00:00Z', type: 'pageView' },
]
