import { describe, expect, it } from '@jest/globals'
import { amountOf, shareOf, strengthOf, TRIANGLE_MEASURES } from './triangle-measures.js'

const cell = {
  ...{ active: 3, share: 0.3, rolling: 4, rollingShare: 0.4 },
  ...{ revenue: '12.50', revenueRetention: 0.25, recurring: '9.00', netRevenueRetention: 1.1 },
}

describe('a cell of the triangle', () => {
  it('shows the share and the amount of each measure', () => {
    expect(TRIANGLE_MEASURES.map((measure) => shareOf(cell, measure))).toEqual([
      ...[0.3, 0.4, 0.25, 1.1],
    ])
    expect(TRIANGLE_MEASURES.map((measure) => amountOf(cell, measure))).toEqual([
      ...[3, 4, '12.50', '9.00'],
    ])
  })

  it('is the stronger the larger its share, and none where there is nothing', () => {
    expect(strengthOf(0.25, 0.5)).toBe(0.5)
    expect(strengthOf(2, 1)).toBe(1)
    expect([strengthOf(null, 1), strengthOf(0, 1), strengthOf(-0.1, 1), strengthOf(1, 0)]).toEqual([
      ...[0, 0, 0, 0],
    ])
  })
})
