import { describe, expect, it } from '@jest/globals'
import {
  scoreBandNames,
  scoreBandsOf,
  scoreBandsProblem,
  SHIPPED_SCORE_BANDS,
} from './score-bands.js'

describe('score bands', () => {
  it('are named by their limits', () => {
    expect(scoreBandNames([0, 10.5])).toEqual(['<0', '0 to <10.5', '10.5+'])
  })

  it('rise, and are those shipped where a workspace sets none', () => {
    expect(scoreBandsProblem(SHIPPED_SCORE_BANDS)).toBeNull()
    expect(scoreBandsProblem([10, 10])).toMatch(/rising/)
    expect(scoreBandsProblem([])).toMatch(/rising/)
    expect(scoreBandsProblem(['1'])).toMatch(/rising/)
    expect(scoreBandsOf({})).toBe(SHIPPED_SCORE_BANDS)
    expect(scoreBandsOf({ scoreBands: [5] })).toEqual([5])
  })
})
