import { describe, expect, it } from '@jest/globals'
import { formatBucket } from './format-bucket.js'

const locale = 'en-GB'

describe('formatBucket', () => {
  it('names months, weeks, quarters and days', () => {
    expect(formatBucket('2018-01', { locale })).toBe('Jan 2018')
    expect(formatBucket('2018-W05', { locale })).toBe('W5 2018')
    expect(formatBucket('2018-P05', { locale })).toBe('P5 2018')
    expect(formatBucket('2018-Q3', { locale })).toBe('Q3 2018')
    expect(formatBucket('2018-01-31', { locale })).toBe('31 Jan 2018')
    expect(formatBucket('2018-01-31', { locale, short: true })).toBe('31 Jan')
  })

  it('leaves years and unknown labels as they are', () => {
    expect(formatBucket('2018', { locale })).toBe('2018')
    expect(formatBucket('sometime', { locale })).toBe('sometime')
  })
})
