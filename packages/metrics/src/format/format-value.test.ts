import { describe, expect, it } from '@jest/globals'
import { formatValue } from './format-value.js'

const locale = 'en-GB'

describe('formatValue', () => {
  it('writes a missing value as a dash and zero as zero', () => {
    expect(formatValue(null, { unit: 'COUNT', locale })).toBe('–')
    expect(formatValue(undefined, { unit: 'MONEY', locale })).toBe('–')
    expect(formatValue(Number.NaN, { unit: 'RATIO', locale })).toBe('–')
    expect(formatValue(0, { unit: 'COUNT', locale })).toBe('0')
    expect(formatValue(0, { unit: 'RATIO', locale })).toBe('0.0%')
    expect(formatValue(0, { unit: 'DAYS', locale })).toBe('0 d')
  })

  it('groups counts and keeps them whole', () => {
    expect(formatValue(148_230, { unit: 'COUNT', locale })).toBe('148,230')
    expect(formatValue(-5, { unit: 'COUNT', locale })).toBe('-5')
  })

  it('shortens numbers from ten thousand on when asked to', () => {
    const compact = { unit: 'COUNT', locale, compact: true } as const
    expect(formatValue(5_614, compact)).toBe('5,614')
    expect(formatValue(12_900, compact)).toBe('12.9k')
    expect(formatValue(148_230, compact)).toBe('148.2k')
    expect(formatValue(1_310_000, compact)).toBe('1.31m')
  })

  it('writes ratios as percentages with one decimal', () => {
    expect(formatValue(0.2456, { unit: 'RATIO', locale })).toBe('24.6%')
    expect(formatValue(1.083, { unit: 'RATIO', locale })).toBe('108.3%')
  })

  it('writes what rounds to nothing without a sign', () => {
    expect(formatValue(-0.0000092, { unit: 'RATIO', locale })).toBe('0.0%')
    expect(formatValue(-0.001, { unit: 'MONEY', currency: 'EUR', locale })).toBe('€0.00')
    expect(formatValue(-0.04, { unit: 'DAYS', locale })).toBe('0.0 d')
    expect(formatValue(-0.0006, { unit: 'RATIO', locale })).toBe('-0.1%')
  })

  it('keeps a decimal for days below ten', () => {
    expect(formatValue(41.3, { unit: 'DAYS', locale })).toBe('41 d')
    expect(formatValue(0.42, { unit: 'DAYS', locale })).toBe('0.4 d')
    expect(formatValue(9.96, { unit: 'DAYS', locale })).toBe('10 d')
    expect(formatValue(41, { unit: 'DAYS', locale: 'ko' })).toBe('41일')
  })

  it('writes money with its currency, shortened in tiles', () => {
    const euro = { unit: 'MONEY', currency: 'EUR', locale } as const
    expect(formatValue(31.2, euro)).toBe('€31.20')
    expect(formatValue(418_200.5, euro)).toBe('€418,200.50')
    expect(formatValue(31.2, { ...euro, compact: true })).toBe('€31.20')
    expect(formatValue(0, { ...euro, compact: true })).toBe('€0')
    expect(formatValue(4_512.3, { ...euro, compact: true })).toBe('€4,512')
    expect(formatValue(1_310_000, { ...euro, compact: true })).toBe('€1.31m')
    expect(formatValue(12.5, { unit: 'MONEY', currency: null, locale })).toBe('12.50')
  })
})
