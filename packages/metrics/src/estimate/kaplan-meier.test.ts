import { describe, expect, it } from '@jest/globals'
import { kaplanMeier } from './kaplan-meier.js'

const over = (lasted: number) => ({ lasted, ended: true })
const still = (lasted: number) => ({ lasted, ended: false })

describe('survival', () => {
  it('is what is left where everything has ended', () => {
    const longer = kaplanMeier([over(1), over(2), over(2), over(5)])
    expect([0, 1, 1.5, 2, 4, 5].map(longer)).toEqual([1, 0.75, 0.75, 0.25, 0.25, 0])
  })

  it('lets what goes on count for as long as it was seen', () => {
    // At 2 the one that goes on is at risk still; at 3 only two of four are.
    const longer = kaplanMeier([over(1), still(2), over(2), over(3), still(9)])
    expect(longer(1)).toBeCloseTo(4 / 5, 12)
    expect(longer(2)).toBeCloseTo((4 / 5) * (3 / 4), 12)
    expect(longer(100)).toBeCloseTo((4 / 5) * (3 / 4) * (1 / 2), 12)
  })

  it('takes weights for repetitions', () => {
    const weighted = kaplanMeier([over(1), still(2), over(3)], [2, 0, 1])
    const repeated = kaplanMeier([over(1), over(1), over(3)])
    for (const time of [0, 1, 2, 3]) expect(weighted(time)).toBe(repeated(time))
  })
})
