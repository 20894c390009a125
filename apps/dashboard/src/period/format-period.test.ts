import { describe, expect, it } from '@jest/globals'
import { formatDay, formatPeriod } from './format-period.js'

const plain = (text: string) => text.replace(/[\u2009\u202f\u00a0]/g, ' ')

describe('formatPeriod', () => {
  it('ends with the last day, not with the one after', () => {
    const text = plain(formatPeriod({ from: '2017-11-01', to: '2018-11-01' }, 'en-GB'))
    expect(text).toBe('1 Nov 2017 – 31 Oct 2018')
  })
})

describe('formatDay', () => {
  it('writes the day of the zone', () => {
    expect(formatDay('2018-11-15T01:00:00Z', 'America/Sao_Paulo', 'en-GB')).toBe('14 Nov 2018')
  })
})
