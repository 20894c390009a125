import { describe, expect, it } from '@jest/globals'
import { cellOf } from './funnel-cell.js'

describe('the cell that words of the address name', () => {
  it('tells nothing from an empty reason, way out or group', () => {
    expect(cellOf({ count: 'entered', stage: 'mql' }, 'COHORT')).toEqual({
      part: 'COHORT',
      count: 'entered',
      stage: 'mql',
    })
    expect(cellOf({ count: 'exited', stage: 'mql', exit: '', reason: 'budget' }, 'COHORT')).toEqual(
      {
        part: 'COHORT',
        count: 'exited',
        stage: 'mql',
        exit: { stage: null },
        reason: { reason: 'budget' },
      },
    )
    expect(cellOf({ count: 'entered', group: '' }, 'COHORT').group).toEqual({ value: null })
  })
})
