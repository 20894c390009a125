import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { accept, derive } from '@leadlight/database'
import type { LedgerRecord } from '@leadlight/database'
import { testDatabase } from '@leadlight/testing'

import { startTestServer } from '../../testing/test-server.js'
import type { TestServer } from '../../testing/test-server.js'

const PERIOD = '{ from: "2025-01-01", to: "2025-07-01" }'

const QUESTION = `query ($asOf: DateTime) {
  kpis(period: ${PERIOD}, asOf: $asOf) {
    newLeads { value freshness { recordedAt horizon } by(dimension: "source") { value kpi { value } } }
    mqls { value }
    cost { value }
  }
  frame(query: { metrics: [{ id: newLeads }], grain: MONTH, period: ${PERIOD}, asOf: $asOf }) { rows }
  funnel(query: { period: ${PERIOD}, asOf: $asOf }) { steps { stage { id } entered } }
  leads(where: { dimension: "country", is: "DE" }, orderBy: OLDEST, asOf: $asOf) {
    totalCount
    edges { node { source attributes { value } spells { stage { id } } campaign { name } activities { edges { node { type } } } } }
  }
  campaigns(asOf: $asOf) { totalCount edges { node { name } } }
}`

describe('asOf', () => {
  let server: TestServer
  let first: string
  let before: unknown

  beforeAll(async () => {
    server = await startTestServer(await testDatabase())
    const { data } = await server.ask('{ kpis { newLeads { freshness { recordedAt } } } }')
    first = data.kpis.newLeads.freshness.recordedAt
    before = (await server.ask(QUESTION)).data
    await send(
      { kind: 'lead', id: 'late', createdAt: '2025-02-15T10:00:00Z', source: 'search' },
      { kind: 'lead', id: 'a', revision: 2, createdAt: '2025-01-10T10:00:00Z', source: 'fair' },
      { kind: 'merge', id: 'm1', lead: 'c', into: 'b', at: '2025-03-01T10:00:00Z' },
      {
        kind: 'profile',
        id: 'p1',
        lead: 'd',
        at: '2025-03-01T10:00:00Z',
        attributes: { country: 'DE' },
      },
      {
        kind: 'activity',
        id: 'x9',
        lead: 'a',
        at: '2025-01-11T10:00:00Z',
        type: 'visit',
        campaign: 'spring',
      },
      { kind: 'stage', id: 's9', lead: 'd', at: '2025-03-12T10:00:00Z', stage: 'mql' },
      { kind: 'campaign', id: 'spring', revision: 2, name: 'Spring fair, renamed' },
    )
  })
  afterAll(() => server?.close())

  const send = async (...records: readonly LedgerRecord[]): Promise<void> => {
    const { workspaceId } = server.workspace
    const receipt = await accept(
      server.database,
      {
        workspaceId,
        source: 'test',
        now: new Date('2025-07-15T12:00:00Z'),
        derive: (client, _, touched) => derive(client, workspaceId, touched),
      },
      records.map((record, place) => ({ record, place: `later, ${place}` })),
    )
    expect(receipt.rejections).toEqual([])
  }

  it('answers every question as before what came since', async () => {
    const now = await server.ask(QUESTION)
    const then = await server.ask(QUESTION, { variables: { asOf: first } })
    expect(then.errors).toBeUndefined()
    expect(then.data).toEqual(before)
    expect(now.data).not.toEqual(before)
    expect(now.data.kpis.newLeads.value).toBe(8)
    expect(now.data.kpis.mqls.value).toBe(4)
  })

  it('answers the past and the present in one operation, whatever else is asked', async () => {
    const { data, errors } = await server.ask(
      `query ($then: DateTime, $early: DateTime) {
        now: kpis(period: ${PERIOD}) { mqls { value } newLeads { value } }
        then: kpis(period: ${PERIOD}, asOf: $then) { mqls { value } newLeads { value } }
        never: kpis(period: ${PERIOD}, asOf: $early) { mqls { value } }
        leads(asOf: $then) { totalCount }
      }`,
      { variables: { then: first, early: '2001-01-01T00:00:00Z' } },
    )
    expect(data).toMatchObject({
      now: { mqls: { value: 4 }, newLeads: { value: 8 } },
      then: { mqls: { value: 3 }, newLeads: { value: 8 } },
      leads: { totalCount: 8 },
    })
    expect(errors).toHaveLength(1)
    expect(errors?.[0]?.extensions).toMatchObject({
      code: 'AS_OF_TOO_EARLY',
      params: { earliest: first },
    })
    expect(errors?.[0]?.message).toContain(first)
  })

  it('is the present once nothing has been recorded since', async () => {
    const now = await server.ask(QUESTION)
    const later = await server.ask(QUESTION, { variables: { asOf: '2099-01-01T00:00:00Z' } })
    expect(later.data).toEqual(now.data)
  })

  it('is told to the microsecond, and refuses what is no instant', async () => {
    expect(first).toMatch(/\.(\d{3}){1,2}Z$/)
    const { errors } = await server.ask('{ kpis(asOf: "yesterday") { mqls { value } } }')
    expect(errors?.[0]?.message).toContain('"yesterday" is no instant')
  })

  it('keeps the rule of a segment that was in force then', async () => {
    const save = (id: string | null, country: string) =>
      server.ask(
        `mutation ($id: ID, $country: String!) {
          saveSegment(id: $id, name: "Them", rule: { dimension: "source", is: $country }) { ... on Segment { id } }
        }`,
        { variables: { id, country } },
      )
    const { id } = (await save(null, 'search')).data.saveSegment
    await save(id, 'fair')
    const ask = async (asOf: string | null): Promise<number> => {
      const { data } = await server.ask(
        `query ($id: ID, $asOf: DateTime) {
          kpis(period: ${PERIOD}, segment: $id, asOf: $asOf) { newLeads { value } }
        }`,
        { variables: { id, asOf } },
      )
      return data.kpis.newLeads.value
    }
    // A segment that is younger than the instant is taken by its first rule.
    expect(await ask(first)).toBe(4)
    expect(await ask(null)).toBe(4)
    await send({ kind: 'lead', id: 'z', createdAt: '2025-06-01T10:00:00Z', source: 'fair' })
    expect(await ask(null)).toBe(5)
    expect(await ask(first)).toBe(4)
  })
})
