import { describe, expect, it } from '@jest/globals'
import { fraction, toDouble } from './fraction.js'
import { statisticOf } from './measure.js'

describe('statisticOf', () => {
  it('draws percentiles on the line between neighbours', () => {
    const values = [4n, 1n, 3n, 2n].map((value) => fraction(value))
    const of = (statistic: string) => {
      const found = statisticOf(values, statistic)
      return found && toDouble(found)
    }
    expect(of('P25')).toBe(1.75)
    expect(of('MEDIAN')).toBe(2.5)
    expect(of('P75')).toBe(3.25)
    expect(of('P90')).toBe(3.7)
    expect(of('MEAN')).toBe(2.5)
    expect([of('MIN'), of('MAX')]).toEqual([1, 4])
  })

  it('has no value without values', () => {
    expect(statisticOf([], 'MEDIAN')).toBeNull()
  })
})
