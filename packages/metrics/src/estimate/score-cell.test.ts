import { describe, expect, it } from '@jest/globals'
import { scoreCell } from './score-cell.js'
import type { ScoreTally } from './score-cell.js'

const nobody: ScoreTally = {
  leads: 0,
  immature: 0,
  scored: 0,
  bands: [0, 0],
  above: 0,
  sum: 0n,
  quartiles: [null, null, null],
}

describe('the scores of a cell', () => {
  it('are those of the worked example: 10, 20, 40 and one unscored', () => {
    const cell = scoreCell(
      {
        ...nobody,
        leads: 4,
        scored: 3,
        bands: [1, 2],
        above: 2,
        sum: 70_000_000n,
        quartiles: [
          [10_000_000n, 20_000_000n],
          [20_000_000n, 20_000_000n],
          [20_000_000n, 40_000_000n],
        ],
      },
      true,
    )
    expect(cell).toEqual({
      leads: 4,
      scored: 3,
      unscored: 1,
      immature: 0,
      bands: [1, 2],
      mean: 70 / 3,
      p25: 15,
      median: 20,
      p75: 30,
      above: 2,
      aboveShare: 0.5,
    })
  })

  it('are unknown of nobody, and who is too young is in no share', () => {
    expect(scoreCell(nobody, true)).toMatchObject({ mean: null, median: null, aboveShare: null })
    expect(scoreCell({ ...nobody, leads: 3, immature: 2, above: 0 }, true)).toMatchObject({
      unscored: 1,
      aboveShare: 0,
    })
  })

  it('reach no threshold where there never was one', () => {
    expect(scoreCell({ ...nobody, leads: 1 }, false)).toMatchObject({
      above: null,
      aboveShare: null,
    })
  })
})
