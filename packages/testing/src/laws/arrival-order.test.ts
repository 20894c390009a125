import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { accept } from '@leadlight/database'
import type { LedgerRecord } from '@leadlight/database'
import fc from 'fast-check'

import { testDatabase } from '../engines/test-database.js'
import type { TestDatabase } from '../engines/test-database.js'

const WORLD: readonly LedgerRecord[] = [
  { kind: 'account', id: 'a1', name: 'One', attributes: { industry: 'Retail' } },
  { kind: 'account', id: 'a2', parent: 'a1' },
  { kind: 'campaign', id: 'c1', name: 'Spring' },
  { kind: 'campaign', id: 'c1', name: 'Summer', revision: 2 },
  {
    kind: 'lead',
    id: 'l1',
    createdAt: '2024-01-01T00:00:00Z',
    account: 'a1',
    attributes: { country: 'BR' },
  },
  { kind: 'lead', id: 'l2', createdAt: '2024-01-02' },
  { kind: 'lead', id: 'l2', createdAt: '2024-01-03', account: 'a2', revision: 2 },
  {
    kind: 'profile',
    id: 'p1',
    lead: 'l2',
    at: '2024-01-05',
    attributes: { country: 'AR', jobTitle: 'CEO' },
  },
  {
    kind: 'profile',
    id: 'p1',
    lead: 'l2',
    at: '2024-01-05',
    attributes: { country: 'CL' },
    revision: 2,
  },
  { kind: 'merge', id: 'm1', lead: 'l2', into: 'l1', at: '2024-02-01' },
  {
    kind: 'activity',
    id: 't1',
    lead: 'l1',
    campaign: 'c1',
    at: '2024-01-04T00:00:00Z',
    type: 'visit',
  },
  { kind: 'activity', id: 't2', lead: 'l2', at: '2024-01-04T00:00:00Z', type: 'visit' },
  {
    kind: 'activity',
    id: 't2',
    lead: 'l1',
    at: '2024-01-05T00:00:00Z',
    type: 'visit',
    revision: 2,
  },
  {
    kind: 'activity',
    id: 't2',
    lead: 'l2',
    at: '2024-01-06T00:00:00Z',
    type: 'pageView',
    revision: 3,
  },
  { kind: 'stage', id: 's1', lead: 'l2', at: '2024-01-07', stage: 'mql' },
  { kind: 'opportunity', id: 'o1', account: 'a2', people: ['l1'] },
  { kind: 'opportunity', id: 'o1', account: 'a2', people: ['l2'], revision: 2 },
  {
    kind: 'revenue',
    id: 'r1',
    at: '2024-02-02',
    revenueKind: 'won',
    amount: '1.50',
    currency: 'EUR',
    opportunity: 'o1',
  },
]

/** The present in the source's own words: numbers and stamps depend on the order of arrival. */
const PRESENT = `
  with who as (select lead_no, min(event_id) as name from lead group by 1),
    firm as (select account_no, min(event_id) as name from account group by 1),
    deal as (select opportunity_no, min(event_id) as name from opportunity group by 1),
    drive as (select campaign_no, name from campaign where superseded_at = 'infinity')
  select line from (
    select format('lead %s %s %s %s', l.event_id, l.revision, l.created_at, f.name) as line
      from lead l left join firm f using (account_no) where l.superseded_at = 'infinity'
    union all select format('account %s in %s', a.event_id, f.name)
      from account a left join firm f on f.account_no = a.parent_no where a.superseded_at = 'infinity'
    union all select format('merge %s into %s', w.name, c.name)
      from lead_identity i join who w using (lead_no) join who c on c.lead_no = i.canonical_no where i.superseded_at = 'infinity'
    union all select format('profile %s %s %s %s %s', v.event_id, v.subject, a.name, d.value, v.effective_at)
      from profile_value v join attribute a using (attribute_id) left join attribute_value d using (attribute_id, value_id)
      where v.superseded_at = 'infinity'
    union all select format('activity %s %s %s %s %s', a.event_id, w.name, a.type, a.effective_at, d.name)
      from activity a join who w using (lead_no) left join drive d using (campaign_no) where a.superseded_at = 'infinity'
    union all select format('stage %s %s %s', s.event_id, w.name, s.stage_id) from stage_change s join who w using (lead_no)
    union all select format('deal %s %s', d.name, w.name)
      from opportunity_person p join deal d using (opportunity_no) join who w using (lead_no) where p.superseded_at = 'infinity'
    union all select format('revenue %s %s %s', r.event_id, r.amount_minor, d.name) from revenue_line r join deal d using (opportunity_no)
  ) lines order by line`

describe('the order of arrival', () => {
  let test: TestDatabase
  let made = 0

  beforeAll(async () => {
    test = await testDatabase()
  })
  afterAll(() => test?.close())

  const tell = async (
    batches: readonly (readonly LedgerRecord[])[],
  ): Promise<readonly unknown[]> => {
    const { workspaceId } = await test.database.createWorkspace({ slug: `w${++made}`, name: 'W' })
    for (const batch of batches) {
      const { received, accepted, duplicate, rejected, suppressed } = await accept(
        test.database,
        { workspaceId, source: 'crm', now: new Date('2024-06-01T12:00:00Z') },
        batch.map((record, at) => ({ record, place: String(at) })),
      )
      expect(received).toBe(batch.length)
      expect(accepted + duplicate + rejected + suppressed).toBe(received)
    }
    return test.database.withContext({ workspaceId, role: 'read' }, (client) =>
      client.query(PRESENT),
    )
  }

  it('I3: changes nothing of the present, nor do batches, repetitions and retries', async () => {
    const expected = await tell([WORLD])
    expect(expected).toHaveLength(13)
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray(WORLD as LedgerRecord[], { minLength: WORLD.length }),
        fc.array(fc.constantFrom(...WORLD), { maxLength: 6 }),
        fc.uniqueArray(fc.integer({ min: 0, max: WORLD.length }), { maxLength: 3 }),
        async (order, repeated, cuts) => {
          const told = [...order, ...repeated]
          const edges = [0, ...cuts.sort((a, b) => a - b), told.length]
          const batches = edges.slice(1).map((end, at) => told.slice(edges[at], end))
          // What came before the record that it refers to was refused, and is sent again, twice for
          // those that wait for one that waits.
          expect(await tell([...batches, told, told])).toEqual(expected)
        },
      ),
      { numRuns: 12 },
    )
  })
})
