import { describe, expect, it } from '@jest/globals'
import {
  addBusinessTime,
  businessTimeBetween,
  SHIPPED_BUSINESS_HOURS,
  type BusinessHours,
} from './business-hours.js'

const HOUR = 3_600_000
const ZONE = 'Europe/Bucharest'

/** Hours after 2026-01-02, a Friday, 16:00 in Bucharest (two hours ahead of UTC in winter). */
const FRIDAY = '2026-01-02T14:00:00Z'

const between = (from: string, to: string, hours = SHIPPED_BUSINESS_HOURS, zone = ZONE): number =>
  businessTimeBetween(from, to, hours, zone) / HOUR
const after = (from: string, count: number, hours = SHIPPED_BUSINESS_HOURS, zone = ZONE): string =>
  addBusinessTime(from, count * HOUR, hours, zone)

describe('business time', () => {
  it('stands still in the evening and at the weekend', () => {
    expect(after(FRIDAY, 8)).toBe('2026-01-05T14:00:00Z')
    expect(between(FRIDAY, '2026-01-05T13:00:00Z')).toBe(7)
    expect(between('2026-01-03T10:00:00Z', '2026-01-04T20:00:00Z')).toBe(0)
  })

  it('ends with the day where it is used up then, and begins with the next working day', () => {
    expect(after('2026-01-05T07:00:00Z', 8)).toBe('2026-01-05T15:00:00Z')
    expect(after('2026-01-03T10:00:00Z', 8)).toBe('2026-01-05T15:00:00Z')
    expect(after('2026-01-05T20:00:00Z', 1)).toBe('2026-01-06T08:00:00Z')
  })

  it('is nothing where the second instant is not later', () => {
    expect(between(FRIDAY, FRIDAY)).toBe(0)
    expect(between(FRIDAY, '2026-01-02T13:00:00Z')).toBe(0)
  })

  it('keeps to the clocks on the wall when they change over the weekend', () => {
    // Clocks go forward on Sunday, 29 March 2026: Friday 16:00 is 14:00 UTC, Monday 16:00 is 13:00.
    expect(after('2026-03-27T14:00:00Z', 8)).toBe('2026-03-30T13:00:00Z')
    // And back on 25 October: Friday 16:00 is 13:00 UTC, Monday 16:00 is 14:00.
    expect(after('2026-10-23T13:00:00Z', 8)).toBe('2026-10-26T14:00:00Z')
    expect(between('2026-10-23T13:00:00Z', '2026-10-26T13:00:00Z')).toBe(7)
  })

  it('lasts as long as the hours do where clocks change at work', () => {
    const night: BusinessHours = { days: [7], opens: '00:00', closes: '08:00' }
    expect(between('2026-03-28T12:00:00Z', '2026-03-30T12:00:00Z', night)).toBe(7)
    expect(between('2026-10-24T12:00:00Z', '2026-10-26T12:00:00Z', night)).toBe(9)
  })

  it('adds up, and comes back to where it was counted from', () => {
    for (const zone of ['UTC', 'America/St_Johns', 'Pacific/Auckland', 'America/Sao_Paulo']) {
      for (let n = 1; n < 40; n++) {
        const due = after(FRIDAY, n / 2, SHIPPED_BUSINESS_HOURS, zone)
        expect(between(FRIDAY, due, SHIPPED_BUSINESS_HOURS, zone)).toBe(n / 2)
      }
    }
  })

  it('needs a day on which somebody works', () => {
    expect(() => after(FRIDAY, 8, { ...SHIPPED_BUSINESS_HOURS, days: [] })).toThrow(
      /day of the week/,
    )
  })
})
