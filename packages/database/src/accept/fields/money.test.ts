import { describe, expect, it } from '@jest/globals'

import { toMinorUnits } from './money.js'

describe('an amount', () => {
  it.each([
    ['1234.50', 'BRL', '123450'],
    ['1234.5', 'EUR', '123450'],
    ['1234', 'EUR', '123400'],
    ['0.07', 'USD', '7'],
    ['-3.20', 'EUR', '-320'],
    ['-0.00', 'EUR', '0'],
    ['1.2300000', 'EUR', '123'],
    ['500', 'JPY', '500'],
    ['500.00', 'JPY', '500'],
    ['1.234', 'KWD', '1234'],
    ['0.001', 'BHD', '1'],
    ['1.5', 'CLF', '15000'],
    ['90071992547409.91', 'EUR', '9007199254740991'],
    ['29.29', 'EUR', '2929'],
  ])('of %s %s is %s minor units', (amount, currency, minor) => {
    expect(toMinorUnits('amount', amount, currency)).toBe(minor)
  })

  it.each([
    ['0.005', 'EUR', 'TOO_MANY_DECIMALS'],
    ['0.1', 'JPY', 'TOO_MANY_DECIMALS'],
    ['0.0001', 'KWD', 'TOO_MANY_DECIMALS'],
    ['90071992547409.92', 'EUR', 'BAD_AMOUNT'],
    ['1 000', 'EUR', 'BAD_AMOUNT'],
    ['1.', 'EUR', 'BAD_AMOUNT'],
    ['', 'EUR', 'BAD_AMOUNT'],
  ])('of %s %s is refused as %s', (amount, currency, code) => {
    expect(toMinorUnits('amount', amount, currency)).toMatchObject({ code })
  })
})
