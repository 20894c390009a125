import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { testDatabase } from '@leadlight/testing'

import { startTestServer } from '../../testing/test-server.js'
import type { TestServer } from '../../testing/test-server.js'

interface Edge {
  readonly cursor: string
  readonly at: string | null
  readonly value: string | null
  readonly numerator: string | null
  readonly denominator: string | null
  readonly row: readonly unknown[]
  readonly node: Readonly<Record<string, unknown>> | null
}

const WHOLE = 'period: { from: "2025-01-01", to: "2025-07-01" }'

describe('records', () => {
  let test: TestServer

  beforeAll(async () => {
    test = await startTestServer(await testDatabase())
  })
  afterAll(() => test.close())

  const fields = `totalCount currency units { value numerator denominator } columns { id name as } pageInfo { hasNextPage endCursor }
    edges { cursor at value numerator denominator row node { __typename
      ... on Lead { id source }
      ... on CostLine { id kind campaign from }
      ... on Customer { id customerSince lead { id source } } } }`
  const ask = (metric: string, cell: string, args = 'first: 50') =>
    test.ask(`{ records(metric: ${metric}, cell: { ${cell} }, ${args}) { ${fields} } }`)

  async function edgesOf(metric: string, cell: string): Promise<readonly Edge[]> {
    const { data, errors } = await ask(metric, cell)
    expect(errors).toBeUndefined()
    return data.records.edges
  }

  it('are the people behind a count, latest first', async () => {
    const { data } = await ask('newLeads', WHOLE)
    const { totalCount, edges, columns, pageInfo } = data.records
    expect(totalCount).toBe(8)
    expect(edges.map(({ value }: Edge) => value)).toEqual(Array(8).fill('1'))
    expect(edges[0].at).toBe('2025-06-30T10:00:00.000000Z')
    expect(edges[0].node).toMatchObject({ __typename: 'Lead', source: null })
    expect(data.records.units.value).toBe('COUNT')
    expect(columns[0]).toEqual({ id: 'lead', name: 'Lead', as: 'lead' })
    expect(edges[0].row[0]).toBe(edges[0].node.id)
    expect(pageInfo.hasNextPage).toBe(false)
  })

  it('are those of one cell: its group, its bucket, the blank group and Other', async () => {
    const by = (value: string) => `${WHOLE}, by: [{ dimension: "source", value: ${value} }]`
    expect(await edgesOf('newLeads', by('"search"'))).toHaveLength(4)
    expect(await edgesOf('newLeads', `${by('"search"')}, bucket: "2025-02"`)).toHaveLength(2)
    expect(await edgesOf('newLeads', by('null'))).toHaveLength(1)
    expect(await edgesOf('newLeads', `${by('null')}, besides: [["search"]]`)).toHaveLength(4)
  })

  it('say what they add to both sides of a rate, and to each side alone', async () => {
    const cell = `${WHOLE}, params: { goal: "mql" }`
    const rate = await edgesOf('conversionRate', cell)
    expect(rate).toHaveLength(8)
    expect(rate.filter(({ numerator }) => numerator === '1')).toHaveLength(3)
    expect(rate.every(({ denominator, value }) => denominator === '1' && value === null)).toBe(true)
    expect(await edgesOf('conversionRate', `${cell}, part: NUMERATOR`)).toHaveLength(3)
  })

  it('are of two kinds where a metric is made of two, and pages run through both', async () => {
    const cell = `${WHOLE}, by: [{ dimension: "campaign", value: "spring" }]`
    const first = (await ask('costPerLead', cell)).data.records
    expect(first.units).toEqual({ value: 'MONEY', numerator: 'MONEY', denominator: 'COUNT' })
    const edges = first.edges as readonly Edge[]
    expect(edges.map(({ node }) => node?.['__typename'])).toEqual([
      ...['CostLine', 'Lead', 'Lead', 'Lead'],
    ])
    expect(edges[0]).toMatchObject({
      numerator: '300.00',
      denominator: null,
      node: {
        kind: 'media',
        campaign: 'Spring fair',
        from: '2025-03-01',
      },
    })
    const walked: Edge[] = []
    for (let after = ''; ;) {
      const { data } = await ask('costPerLead', cell, `first: 1${after}`)
      walked.push(...data.records.edges)
      if (!data.records.pageInfo.hasNextPage) break
      after = `, after: "${data.records.pageInfo.endCursor}"`
    }
    expect(walked.map(({ node }) => node?.['id'])).toEqual(edges.map(({ node }) => node?.['id']))
  })

  it('show a line of which a part falls into the period once, with its share', async () => {
    const [line, ...more] = await edgesOf(
      'cost',
      'period: { from: "2025-03-02", to: "2025-03-09" }',
    )
    expect(more).toEqual([])
    expect(line).toMatchObject({ value: '200.00', node: { from: '2025-03-02' } })
  })

  it('lead to the person behind a customer', async () => {
    const [customer] = await edgesOf('newCustomers', WHOLE)
    expect(customer?.node).toMatchObject({
      __typename: 'Customer',
      customerSince: '2025-04-01T10:00:00.000Z',
      lead: { source: 'fair' },
    })
  })

  it('of a tile are those of its value, its filter and its comparison', async () => {
    const { data } =
      await test.ask(`{ kpis(${WHOLE}, where: { dimension: "source", is: "fair" }, compareTo: PREVIOUS_PERIOD) {
      mqls { records(first: 10) { totalCount edges { at } } before: records(first: 10, part: PREVIOUS) { totalCount } } } }`)
    expect(data.kpis.mqls).toEqual({
      records: { totalCount: 1, edges: [{ at: '2025-03-12T10:00:00.000000Z' }] },
      before: { totalCount: 0 },
    })
  })

  it('refuse a cursor of another cell, a made-up one and too long a page', async () => {
    const { data } = await ask('newLeads', WHOLE, 'first: 2')
    const cursor = data.records.pageInfo.endCursor
    const codes = await Promise.all([
      ask('newLeadsGross', WHOLE, `first: 2, after: "${cursor}"`),
      ask('newLeads', `${WHOLE}, part: N`, `first: 2, after: "${cursor}"`),
      ask('newLeads', WHOLE, 'first: 2, after: "AAAA"'),
      ask('newLeads', WHOLE, 'first: 1001'),
    ])
    expect(codes.map(({ errors }) => errors?.[0]?.extensions.code)).toEqual([
      ...['CURSOR_MISMATCH', 'CURSOR_MISMATCH', 'CURSOR_INVALID', 'FIRST_OUT_OF_RANGE'],
    ])
  })

  it.each([
    ['newLeads', `${WHOLE}, part: NUMERATOR`, 'BAD_CELL'],
    ['newLeads', `${WHOLE}, part: CHANGE`, 'BAD_CELL'],
    ['newLeads', `${WHOLE}, part: PREVIOUS`, 'BAD_CELL'],
    ['newLeads', `${WHOLE}, besides: [["search"]]`, 'BAD_CELL'],
    ['newLeads', `${WHOLE}, by: [{ dimension: "source" }], besides: [null]`, 'BAD_CELL'],
    ['newLeads', `${WHOLE}, bucket: "2031-01"`, 'UNKNOWN_BUCKET'],
    ['cost', `${WHOLE}, by: [{ dimension: "country", value: "DE" }]`, 'DIMENSION_NOT_APPLICABLE'],
  ])('refuse of %s the cell { %s }', async (metric, cell, code) => {
    const { errors } = await ask(metric, cell)
    expect(errors?.[0]?.extensions.code).toBe(code)
  })

  it('name people by the opaque id that `leads` gives out', async () => {
    const edges = await edgesOf('newLeads', WHOLE)
    const { data } = await test.ask('{ leads(first: 50) { edges { node { id } } } }')
    const ids = data.leads.edges.map(({ node }: Edge) => node?.['id'])
    expect(edges.map(({ node }) => node?.['id']).sort()).toEqual(ids.sort())
  })
})
