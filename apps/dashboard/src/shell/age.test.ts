import { describe, expect, it } from '@jest/globals'
import { ageOf } from './age.js'

const now = Date.parse('2026-01-02T12:00:00Z')

describe('ageOf', () => {
  it('speaks in the largest unit that fits', () => {
    expect(ageOf('2026-01-02T11:59:20Z', now, 'en')).toBe('40 sec. ago')
    expect(ageOf('2026-01-02T11:30:00Z', now, 'en')).toBe('30 min. ago')
    expect(ageOf('2026-01-02T09:00:00Z', now, 'en')).toBe('3 hr. ago')
    expect(ageOf('2025-12-30T12:00:00Z', now, 'en')).toBe('3 days ago')
  })

  it('never looks into the future', () => {
    expect(ageOf('2026-01-02T12:00:05Z', now, 'en')).toBe('0 sec. ago')
  })
})
