import { describe, expect, it } from '@jest/globals'
import { changeThreshold, thresholdsOf } from './mql-threshold.js'

const FIRST = { since: null, threshold: 20 }

describe('an MQL threshold', () => {
  it('has always been in force if it is the first one', () => {
    expect(changeThreshold([], { threshold: 20 }, '2026-03-01')).toEqual([FIRST])
    expect(changeThreshold([], { threshold: null }, '2026-03-01')).toEqual([])
    expect(thresholdsOf({ mqlThreshold: 20 })).toEqual([FIRST])
  })

  it('leaves what was before its day as it was', () => {
    const raised = changeThreshold([FIRST], { threshold: 30 }, '2026-03-01')
    expect(raised).toEqual([FIRST, { since: '2026-03-01', threshold: 30 }])
    expect(thresholdsOf({ mqlThreshold: 30, mqlThresholds: raised })).toBe(raised)
  })

  it('replaces what was to come on its day or later', () => {
    const raised = changeThreshold([FIRST], { threshold: 30 }, '2026-03-01')
    expect(changeThreshold(raised, { threshold: 40 }, '2026-03-01')).toEqual([
      FIRST,
      { since: '2026-03-01', threshold: 40 },
    ])
    expect(changeThreshold(raised, { threshold: null }, '2026-02-01')).toEqual([
      FIRST,
      { since: '2026-02-01', threshold: null },
    ])
    expect(changeThreshold(raised, { threshold: 20 }, '2026-02-01')).toEqual([FIRST])
  })

  it('keeps what was agreed on in words, and changes it by itself', () => {
    const agreed = changeThreshold([FIRST], { rule: 'Asked for a call.' }, '2026-03-01')
    expect(agreed).toEqual([
      FIRST,
      { since: '2026-03-01', threshold: 20, rule: 'Asked for a call.' },
    ])
    expect(changeThreshold(agreed, { rule: 'Asked for a call.' }, '2026-04-01')).toEqual(agreed)
    expect(changeThreshold(agreed, { threshold: 30 }, '2026-04-01').at(-1)).toEqual({
      since: '2026-04-01',
      threshold: 30,
      rule: 'Asked for a call.',
    })
    expect(changeThreshold(agreed, { rule: null }, '2026-04-01').at(-1)).toEqual({
      since: '2026-04-01',
      threshold: 20,
    })
  })
})
