import { describe, expect, it } from '@jest/globals'
import type { Filter } from '@leadlight/metrics'
import { holds } from './filters.js'

const values: Readonly<Record<string, string | null>> = {
  country: 'ÖSTERREICH',
  industry: null,
  size: '10',
}

function passes(filter: Filter): boolean {
  return holds(filter, (dimension) => values[dimension] ?? null)
}

describe('holds', () => {
  it('matches no blank with a test, nor with its opposite', () => {
    expect(passes({ dimension: 'industry', is: 'Retail' })).toBe(false)
    expect(passes({ not: { dimension: 'industry', is: 'Retail' } })).toBe(false)
    expect(passes({ dimension: 'industry', notIn: ['Retail'] })).toBe(false)
    expect(passes({ dimension: 'industry', isBlank: true })).toBe(true)
    expect(passes({ not: { dimension: 'country', isBlank: true } })).toBe(true)
  })

  it('matches nothing with an empty list, and everything but blanks with its opposite', () => {
    expect(passes({ dimension: 'country', in: [] })).toBe(false)
    expect(passes({ not: { dimension: 'country', in: [] } })).toBe(true)
    expect(passes({ not: { dimension: 'industry', in: [] } })).toBe(false)
  })

  it('lets a truth decide an or, and an untruth an and, whatever is unknown beside it', () => {
    const unknown = { dimension: 'industry', is: 'Retail' }
    const known = { dimension: 'size', is: '10' }
    expect(passes({ or: [unknown, known] })).toBe(true)
    expect(passes({ not: { and: [unknown, { not: known }] } })).toBe(true)
    expect(passes({ not: { or: [unknown, { not: known }] } })).toBe(false)
  })

  it('compares by code point and looks for text in either case', () => {
    expect(passes({ dimension: 'size', between: ['1', '2'] })).toBe(true)
    expect(passes({ dimension: 'size', between: ['2', '9'] })).toBe(false)
    expect(passes({ dimension: 'country', contains: 'österr' })).toBe(true)
  })

  it('asks for all keys of one object', () => {
    expect(passes({ dimension: 'size', is: '10', notIn: ['10'] })).toBe(false)
    expect(passes({})).toBe(true)
    expect(passes({ or: [] })).toBe(false)
  })
})
