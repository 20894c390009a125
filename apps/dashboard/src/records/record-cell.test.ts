import { describe, expect, it } from '@jest/globals'
import { columnAs, recordAddition, recordCell } from './record-cell.js'

const format = { zone: 'Europe/Bucharest', locale: 'en-GB', currency: 'EUR' }

describe('recordAddition', () => {
  it('writes money as money, days as days and people as a count', () => {
    expect(recordAddition('1250.50', 'MONEY', format)).toBe('€1,250.50')
    expect(recordAddition('-30.00', 'MONEY', format)).toBe('-€30.00')
    expect(recordAddition('12.4', 'DAYS', format)).toBe('12 d')
    expect(recordAddition('1', 'COUNT', format)).toBe('1')
    expect(recordAddition('0.5', 'COUNT', format)).toBe('0.5')
  })

  it('writes a dash where it adds nothing to a side', () => {
    expect(recordAddition(null, 'MONEY', format)).toBe('–')
  })
})

describe('recordCell', () => {
  it('tells instants in the zone of the workspace, and days in none', () => {
    expect(recordCell('2025-06-30T22:30:00.000Z', 'instant', format)).toBe('1 Jul 2025, 01:30')
    expect(recordCell('2025-06-30', 'day', format)).toBe('30 Jun 2025')
    expect(recordCell('2025-06-30T22:30:00.000Z', 'dayOfInstant', format)).toBe('1 Jul 2025')
  })

  it('writes amounts in the currency of their record', () => {
    expect(recordCell('99.90', 'money', { ...format, currency: 'USD' })).toBe('US$99.90')
  })

  it('writes shares in percent, and figures as they come', () => {
    expect(recordCell(0.125, 'ratio', format)).toBe('12.5%')
    expect(recordCell('€0.50', 'figure', format)).toBe('€0.50')
  })

  it('leaves a cell without a value empty, whatever it is', () => {
    expect(recordCell(null, 'text', format)).toBe('–')
    expect(recordCell(null, 'money', format)).toBe('–')
    expect(recordCell(false, 'flag', format)).toBe('–')
    expect(recordCell(true, 'flag', format)).toBe('✓')
  })
})

describe('columnAs', () => {
  it('sets what is counted to the right, and people as codes', () => {
    expect(columnAs('money')).toBe('number')
    expect(columnAs('lead')).toBe('code')
    expect(columnAs('instant')).toBe('text')
  })
})
