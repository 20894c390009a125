import { describe, expect, it } from '@jest/globals'
import { logGamma } from './log-gamma.js'
import { minimise } from './minimise.js'

describe('the search for a minimum', () => {
  it('follows a bent valley to its end', () => {
    const rosenbrock = ([x = 0, y = 0]: readonly number[]): number =>
      (1 - x) ** 2 + 100 * (y - x * x) ** 2
    const { point, value, converged } = minimise(rosenbrock, [-1.2, 1])
    expect(converged).toBe(true)
    expect(value).toBeLessThan(1e-12)
    expect(point[0]).toBeCloseTo(1, 5)
    expect(point[1]).toBeCloseTo(1, 5)
  })

  it('stays within walls', () => {
    const { point, converged } = minimise(([x = 0]) => (x < 2 ? Infinity : x), [5])
    expect(converged).toBe(true)
    expect(point[0]).toBeCloseTo(2, 5)
  })

  it('says where it finds none', () => {
    expect(minimise(() => NaN, [0, 0]).converged).toBe(false)
  })
})

describe('ln Γ', () => {
  it('is that of factorials and of a half', () => {
    expect(logGamma(1)).toBeCloseTo(0, 13)
    expect(logGamma(11)).toBeCloseTo(Math.log(3_628_800), 12)
    expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.PI) / 2, 13)
    expect(logGamma(0.1)).toBeCloseTo(2.252712651734206, 12)
    expect(logGamma(1000.5) - logGamma(999.5)).toBeCloseTo(Math.log(999.5), 10)
  })
})
