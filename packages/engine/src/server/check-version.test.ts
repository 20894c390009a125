import { describe, expect, it } from '@jest/globals'

import { isSafeVersion } from './check-version.js'

describe('isSafeVersion', () => {
  it.each([
    ['9.6.24', 90624, false],
    ['14.22', 140022, false],
    ['15.15', 150015, false],
    ['15.16', 150016, true],
    ['15.18', 150018, true],
    ['16.11', 160011, false],
    ['16.12', 160012, true],
    ['17.7', 170007, false],
    ['17.8', 170008, true],
    ['18.1', 180001, false],
    ['18.2', 180002, true],
    ['18.4', 180004, true],
    ['19.0', 190000, true],
    ['an answer that is no number', NaN, false],
  ])('answers for %s (%d): %p', (_name, versionNumber, safe) => {
    expect(isSafeVersion(versionNumber)).toBe(safe)
  })
})
