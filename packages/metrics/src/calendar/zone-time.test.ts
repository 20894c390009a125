import { describe, expect, it } from '@jest/globals'
import { Temporal } from 'temporal-polyfill'

import { compareInstants, dayOf, startOfDay, hasDayTwice } from './zone-time.js'

describe('compareInstants', () => {
  const texts = [
    '2018-01-31T12:00:00Z',
    '2018-01-31T12:00:00.000Z',
    '2018-01-31T12:00:00.5Z',
    '2018-01-31T12:00:00.50Z',
    '2018-01-31T12:00:00.123456Z',
    '2018-01-31T12:00:01Z',
    '2018-01-31T11:59:59.999999Z',
    '2018-01-31T12:00:00+00:00',
    '2018-01-31T12:00:00.25+00:00',
    '2018-01-31T14:00:00+02:00',
    '2018-01-31T23:30:00-02:00',
    '2016-12-31T23:59:60Z',
    '2016-12-31T23:59:59Z',
    '2017-01-01T00:00:00Z',
    '0999-12-31T00:00:00Z',
    '+012018-01-31T12:00:00Z',
    '-000001-01-31T12:00:00Z',
  ]

  it('orders every way of writing an instant by time', () => {
    for (const a of texts) {
      for (const b of texts) {
        expect([a, b, Math.sign(compareInstants(a, b))]).toEqual([
          a,
          b,
          Temporal.Instant.compare(a, b),
        ])
      }
    }
  })
})

describe('days in zones', () => {
  it('begin when the clocks there say so, asked once or again', () => {
    for (let round = 0; round < 2; round++) {
      expect(startOfDay('2018-03-25', 'Europe/Bucharest')).toBe('2018-03-24T22:00:00Z')
      expect(startOfDay('2018-03-26', 'Europe/Bucharest')).toBe('2018-03-25T21:00:00Z')
      expect(dayOf('2018-03-25T21:00:00Z', 'Europe/Bucharest')).toBe('2018-03-26')
      expect(dayOf('2018-03-25T21:00:00Z', 'UTC')).toBe('2018-03-25')
    }
  })

  it('come twice where a clock is set back over midnight, and nowhere else', () => {
    // At 00:01 on 7 November 2010 it was 23:01 on the 6th again; since 2011 the clock goes back at two.
    expect(hasDayTwice('2010-11-01', '2010-12-01', 'America/St_Johns')).toBe(true)
    expect(hasDayTwice('2010-11-07', '2010-11-08', 'America/St_Johns')).toBe(true)
    expect(hasDayTwice('2010-12-01', '2011-10-01', 'America/St_Johns')).toBe(false)
    expect(hasDayTwice('2012-01-01', '2026-01-01', 'America/St_Johns')).toBe(false)
    for (const zone of ['UTC', 'Europe/Bucharest', 'America/Sao_Paulo', 'Pacific/Apia']) {
      expect(hasDayTwice('2005-01-01', '2026-01-01', zone)).toBe(false)
    }
  })
})
