import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { testDatabase } from '@leadlight/testing'

import { startTestServer } from '../../testing/test-server.js'
import type { TestServer } from '../../testing/test-server.js'

/** One question in many words: each gives the value and the series of two metrics. */
const FORMS: readonly {
  readonly name: string
  readonly query: string
  readonly variables?: Record<string, unknown>
}[] = [
  {
    name: 'written out',
    query: `{ kpis(period: { from: "2025-01-01", to: "2025-07-01" }) {
      newLeads { value series(grain: MONTH) { bucket value } }
      mqls { value series(grain: MONTH) { bucket value } } } }`,
  },
  {
    name: 'with variables',
    query: `query Q($period: PeriodInput!, $grain: Grain!) { kpis(period: $period) {
      newLeads { value series(grain: $grain) { bucket value } }
      mqls { value series(grain: $grain) { bucket value } } } }`,
    variables: { period: { from: '2025-01-01', to: '2025-07-01' }, grain: 'MONTH' },
  },
  {
    name: 'with variables left to their defaults',
    query: `query Q($from: Date = "2025-01-01", $to: Date = "2025-07-01", $grain: Grain! = MONTH) {
      kpis(period: { from: $from, to: $to }) {
        newLeads { value series(grain: $grain) { bucket value } }
        mqls { value series(grain: $grain) { bucket value } } } }`,
  },
  {
    name: 'with fragments',
    query: `query { ...All }
      fragment All on Query { kpis(period: { from: "2025-01-01", to: "2025-07-01" }) { ...Both } }
      fragment Both on Kpis { newLeads { ...One } mqls { ... on Kpi { value } ...Series } }
      fragment One on Kpi { value ...Series }
      fragment Series on Kpi { series(grain: MONTH) { bucket value } }`,
  },
  {
    name: 'under aliases of the root',
    query: `{ kpis: kpis(period: { from: "2025-01-01", to: "2025-07-01" }) {
        newLeads: newLeads { value series: series(grain: MONTH) { bucket value } }
        mqls { value series(grain: MONTH) { bucket: bucket value } } } }`,
  },
  {
    name: 'with a directive that includes it',
    query: `query Q($yes: Boolean!) { kpis(period: { from: "2025-01-01", to: "2025-07-01" }) {
      newLeads @include(if: $yes) { value series(grain: MONTH) { bucket value } }
      mqls @skip(if: false) { value series(grain: MONTH) { bucket value } } } }`,
    variables: { yes: true },
  },
]

describe('M7: one question in other words', () => {
  let test: TestServer
  let statements = 0

  beforeAll(async () => {
    test = await startTestServer(await testDatabase(), {
      // Or all but the first would cost nothing.
      limits: { cacheMb: 0 },
      through: (database) => ({
        ...database,
        withContext: (context, work, options) =>
          database.withContext(
            context,
            (client) =>
              work({
                ...client,
                query: (text, values) => {
                  statements++
                  return client.query(text, values)
                },
              }),
            options,
          ),
      }),
    })
  })
  afterAll(() => test.close())

  it('has the same answer at the same cost', async () => {
    const answers = []
    for (const { name, query, variables } of FORMS) {
      statements = 0
      const { data, errors } = await test.ask(query, variables ? { variables } : {})
      answers.push({ name, data, errors, statements })
    }
    const [first] = answers
    expect(first?.data.kpis.newLeads.value).toBeGreaterThan(0)
    expect(first?.statements).toBeGreaterThan(0)
    for (const answer of answers) expect(answer).toEqual({ ...first, name: answer.name })
  })
})
