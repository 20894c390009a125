import { describe, expect, it } from '@jest/globals'
import { translate } from './translate.js'

describe('translate', () => {
  it('fills names', () => {
    expect(translate('{value} of {total}', { value: '3', total: 5 }, 'en-GB')).toBe('3 of 5')
  })

  it('chooses the plural form by count', () => {
    const message = { one: '{count} lead', other: '{count} leads' }
    expect(translate(message, { count: 1 }, 'en-GB')).toBe('1 lead')
    expect(translate(message, { count: 0 }, 'en-GB')).toBe('0 leads')
  })

  it('leaves a name without a value in sight', () => {
    expect(translate('up {change}', {}, 'en-GB')).toBe('up {change}')
  })
})
