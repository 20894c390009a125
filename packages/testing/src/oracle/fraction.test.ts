import { describe, expect, it } from '@jest/globals'
import { fraction, parseDecimal, roundHalfAway, toDecimal, toDouble } from './fraction.js'

describe('fraction', () => {
  it('reads decimal text exactly', () => {
    expect(parseDecimal('-12.50')).toEqual({ over: -1250n, under: 100n })
    expect(parseDecimal('0')).toEqual({ over: 0n, under: 1n })
    expect(() => parseDecimal('1e3')).toThrow('is not a decimal number')
  })

  it('rounds halves away from zero', () => {
    expect(roundHalfAway(fraction(5n, 2n))).toBe(3n)
    expect(roundHalfAway(fraction(-5n, 2n))).toBe(-3n)
    expect(roundHalfAway(fraction(249n, 100n))).toBe(2n)
  })

  it('writes decimals to their end, and no further than asked', () => {
    expect(toDecimal(fraction(1n, 8n), 20)).toBe('0.125')
    expect(toDecimal(fraction(-2n, 3n), 5)).toBe('-0.66667')
    expect(toDecimal(fraction(30n), 20)).toBe('30')
    expect(toDecimal(fraction(30n), 2, 2)).toBe('30.00')
  })

  it('finds the nearest double, as a division of two small integers does', () => {
    for (const [over, under] of [
      [1, 3],
      [-2, 7],
      [123456789, 1000],
      [1, 86_400_000_000],
    ] as const) {
      expect(toDouble(fraction(BigInt(over), BigInt(under)))).toBe(over / under)
    }
    expect(toDouble(fraction(10n ** 30n + 1n, 10n ** 30n))).toBe(1)
  })
})
