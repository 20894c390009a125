import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { testDatabase } from '@leadlight/testing'

import { startTestServer } from '../../testing/test-server.js'
import type { TestServer } from '../../testing/test-server.js'

interface Edge {
  readonly node: { readonly id: string; readonly createdAt: string }
}

describe('leads', () => {
  let test: TestServer

  beforeAll(async () => {
    test = await startTestServer(await testDatabase())
  })
  afterAll(() => test.close())

  const page = (args: string) =>
    test.ask(
      `{ leads(${args}) { totalCount pageInfo { hasNextPage endCursor } edges { cursor node { id createdAt } } } }`,
    )

  async function walk(args: string): Promise<readonly Edge[]> {
    const edges: Edge[] = []
    for (let after = ''; ;) {
      const { data } = await page(`${args}, first: 3${after}`)
      edges.push(...data.leads.edges)
      if (!data.leads.pageInfo.hasNextPage) return edges
      after = `, after: "${data.leads.pageInfo.endCursor}"`
    }
  }

  it.each(['NEWEST', 'OLDEST', 'RECENTLY_ENGAGED'])(
    'turns pages of %s leads without losing or repeating one',
    async (order) => {
      const whole = await page(`orderBy: ${order}`)
      const edges = await walk(`orderBy: ${order}`)
      expect(edges.map(({ node }) => node.id)).toEqual(
        whole.data.leads.edges.map(({ node }: Edge) => node.id),
      )
      expect(new Set(edges.map(({ node }) => node.id)).size).toBe(8)
      expect(whole.data.leads.totalCount).toBe(8)
    },
  )

  it('orders by creation either way', async () => {
    const dates = (edges: readonly Edge[]) => edges.map(({ node }) => node.createdAt)
    const newest = dates(await walk('orderBy: NEWEST'))
    expect(newest).toEqual([...newest].sort().reverse())
    expect(dates(await walk('orderBy: OLDEST'))).toEqual([...newest].reverse())
  })

  it('filters by dimensions of a lead and by a segment', async () => {
    const german = await page('where: { dimension: "country", is: "DE" }')
    expect(german.data.leads.totalCount).toBe(2)
    const saved = await test.ask(
      'mutation { saveSegment(name: "Fair", rule: { dimension: "campaign", is: "spring" }) { ... on Segment { id size } } }',
    )
    expect(saved.data.saveSegment.size).toBe(3)
    const fair = await page(`segment: "${saved.data.saveSegment.id}"`)
    expect(fair.data.leads.totalCount).toBe(3)
  })

  it('refuses a cursor of another filter or order, and one that was made up', async () => {
    const { data } = await page('first: 2')
    const cursor = data.leads.pageInfo.endCursor
    const codes = await Promise.all(
      [
        `after: "${cursor}", orderBy: OLDEST`,
        `after: "${cursor}", where: { dimension: "country", is: "DE" }`,
        'after: "AAAA"',
        'after: ""',
      ].map(async (args) => (await page(args)).errors?.[0]?.extensions.code),
    )
    expect(codes).toEqual([
      'CURSOR_MISMATCH',
      'CURSOR_MISMATCH',
      'CURSOR_INVALID',
      'CURSOR_INVALID',
    ])
  })

  it.each([0, -1_000_000, 1_001])('refuses %i leads at a time', async (first) => {
    expect((await page(`first: ${first}`)).errors?.[0]?.extensions).toMatchObject({
      code: 'FIRST_OUT_OF_RANGE',
      params: { first },
    })
  })

  it('shows one lead with its way, its attributes and what it did', async () => {
    const { data: found } = await test.ask(
      '{ leads(where: { dimension: "campaign", is: "spring" }, orderBy: OLDEST) { edges { node { id } } } }',
    )
    const customers = await Promise.all(
      found.leads.edges.map(({ node }: Edge) =>
        test.ask(
          `query ($id: ID!) { lead(id: $id) {
            source campaign { key name startsOn } currentStage { id } furthestStage { name } customerSince
            spells { stage { id } enteredAt exitedAt imputed } attributes { dimension value }
            first: activities(first: 2) { edges { node { type at actor campaign { key } } } pageInfo { hasNextPage endCursor } }
          } }`,
          { variables: { id: node.id } },
        ),
      ),
    )
    const customer = customers
      .map(({ data }) => data.lead)
      .find(({ customerSince }) => customerSince !== null)
    expect(customer).toMatchObject({
      source: 'fair',
      campaign: { key: 'spring', name: 'Spring fair', startsOn: '2025-03-01' },
      currentStage: { id: 'customer' },
      furthestStage: { name: 'Customer' },
      customerSince: '2025-04-01T10:00:00.000Z',
      attributes: [],
    })
    expect(customer.spells[0]).toEqual({
      stage: { id: 'lead' },
      enteredAt: '2025-03-02T10:00:00.000Z',
      exitedAt: '2025-03-12T10:00:00.000Z',
      imputed: false,
    })
    expect(customer.first.edges.map(({ node }: { node: { type: string } }) => node.type)).toEqual([
      'pageView',
      'pageView',
    ])
    expect(customer.first.pageInfo.hasNextPage).toBe(true)
  })

  it('turns the pages of what a lead did', async () => {
    const { data } = await test.ask(
      '{ leads(orderBy: RECENTLY_ENGAGED, first: 1) { edges { node { id activities(first: 1) { pageInfo { endCursor } edges { node { id } } } } } } }',
    )
    const { node } = data.leads.edges[0]
    const next = await test.ask(
      `{ lead(id: "${node.id}") { activities(first: 5, after: "${node.activities.pageInfo.endCursor}") { edges { node { type } } } } }`,
    )
    expect(next.data.lead.activities.edges).toHaveLength(2)
  })

  it('finds nothing by an id that is none', async () => {
    const { data } = await test.ask(
      '{ lead(id: "1") { id } other: lead(id: "00000000-0000-0000-0000-000000000000") { id } campaign(id: "1") { id } }',
    )
    expect(data).toEqual({ lead: null, other: null, campaign: null })
  })

  it('refuses lists within a list that would be too long together', async () => {
    const activities = 'activities(first: 1000) { edges { node { id } } }'
    const ask = (fields: string) => test.ask(`{ leads { edges { node { ${fields} } } } }`)
    expect((await ask(activities)).errors).toBeUndefined()
    const more = await ask(
      `${activities} b: activities(first: 999) { edges { node { id } } } c: activities(first: 998) { edges { node { id } } }`,
    )
    expect(more.errors?.[0]?.extensions).toMatchObject({
      code: 'OPERATION_TOO_LARGE',
      params: { limit: 'activities' },
    })
  })
})
