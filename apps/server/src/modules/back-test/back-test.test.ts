import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { accept, derive } from '@leadlight/database'
import type { LedgerRecord } from '@leadlight/database'
import { testDatabase } from '@leadlight/testing'

import { startTestServer } from '../../testing/test-server.js'
import type { TestServer } from '../../testing/test-server.js'

const DAY = 86_400_000
const NOW = Date.parse('2025-07-15T12:00:00Z')

/** A deal a day, each closing after ten days, every second one won; the last are open still. */
const deals: readonly LedgerRecord[] = Array.from({ length: 150 }, (_, i) => {
  const opened = NOW - (150 - i) * DAY
  const day = (ms: number): string => new Date(ms).toISOString()
  const opportunity = `deal${i}`
  const change = (id: string, at: number, state: 'open' | 'won' | 'lost'): LedgerRecord => ({
    kind: 'opportunityChange',
    id: `${opportunity} ${id}`,
    opportunity,
    at: day(at),
    state,
    amount: '100',
    currency: 'EUR',
  })
  const closes = opened + 10 * DAY
  return [
    { kind: 'opportunity', id: opportunity, lead: 'a', openedAt: day(opened) } as const,
    change('opens', opened, 'open'),
    ...(closes < NOW ? [change('closes', closes, i % 2 === 0 ? 'won' : 'lost')] : []),
  ]
}).flat()

describe('the back-test of a forecast', () => {
  let test: TestServer
  beforeAll(async () => {
    test = await startTestServer(await testDatabase())
    const { workspaceId } = test.workspace
    const receipt = await accept(
      test.database,
      {
        workspaceId,
        source: 'test',
        now: new Date(NOW),
        derive: (client, _, touched) => derive(client, workspaceId, touched),
      },
      deals.map((record, i) => ({ record, place: `deals:${i}` })),
    )
    expect(receipt.rejected).toBe(0)
  })
  afterAll(() => test.close())

  it('stands beside it, each round with what was expected and what came', async () => {
    const { data, errors } = await test.ask(`{
      kpis(period: { from: "2025-07-01", to: "2025-07-25" }) {
        forecastRevenue { value interval { lower upper } backTest {
          meanError bias coverage currency explain { formula statements { title } }
          rounds { made until expected lower upper actual unforeseen }
        } }
        revenue { backTest { coverage } }
      }
    }`)
    expect(errors).toBeUndefined()
    const { forecastRevenue, revenue } = data.kpis
    expect(revenue.backTest).toBeNull()
    const { value, interval } = forecastRevenue
    expect(value).toBeGreaterThan(interval.lower)
    expect(value).toBeLessThan(interval.upper)
    const { rounds, explain, ...judged } = forecastRevenue.backTest
    expect(explain.formula).toContain('mean error')
    expect(explain.statements).toEqual([
      { title: expect.stringContaining('back-test of the forecast') },
    ])
    expect(rounds.length).toBeGreaterThan(3)
    expect(judged).toMatchObject({ currency: 'EUR' })
    expect(judged.meanError).toBeLessThan(0.5)
    for (const { made, until, expected, lower, upper, actual } of rounds) {
      expect(Date.parse(until)).toBeGreaterThan(Date.parse(made))
      expect(expected).toBeGreaterThanOrEqual(lower)
      expect(expected).toBeLessThanOrEqual(upper)
      // Of about nine open deals every second one is won.
      expect([300, 400, 500, 600]).toContain(actual)
    }
  })

  it('is none of a period that is over', async () => {
    const { data } = await test.ask(`{
      kpis(period: { from: "2025-01-01", to: "2025-07-01" }) { forecastRevenue { backTest { coverage } } }
    }`)
    expect(data.kpis.forecastRevenue.backTest).toBeNull()
  })
})
