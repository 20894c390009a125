import { describe, expect, it } from '@jest/globals'
import { differenceInterval, liftInterval, wilsonInterval } from './interval-of-shares.js'

const nurtured = { hits: 200, of: 1000 }
const others = { hits: 30, of: 180 }

describe('intervals of shares', () => {
  it('are those of the worked example', () => {
    const lift = liftInterval(nurtured, others)
    expect(lift.lower).toBeCloseTo(-0.145, 3)
    expect(lift.upper).toBeCloseTo(0.71, 3)
    const difference = differenceInterval(nurtured, others)
    expect(difference.lower).toBeCloseTo(-0.0323, 4)
    expect(difference.upper).toBeCloseTo(0.0873, 4)
  })

  it('stay within what a share can be', () => {
    for (const hits of [0, 1, 5, 10]) {
      const { lower, upper } = wilsonInterval({ hits, of: 10 })
      expect(lower).toBeGreaterThanOrEqual(-1e-15)
      expect(lower).toBeLessThanOrEqual(hits / 10)
      expect(upper).toBeGreaterThanOrEqual(hits / 10)
      expect(upper).toBeLessThanOrEqual(1 + 1e-15)
    }
  })

  it('leave out no lift where, and only where, they leave out no difference', () => {
    for (let hits = 20; hits < 380; hits += 3) {
      const a = { hits, of: 400 }
      const b = { hits: 60, of: 300 }
      const excludes = ({ lower, upper }: { lower: number; upper: number }): boolean =>
        lower > 0 || upper < 0
      expect(excludes(liftInterval(a, b))).toBe(excludes(differenceInterval(a, b)))
    }
  })
})
