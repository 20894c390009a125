import { describe, expect, it } from '@jest/globals'
import { expectedSpend, fitGammaGamma, gammaGammaLogLikelihood } from './gamma-gamma.js'
import type { GammaGamma, SpendGroup } from './gamma-gamma.js'
import { randomNumbers } from './random-numbers.js'

/** The parameters that Fader and Hardie (2013), note 25, give for the CDNOW sample, in dollars. */
const PUBLISHED: GammaGamma = { p: 6.25, q: 3.74, v: 15.44 }

describe('Gamma-Gamma', () => {
  it('expects of the first buyers what the authors publish', () => {
    // The spreadsheet of note 25: repeats, mean spent on them, and what is expected next.
    const published = [
      [2, 22.35, 24.65],
      [1, 11.77, 18.91],
      [0, 0, 35.17],
      [7, 73.74, 71.46],
      [2, 25.55, 27.28],
    ] as const
    for (const [repeats, mean, next] of published) {
      const found = expectedSpend(PUBLISHED, { repeats, spent: repeats * mean })
      expect(Math.abs(found - next)).toBeLessThan(0.1)
    }
  })

  it('is a density: over all sums of one repeat it comes to 1', () => {
    let area = 0
    const step = 0.05
    for (let spent = step / 2; spent < 3_000; spent += step) {
      area +=
        step * Math.exp(gammaGammaLogLikelihood(PUBLISHED, [{ repeats: 1, spent, buyers: 1 }]))
    }
    expect(area).toBeCloseTo(1, 3)
  })

  it('finds about the parameters from which sums were drawn, in any unit of money', () => {
    const random = randomNumbers('sums')
    const whole = (shape: number): number => {
      let sum = 0
      for (let i = 0; i < shape; i++) sum -= Math.log(1 - random())
      return sum
    }
    const groups = Array.from({ length: 2_000 }, (): SpendGroup => {
      const repeats = 1 + Math.floor(random() * 5)
      return { repeats, spent: whole(6 * repeats) / (whole(4) / 15), buyers: 1 }
    })
    const found = fitGammaGamma(groups)
    expect(found?.p).toBeGreaterThan(5)
    expect(found?.p).toBeLessThan(7.2)
    expect(found?.q).toBeGreaterThan(3.4)
    expect(found?.q).toBeLessThan(4.7)
    const cents = fitGammaGamma(groups.map((group) => ({ ...group, spent: group.spent * 100 })))
    expect(cents?.q).toBeCloseTo(found?.q ?? 0, 4)
    expect((cents?.v ?? 0) / 100).toBeCloseTo(found?.v ?? 0, 2)
  })

  it('finds nothing where nothing was spent', () => {
    expect(fitGammaGamma([])).toBeNull()
  })
})
