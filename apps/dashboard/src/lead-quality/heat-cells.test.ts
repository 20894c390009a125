import { describe, expect, it } from '@jest/globals'
import { heatCells } from './heat-cells.js'

describe('the cells of a heat map', () => {
  it('are shares of those who are old enough, as strong as the largest of the map', () => {
    const cells = heatCells([
      { leads: 10, immature: 2, unscored: 2, bands: [2, 4] },
      { leads: 4, immature: 0, unscored: 1, bands: [1, 2] },
    ])
    expect(cells[0]).toEqual([
      { band: 0, leads: 2, share: 0.25, heat: 50 },
      { band: 1, leads: 4, share: 0.5, heat: 100 },
      { band: null, leads: 2, share: 0.25, heat: 50 },
    ])
    expect(cells[1]?.map(({ heat }) => heat)).toEqual([50, 100, 50])
  })

  it('of nobody have no share and no colour', () => {
    expect(heatCells([{ leads: 3, immature: 3, unscored: 0, bands: [0] }])).toEqual([
      [
        { band: 0, leads: 0, share: null, heat: 0 },
        { band: null, leads: 0, share: null, heat: 0 },
      ],
    ])
  })
})
