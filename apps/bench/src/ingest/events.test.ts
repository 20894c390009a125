import { describe, expect, it } from '@jest/globals'

import { Events } from './events.js'

const identities = (events: Events, count: number) => events.take(count).map(({ id }) => id)

describe('Events', () => {
  it('makes no event twice, in this run or another', () => {
    const now = Date.parse('2025-11-01T12:00:00Z')
    const one = new Events(3, now)
    const made = [
      ...identities(one, 40),
      ...identities(one, 40),
      ...identities(new Events(3, now + 1), 40),
    ]
    expect(new Set(made).size).toBe(120)
  })

  it('speaks of people who are there, in the day before now', () => {
    const now = Date.parse('2025-11-01T12:00:00Z')
    for (const record of new Events(3, now).take(100)) {
      expect(['l0', 'l1', 'l2']).toContain(record.lead)
      expect(Date.parse(record.at)).toBeGreaterThanOrEqual(now - 86_400_000)
      expect(Date.parse(record.at)).toBeLessThan(now)
    }
  })
})
