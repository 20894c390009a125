import { describe, expect, it } from '@jest/globals'

import { nothingWanted } from '../known.js'
import { readWhen } from './when.js'

const reading = () => ({
  wanted: nothingWanted(),
  latestMs: Date.parse('2024-06-02T12:00:00Z'),
  latest: '2024-06-02T12:00:00Z',
  currency: null,
})

describe('a time', () => {
  it.each([
    ['2018-02-26T19:58:54Z', '2018-02-26T19:58:54Z'],
    ['2018-02-26T19:58:54.000Z', '2018-02-26T19:58:54Z'],
    ['2018-02-26T19:58:54.120Z', '2018-02-26T19:58:54.12Z'],
    ['2018-02-26T19:58:54.123456789Z', '2018-02-26T19:58:54.123456Z'],
    ['2018-02-26T19:58:54.9999999Z', '2018-02-26T19:58:54.999999Z'],
    ['2018-02-26 16:58:54-03:00', '2018-02-26T19:58:54Z'],
    ['2018-02-26T16:58:54-0300', '2018-02-26T19:58:54Z'],
    ['2018-02-26T16:58-03', '2018-02-26T19:58:00Z'],
    ['2018-02-27T01:28:54+05:30', '2018-02-26T19:58:54Z'],
    ['2024-02-29T00:00:00Z', '2024-02-29T00:00:00Z'],
    ['2024-01-31T23:59:59Z', '2024-01-31T23:59:59Z'],
    ['1999-12-31', '1999-12-31'],
    ['2024-06-02T12:00:00Z', '2024-06-02T12:00:00Z'],
  ])('%s is read as %s', (value, expected) => {
    expect(readWhen('at', value, reading(), false)).toBe(expected)
  })

  it('may be told to lie in the future', () => {
    expect(readWhen('at', '2099-01-01T00:00:00Z', reading(), true)).toBe('2099-01-01T00:00:00Z')
    expect(readWhen('at', '2024-06-02T12:00:01Z', reading(), false)).toMatchObject({
      code: 'FUTURE_DATED',
    })
  })

  it('is looked up where it is a day', () => {
    const asked = reading()
    readWhen('at', '2018-02-26', asked, false)
    readWhen('at', '2018-02-26T19:58:54Z', asked, false)
    expect([...asked.wanted.days]).toEqual(['2018-02-26'])
  })
})
