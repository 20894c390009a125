import { describe, expect, it } from '@jest/globals'
import { pluralOf } from './plural-of.js'

describe('pluralOf', () => {
  it.each([
    ['lead', 'leads'],
    ['opportunity', 'opportunities'],
    ['share of a revenue line', 'shares of a revenue line'],
    ['assigned person', 'assigned people'],
    ['hand-over', 'hand-overs'],
    ['landing-page view', 'landing-page views'],
  ])('of %s is %s', (one, several) => {
    expect(pluralOf(one)).toBe(several)
  })
})
