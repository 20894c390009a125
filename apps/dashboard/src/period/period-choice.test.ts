import { describe, expect, it } from '@jest/globals'
import {
  addDays,
  grainFor,
  periodInput,
  readComparison,
  readPeriod,
  writePeriod,
} from './period-choice.js'

const year = { from: '2017-11-01', to: '2018-11-01' }

describe('readPeriod', () => {
  it('reads presets and custom days', () => {
    expect(readPeriod({ preset: 'LAST_6_MONTHS' })).toEqual({
      kind: 'preset',
      preset: 'LAST_6_MONTHS',
    })
    expect(readPeriod({ from: '2018-01-01', to: '2018-02-01' })).toEqual({
      kind: 'custom',
      from: '2018-01-01',
      to: '2018-02-01',
    })
  })

  it('falls back to the default for anything else', () => {
    expect(readPeriod({})).toEqual({ kind: 'default' })
    expect(readPeriod({ preset: 'LAST_CENTURY' })).toEqual({ kind: 'default' })
    expect(readPeriod({ from: '2018-02-01', to: '2018-01-01' })).toEqual({ kind: 'default' })
    expect(readPeriod({ from: '2018-13-01', to: '2019-01-01' })).toEqual({ kind: 'default' })
  })

  it('is written back as it was read', () => {
    const choice = readPeriod({ from: '2018-01-01', to: '2018-02-01' })
    expect(readPeriod(writePeriod(choice))).toEqual(choice)
  })
})

describe('readComparison', () => {
  it('compares with the period before unless told otherwise', () => {
    expect(readComparison({})).toBe('PREVIOUS_PERIOD')
    expect(readComparison({ compare: 'PREVIOUS_YEAR' })).toBe('PREVIOUS_YEAR')
    expect(readComparison({ compare: 'NONE' })).toBe('NONE')
  })
})

describe('periodInput', () => {
  it('asks for the default period by its days', () => {
    expect(periodInput({ kind: 'default' }, year)).toEqual(year)
  })
})

describe('grainFor', () => {
  it('grows with the period', () => {
    expect(grainFor({ kind: 'preset', preset: 'LAST_28_DAYS' }, year)).toBe('DAY')
    expect(grainFor({ kind: 'preset', preset: 'LAST_3_MONTHS' }, year)).toBe('WEEK')
    expect(grainFor({ kind: 'default' }, year)).toBe('MONTH')
    expect(grainFor({ kind: 'custom', from: '2010-01-01', to: '2018-01-01' }, year)).toBe('QUARTER')
  })
})

describe('addDays', () => {
  it('crosses months in both directions', () => {
    expect(addDays('2018-03-01', -1)).toBe('2018-02-28')
    expect(addDays('2018-02-28', 1)).toBe('2018-03-01')
  })
})
