import { describe, expect, it } from '@jest/globals'
import { valueName } from './value-name.js'

describe('valueName', () => {
  it('writes ids as words', () => {
    expect(valueName('channel', 'organic_search')).toBe('Organic search')
    expect(valueName('channel', 'paidSocial')).toBe('Paid social')
    expect(valueName('source', 'display-ads-2')).toBe('Display ads 2')
    expect(valueName('costKind', 'labour')).toBe('Labour')
    expect(valueName('channel', 'email')).toBe('E-mail')
    expect(valueName('imputed', 'true')).toBe('Yes')
    expect(valueName('imported', 'false')).toBe('No')
  })

  it('leaves alone what people wrote, and what is a value of people', () => {
    expect(valueName('source', 'Trade fair')).toBeNull()
    expect(valueName('source', 'partner.example')).toBeNull()
    expect(valueName('channel', 'événement')).toBeNull()
    expect(valueName('industry', 'car_parts')).toBeNull()
    expect(valueName('campaign', 'spring_2026')).toBeNull()
  })
})
