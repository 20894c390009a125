import { describe, expect, it } from '@jest/globals'
import { changeBetween, changeTone } from './change.js'
import { formatChange } from './format-change.js'

const locale = 'en-GB'

describe('changeBetween', () => {
  it('knows nothing where a value is missing', () => {
    expect(changeBetween(null, 3)).toEqual({ change: null, relativeChange: null })
    expect(changeBetween(3, null)).toEqual({ change: null, relativeChange: null })
  })

  it('has no relative change from zero', () => {
    expect(changeBetween(3, 0)).toEqual({ change: 3, relativeChange: null })
  })

  it('relates to the size of a negative value', () => {
    expect(changeBetween(-50, -100)).toEqual({ change: 50, relativeChange: 0.5 })
  })
})

describe('changeTone', () => {
  it('follows the good direction', () => {
    expect(changeTone(changeBetween(12, 10), 'UP')).toBe('good')
    expect(changeTone(changeBetween(12, 10), 'DOWN')).toBe('bad')
    expect(changeTone(changeBetween(12, 10), 'NONE')).toBe('flat')
  })

  it('stays flat for what rounds to nothing', () => {
    expect(changeTone(changeBetween(10_001, 10_000), 'UP')).toBe('flat')
    expect(changeTone(changeBetween(0, 0), 'UP')).toBe('flat')
  })
})

describe('formatChange', () => {
  it('writes counts and money as a percentage of the old value', () => {
    expect(formatChange(changeBetween(111.4, 100), { unit: 'COUNT', locale })).toBe('+11.4%')
    expect(formatChange(changeBetween(80, 100), { unit: 'MONEY', locale })).toBe('−20.0%')
    expect(formatChange(changeBetween(338, 100), { unit: 'COUNT', locale })).toBe('+238%')
  })

  it('writes ratios in points and days in days', () => {
    expect(formatChange(changeBetween(0.27, 0.251), { unit: 'RATIO', locale })).toBe('+1.9 pts')
    expect(formatChange(changeBetween(36, 41), { unit: 'DAYS', locale })).toBe('−5 d')
    expect(formatChange(changeBetween(0.2505, 0.25), { unit: 'RATIO', locale })).toBe('+0.05 pts')
  })

  it('writes a change from zero in its own unit', () => {
    expect(formatChange(changeBetween(842, 0), { unit: 'COUNT', locale })).toBe('+842')
  })

  it('leaves the sign to an arrow when asked to', () => {
    expect(formatChange(changeBetween(80, 100), { unit: 'COUNT', locale, signed: false })).toBe(
      '20.0%',
    )
  })

  it('writes a dash without a comparison', () => {
    expect(formatChange(changeBetween(1, null), { unit: 'COUNT', locale })).toBe('–')
  })
})
