import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { testDatabase } from '@leadlight/testing'

import { startTestServer } from '../../testing/test-server.js'
import type { TestServer } from '../../testing/test-server.js'

describe('frame', () => {
  let test: TestServer

  beforeAll(async () => {
    test = await startTestServer(await testDatabase())
  })
  afterAll(() => test.close())

  const frame = (query: string) =>
    test.ask(`{ frame(query: { period: { from: "2025-01-01", to: "2025-07-01" }, ${query} }) {
      columns { id name role unit currency of part labels { value label } } rows totals otherRows partialRows truncated notes { code metric }
    } }`)

  it('is a table of typed columns whose totals are measured anew', async () => {
    const { data, errors } = await frame(
      'metrics: [{ id: newLeads }, { id: cost, as: "spent" }], by: ["campaign"], parts: [VALUE]',
    )
    expect(errors).toBeUndefined()
    expect(data.frame.columns).toEqual([
      {
        id: 'campaign',
        name: 'Campaign',
        role: 'DIMENSION',
        unit: null,
        currency: null,
        of: null,
        part: null,
        labels: [{ value: 'spring', label: 'Spring fair' }],
      },
      {
        id: 'newLeads',
        name: 'New leads',
        role: 'METRIC',
        unit: 'COUNT',
        currency: null,
        of: 'newLeads',
        part: 'VALUE',
        labels: null,
      },
      {
        id: 'spent',
        name: 'Cost',
        role: 'METRIC',
        unit: 'MONEY',
        currency: 'EUR',
        of: 'spent',
        part: 'VALUE',
        labels: null,
      },
    ])
    expect(data.frame.rows).toEqual([
      // Nothing was booked without a campaign, which is no cost of 0.
      [null, 5, null],
      ['spring', 3, '300.00'],
    ])
    expect(data.frame.totals).toEqual([null, 8, '300.00'])
  })

  it('takes a grain, an order, bounds and a limit', async () => {
    const { data } = await frame(
      'metrics: [{ id: newLeads }], grain: QUARTER, by: ["source"], limit: 1, other: true, orderBy: [{ column: "time", descending: true }]',
    )
    expect(data.frame.rows).toEqual([
      ['2025-Q2', 'search', 0],
      ['2025-Q2', null, 1],
      ['2025-Q1', 'search', 4],
      ['2025-Q1', null, 3],
    ])
    expect(data.frame.otherRows).toEqual([1, 3])
    // The data ends on the last day of June, before the quarter does.
    expect(data.frame.partialRows).toEqual([0, 1])
  })

  it('is ordered by a part that it holds, and by no other', async () => {
    const rates = (parts: string, descending: boolean) =>
      frame(
        `metrics: [{ id: conversionRate, params: { goal: "mql" } }], by: ["source"], parts: [${parts}],
          orderBy: [{ column: "conversionRate.denominator", descending: ${descending} }]`,
      )
    const members = async (descending: boolean): Promise<readonly unknown[]> => {
      const { data } = await rates('VALUE, DENOMINATOR', descending)
      return data.frame.rows.map(([, , denominator]: readonly unknown[]) => denominator)
    }
    expect(await members(false)).toEqual([1, 3, 4])
    expect(await members(true)).toEqual([4, 3, 1])
    const { errors } = await rates('VALUE', true)
    expect(errors?.[0]?.extensions).toMatchObject({
      code: 'UNKNOWN_COLUMN',
      path: ['orderBy', 0, 'column'],
    })
  })

  it('refuses a question with all its problems at once, each with its place and the next step', async () => {
    const { data, errors } = await frame(
      'metrics: [{ id: conversionRate }, { id: cost }], by: ["sorce", "country"], where: { dimension: "chanel", is: "x" }, limit: 0',
    )
    expect(data).toBeNull()
    expect(errors).toHaveLength(1)
    const { extensions } = errors?.[0] ?? { extensions: {} }
    expect(
      extensions.problems.map(({ code, path }: { code: string; path: unknown }) => [code, path]),
    ).toEqual(
      expect.arrayContaining([
        ['MISSING_PARAMETER', ['metrics', 0, 'params', 'goal']],
        ['UNKNOWN_DIMENSION', ['by', 0]],
        ['DIMENSION_NOT_APPLICABLE', ['by', 1]],
        ['UNKNOWN_DIMENSION', ['where', 'dimension']],
        ['BAD_LIMIT', ['limit']],
      ]),
    )
    const unknown = extensions.problems.find(
      ({ code }: { code: string }) => code === 'UNKNOWN_DIMENSION',
    )
    expect(unknown.suggestion).toBe('Did you mean `source`?')
  })

  it('refuses a filter that a metric cannot bear', async () => {
    const { errors } = await frame(
      'metrics: [{ id: cost }], where: { dimension: "country", is: "DE" }',
    )
    expect(errors?.[0]?.extensions.code).toBe('FILTER_NOT_APPLICABLE')
  })

  it('refuses a test that was sent as null, which would widen the question', async () => {
    const { errors } = await test.ask(
      'query ($x: String) { frame(query: { metrics: [{ id: newLeads }], period: { preset: LAST_MONTH }, where: { dimension: "source", is: $x } }) { rows } }',
      { variables: { x: null } },
    )
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'FILTER_NULL', path: ['where', 'is'] })
  })
})
