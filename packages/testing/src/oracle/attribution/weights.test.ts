import { describe, expect, it } from '@jest/globals'
import { toDecimal } from '../fraction.js'
import { ELAPSED_DAY } from '../instant.js'
import { splitByWeights } from './split.js'
import { MODELS, weightsOf, type Journey } from './weights.js'

/** Touches so many days after the first day. */
function journey(days: readonly number[], createdAt?: number, openedAt?: number): Journey {
  const at = (day: number | undefined) => (day === undefined ? null : day * ELAPSED_DAY)
  return {
    touches: days.map((day) => ({ at: day * ELAPSED_DAY })),
    createdAt: at(createdAt),
    openedAt: at(openedAt),
  }
}

const split = (model: string, of: Journey, amount = 10_000n) =>
  splitByWeights(amount, weightsOf(model, of)).map(Number)

describe('attribution as worked out by hand', () => {
  it('splits 100.01 linearly into cents, and its refund alike', () => {
    const three = journey([0, 1, 2])
    expect(split('linear', three, 10_001n)).toEqual([3334, 3334, 3333])
    expect(split('linear', three, -10_001n)).toEqual([-3334, -3334, -3333])
  })

  it('spreads a missing role over the roles that are there', () => {
    expect(split('wShaped', journey([0, 1, 2, 3], 1))).toEqual([4500, 4500, 500, 500])
    expect(split('wShaped', journey([0, 1, 2, 3], 1, 2))).toEqual([3000, 3000, 3000, 1000])
    expect(split('fullPath', journey([0, 1, 2, 3, 4], 1, 2))).toEqual([
      2250, 2250, 2250, 1000, 2250,
    ])
    expect(split('uShapedMarketo', journey([5, 6], 1))).toEqual([10_000, 0])
    expect(split('leadCreation', journey([0, 1, 2], 1))).toEqual([0, 10_000, 0])
  })

  it('lets one touch hold several roles', () => {
    expect(split('uShapedHubspot', journey([0, 5], 1))).toEqual([8000, 2000])
    expect(split('positionBased', journey([0]))).toEqual([10_000])
    expect(split('positionBased', journey([0, 1]))).toEqual([5000, 5000])
    expect(split('positionBased', journey([0, 1, 2]))).toEqual([4000, 2000, 4000])
  })

  it('halves the weight every seven days', () => {
    expect(split('timeDecay', journey([0, 7, 14]))).toEqual([1429, 2857, 5714])
    const [first] = weightsOf('timeDecay', journey([0, 3.5]))
    expect(toDecimal(first!, 12)).toBe('0.414213562373')
  })

  it.each(MODELS)('gives all of it by %s, wherever the roles lie', (model) => {
    for (const journeyOf of [
      journey([0], 0),
      journey([0, 1, 2, 30], 1, 2),
      journey([0, 0, 9, 200], 3),
    ]) {
      const parts = splitByWeights(-12_347n, weightsOf(model, journeyOf))
      expect(parts.reduce((a, b) => a + b)).toBe(-12_347n)
    }
  })
})
