import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { evaluate } from '../oracle/evaluate.js'
import { queries } from './query-arbitrary.js'
import { worlds } from './world-arbitrary.js'
import { worldToArrivals } from './world-to-arrivals.js'

const asked = worlds().chain((world) => queries(world).map((query) => ({ world, query })))

describe('random worlds', () => {
  it('answer every query that is drawn for them, the same whatever the order of arrival', () => {
    fc.assert(
      fc.property(asked, ({ world, query }) => {
        const answer = evaluate(world, query)
        const reversed = { ...world, records: [...world.records].reverse() }
        expect(evaluate(reversed, query)).toEqual(answer)
        expect(worldToArrivals(world)).toHaveLength(world.records.length)
      }),
      { numRuns: 80 },
    )
  })

  it('give counts and sums that add up over groups and over time', () => {
    const additive = ['newLeads', 'mqls', 'emailsSent', 'newCustomers', 'opportunities', 'revenue']
    fc.assert(
      fc.property(asked, fc.constantFrom(...additive), ({ world, query }, id) => {
        const { period } = query
        const by = ['country', 'source']
        const plain = { metrics: [{ id }], period } as const
        const whole = evaluate(world, plain).totals[id]?.n
        const parts = [
          evaluate(world, { ...plain, by }),
          evaluate(world, { ...plain, grain: 'WEEK', by }),
          evaluate(world, { ...plain, grain: 'QUARTER' }),
        ]
        for (const { cells } of parts) {
          expect(cells.reduce((sum, { metrics }) => sum + (metrics[id]?.n ?? 0), 0)).toBe(whole)
        }
      }),
      { numRuns: 25 },
    )
  })
})
