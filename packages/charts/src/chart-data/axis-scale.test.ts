import { describe, expect, it } from '@jest/globals'
import { axisScale, plainScale, stackedScale } from './axis-scale.js'

describe('axisScale', () => {
  it('ends at the next round step', () => {
    expect(axisScale(0, 880)).toEqual({ min: 0, max: 1000, tickAmount: 4 })
    expect(axisScale(0, 0.128)).toEqual({ min: 0, max: 0.15, tickAmount: 3 })
    expect(axisScale(5, 3)).toEqual({ min: 0, max: 3, tickAmount: 3 })
  })

  it('reaches below zero only for values below zero', () => {
    expect(axisScale(-30, 90)).toEqual({ min: -50, max: 100, tickAmount: 3 })
  })

  it('stands where there is nothing but zero', () => {
    expect(axisScale(0, 0)).toEqual({ min: 0, max: 1, tickAmount: 1 })
  })
})

describe('stackedScale', () => {
  const data = {
    labels: ['Jan'],
    series: [
      { id: 'a', name: 'A', values: [60] },
      { id: 'b', name: 'B', values: [30] },
    ],
  }

  it('has room for the sum, where lines need room for the largest', () => {
    expect(stackedScale(data).max).toBe(100)
    expect(plainScale(data).max).toBe(60)
  })
})
