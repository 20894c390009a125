import { describe, expect, it } from '@jest/globals'
import { changeThreshold, thresholdsOf } from './mql-threshold.js'

const FIRST = { since: null, threshold: 20 }

describe('an MQL threshold', () => {
  it('has always been in force if it is the first one', () => {
    expect(changeThreshold([], 20, '2026-03-01')).toEqual([FIRST])
    expect(changeThreshold([], null, '2026-03-01')).toEqual([])
    expect(thresholdsOf({ mqlThreshold: 20 })).toEqual([FIRST])
  })

  it('leaves what was before its day as it was', () => {
    const raised = changeThreshold([FIRST], 30, '2026-03-01')
    expect(raised).toEqual([FIRST, { since: '2026-03-01', threshold: 30 }])
    expect(thresholdsOf({ mqlThreshold: 30, mqlThresholds: raised })).toBe(raised)
  })

  it('replaces what was to come on its day or later', () => {
    const raised = changeThreshold([FIRST], 30, '2026-03-01')
    expect(changeThreshold(raised, 40, '2026-03-01')).toEqual([
      FIRST,
      { since: '2026-03-01', threshold: 40 },
    ])
    expect(changeThreshold(raised, null, '2026-02-01')).toEqual([
      FIRST,
      { since: '2026-02-01', threshold: null },
    ])
    expect(changeThreshold(raised, 20, '2026-02-01')).toEqual([FIRST])
  })
})
