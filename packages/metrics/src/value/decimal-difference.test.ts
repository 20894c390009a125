import { describe, expect, it } from '@jest/globals'

import { sameDecimal, subtractDecimals } from './decimal-difference.js'

describe('decimals', () => {
  it.each([
    ['3', '5', '-2'],
    ['10.50', '0.5', '10'],
    ['0.1', '0.3', '-0.2'],
    ['-0.25', '0.75', '-1'],
    ['9007199254740993', '1', '9007199254740992'],
    ['1e-7', '0', '0.0000001'],
    ['-1.5e-7', '0', '-0.00000015'],
    ['1.5e+21', '0', '1500000000000000000000'],
    ['0.33333333333333333333', '0.33333333333333333332', '0.00000000000000000001'],
  ])('%s − %s is %s', (a, b, difference) => {
    expect(subtractDecimals(a, b)).toBe(difference)
  })

  it('are the same whatever zeros they end in, and nothing is not zero', () => {
    expect(sameDecimal('1.50', '1.5')).toBe(true)
    expect(sameDecimal(null, null)).toBe(true)
    expect(sameDecimal(null, '0')).toBe(false)
    expect(sameDecimal('0', null)).toBe(false)
  })
})
