import { describe, expect, it } from '@jest/globals'
import { scoreRows } from './score-rows.js'

const band = (value: string | null, ...values: (number | null)[]) => ({
  value,
  series: values.map((one, index) => ({ bucket: `2025-0${index + 1}`, value: one })),
})
const medians = [
  { bucket: '2025-01', value: 12 },
  { bucket: '2025-02', value: 20 },
]

describe('scoreRows', () => {
  it('puts bands in their order, those without a score first', () => {
    const groups = [band('100+', 1, 1), band('<0', 1, 1), band('10 to <25', 1, 1), band(null, 1, 1)]
    expect(scoreRows(groups, medians, 6).bands).toEqual([null, '<0', '10 to <25', '100+'])
  })

  it('shades each cell by its part of the row, and keeps the latest rows', () => {
    const groups = [band('0 to <10', 3, 1), band('10 to <25', 1, 3)]
    expect(scoreRows(groups, medians, 1).rows).toEqual([
      {
        bucket: '2025-02',
        median: 20,
        cells: [
          { value: 1, share: 0.25 },
          { value: 3, share: 0.75 },
        ],
      },
    ])
  })

  it('shows nothing where nobody has a score', () => {
    expect(scoreRows([band(null, 5, 6)], medians, 6)).toEqual({ bands: [], rows: [] })
  })
})
