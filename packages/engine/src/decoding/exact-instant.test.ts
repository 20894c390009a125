import { describe, expect, it } from '@jest/globals'

import { toExactInstant } from './exact-instant.js'

describe('toExactInstant', () => {
  it.each([
    ['2026-01-31 23:59:59.123456+00', '2026-01-31T23:59:59.123456Z'],
    ['2026-01-31 23:59:59+00', '2026-01-31T23:59:59.000000Z'],
    ['2026-01-31 23:59:59.5+05:30', '2026-01-31T18:29:59.500000Z'],
    ['2026-01-31 23:59:59.000001-03', '2026-02-01T02:59:59.000001Z'],
    ['1880-01-01 00:19:32+00:19:32', '1880-01-01T00:00:00.000000Z'],
    ['infinity', 'infinity'],
    ['0044-03-15 12:00:00+00 BC', '0044-03-15 12:00:00+00 BC'],
  ])('reads %s as %s', (printed, instant) => {
    expect(toExactInstant(printed)).toBe(instant)
  })
})
