import { describe, expect, it } from '@jest/globals'
import { roundAmount } from './round-amount.js'

describe('a rounded amount', () => {
  it('has no more decimals than its currency, and halves go away from zero', () => {
    expect(roundAmount('2.4019999999999997', 2)).toBe('2.40')
    expect(roundAmount('2.4019999999999997', 3)).toBe('2.402')
    expect(roundAmount('0.005', 2)).toBe('0.01')
    expect(roundAmount('-0.005', 2)).toBe('-0.01')
    expect(roundAmount('999.995', 2)).toBe('1000.00')
    expect(roundAmount('1234.5', 0)).toBe('1235')
  })

  it('has no sign where nothing is left of it', () => {
    expect(roundAmount('-0.004', 2)).toBe('0.00')
  })

  it('stays as it was written where it is not finer', () => {
    for (const amount of ['0', '12', '12.5', '-12.50']) expect(roundAmount(amount, 2)).toBe(amount)
  })
})
