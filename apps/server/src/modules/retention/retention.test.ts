import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { accept, derive } from '@leadlight/database'
import type { LedgerRecord } from '@leadlight/database'
import { testDatabase } from '@leadlight/testing'

import { pack, unpack } from '../../graphql/opaque-text.js'
import { startTestServer } from '../../testing/test-server.js'
import type { TestServer } from '../../testing/test-server.js'

const order = (id: string, lead: string, at: string, amount: string): LedgerRecord => ({
  ...{ kind: 'revenue', revenueKind: 'order', id, lead, at, amount, currency: 'EUR' },
})

/** Two customers by search and one that nobody knows the source of. */
const SALES: readonly LedgerRecord[] = [
  order('o1', 'a', '2025-01-15', '100.00'),
  order('o2', 'a', '2025-02-15', '49.50'),
  order('o3', 'b', '2025-02-20', '10.00'),
  order('o4', 'h', '2025-07-01', '5.00'),
]

describe('retention', () => {
  let test: TestServer

  beforeAll(async () => {
    test = await startTestServer(await testDatabase())
    const { workspaceId } = test.workspace
    await accept(
      test.database,
      {
        ...{ workspaceId, source: 'test', now: new Date('2025-07-15T12:00:00Z') },
        derive: (client, _, touched) => derive(client, workspaceId, touched),
      },
      SALES.map((record) => ({ record, place: record.id })),
    )
  })
  afterAll(() => test.close())

  const cells =
    'label size cells { offset label active share rolling revenue recurring provisional }'
  const ask = (query: string, fields: string) =>
    test.ask(
      `{ retention(query: { period: { from: "2025-01-01", to: "2025-04-01" }, ${query} }) { ${fields} } }`,
    )

  it('tells who bought again in which month since, in money to the cent', async () => {
    const { data, errors } = await ask(
      'periods: 3',
      `size currency cohorts { ${cells} } overall { active size } survival { n ended censored points { age } reason }
       notes { code } explain { formula statements { title } } freshness { horizon }`,
    )
    expect(errors).toBeUndefined()
    const { retention } = data
    expect(retention).toMatchObject({ size: 2, currency: 'EUR' })
    expect(retention.cohorts[0]).toMatchObject({
      label: '2025-01',
      size: 1,
      cells: [
        { offset: 0, active: 1, share: 1, rolling: 1, revenue: '100.00', provisional: false },
        { offset: 1, active: 1, share: 1, rolling: 1, revenue: '49.50' },
        { offset: 2, active: 0, share: 0, rolling: 0, revenue: '0.00' },
        { offset: 3, active: 0 },
      ],
    })
    // Nobody subscribes here.
    expect(retention.cohorts[0].cells[0].recurring).toBeNull()
    expect(retention.survival).toMatchObject({ n: 2, reason: null })
    expect(retention.explain.statements).toHaveLength(1)
  })

  it('is broken down and asked again, and shows the customers of a cell', async () => {
    const { data } = await ask(
      'periods: 1, by: "source"',
      `breakdown { label size cohorts { ${cells} } }
       records(cohort: "2025-01", offset: 1) { totalCount currency edges { node { account customerSince active revenue lead { source } } } }
       other: records(cohort: "2025-01", offset: 1, part: ACTIVE, group: { dimension: "source", value: null }) { totalCount }
       own: records(cohort: "2025-01", offset: 1, group: { dimension: "source", value: "search" }) { totalCount }`,
    )
    expect(data.retention.breakdown).toMatchObject([{ label: 'Search', size: 2 }])
    expect(data.retention.records).toMatchObject({
      totalCount: 1,
      currency: 'EUR',
      edges: [
        { node: { account: null, active: true, revenue: '49.50', lead: { source: 'search' } } },
      ],
    })
    expect(data.retention.other.totalCount).toBe(0)
    expect(data.retention.own.totalCount).toBe(1)
  })

  it('stands beside the period before, whose customers are shown as well', async () => {
    const { data, errors } = await test.ask(`{ retention(query: {
      period: { from: "2025-02-01", to: "2025-03-01" }, periods: 1, by: "source", compareTo: PREVIOUS_PERIOD
    }) {
      size
      comparison {
        period { from } size cohorts { label cells { active revenue } } overall { size share } survival { n }
        breakdown { label size }
      }
      records(cohort: "2025-01", offset: 1, previous: true) { totalCount edges { node { revenue } } }
    } }`)
    expect(errors).toBeUndefined()
    expect(data.retention).toEqual({
      size: 1,
      comparison: {
        period: { from: '2025-01-01' },
        size: 1,
        cohorts: [
          {
            label: '2025-01',
            cells: [
              { active: 1, revenue: '100.00' },
              { active: 1, revenue: '49.50' },
            ],
          },
        ],
        overall: [
          { size: 1, share: 1 },
          { size: 1, share: 1 },
        ],
        survival: { n: 1 },
        breakdown: [{ label: 'Search', size: 1 }],
      },
      records: { totalCount: 1, edges: [{ node: { revenue: '49.50' } }] },
    })
  })

  it('pages through the customers of a cell, and keeps its cursors to it', async () => {
    const read = (args: string) =>
      ask(
        'periods: 6, grain: QUARTER',
        `records(cohort: "2025-Q1", offset: 0, part: SIZE, ${args}) { pageInfo { endCursor hasNextPage } edges { node { id } } }`,
      )
    const first = (await read('first: 1')).data.retention.records
    expect(first.pageInfo.hasNextPage).toBe(true)
    const second = (await read(`first: 1, after: "${first.pageInfo.endCursor}"`)).data.retention
      .records
    expect(second.edges[0].node.id).not.toBe(first.edges[0].node.id)
    const { errors } = await ask(
      'periods: 6, grain: QUARTER',
      `records(cohort: "2025-Q1", offset: 0, part: ACTIVE, after: "${first.pageInfo.endCursor}") { pageInfo { endCursor } }`,
    )
    expect(errors?.[0]?.extensions.code).toBe('CURSOR_MISMATCH')
    // Date.parse takes these days; PostgreSQL does not.
    for (const since of ['1', '2025-02-30T00:00:00.000000Z']) {
      const forged = pack([
        (unpack(first.pageInfo.endCursor) as readonly unknown[])[0],
        { since, unit: 'p1' },
      ])
      const { errors: refused } = await read(`first: 1, after: "${forged}"`)
      expect(refused?.[0]?.extensions.code).toBe('CURSOR_INVALID')
    }
  })

  it('answers of an instant what was known then', async () => {
    const { errors } = await ask('asOf: "2020-01-01T00:00:00Z"', 'size')
    expect(errors?.[0]?.extensions.code).toBe('AS_OF_TOO_EARLY')
    const { data } = await ask('asOf: "2100-01-01T00:00:00Z"', 'size')
    expect(data.retention.size).toBe(2)
  })

  it.each([
    ['periods: 61', 'size', 'BAD_PARAMETER', ['periods']],
    ['by: "campaign"', 'size', 'DIMENSION_NOT_APPLICABLE', ['by']],
    [
      'periods: 2',
      'records(cohort: "2031-01", offset: 0) { totalCount }',
      'UNKNOWN_BUCKET',
      ['cohort'],
    ],
    ['periods: 2', 'records(cohort: "2025-01", offset: 3) { totalCount }', 'BAD_CELL', ['offset']],
    [
      'periods: 2',
      'records(cohort: "2025-01", offset: 1, group: { dimension: "source" }) { totalCount }',
      'BAD_CELL',
      ['group'],
    ],
    [
      'periods: 2',
      'records(cohort: "2025-01", offset: 1, previous: true) { totalCount }',
      'BAD_CELL',
      ['previous'],
    ],
    [
      'periods: 2, by: "source"',
      'records(cohort: "2025-01", offset: 1, group: { dimension: "country" }) { totalCount }',
      'BAD_CELL',
      ['group', 'dimension'],
    ],
  ])('refuses { %s } { %s } with %s', async (query, fields, code, path) => {
    const { errors } = await ask(query, fields)
    expect(errors?.[0]?.extensions).toMatchObject({ code, path })
    expect(errors?.[0]?.extensions.suggestion).toEqual(expect.any(String))
  })
})
