import { describe, expect, it } from '@jest/globals'
import { survivalCurve } from './survival-curve.js'

/** Weeks in remission of 21 patients who were given 6-mercaptopurine, after Freireich and others (1963). */
const FREIREICH = [
  { age: 6, ended: 3, going: 1 },
  { age: 7, ended: 1, going: 0 },
  { age: 9, ended: 0, going: 1 },
  { age: 10, ended: 1, going: 1 },
  { age: 11, ended: 0, going: 1 },
  { age: 13, ended: 1, going: 0 },
  { age: 16, ended: 1, going: 0 },
  { age: 17, ended: 0, going: 1 },
  { age: 19, ended: 0, going: 1 },
  { age: 20, ended: 0, going: 1 },
  { age: 22, ended: 1, going: 0 },
  { age: 23, ended: 1, going: 0 },
  { age: 25, ended: 0, going: 1 },
  { age: 32, ended: 0, going: 2 },
  { age: 34, ended: 0, going: 1 },
  { age: 35, ended: 0, going: 1 },
]

const rounded = (value: number | null): number | null =>
  value === null ? null : Math.round(value * 1000) / 1000

describe('a survival curve', () => {
  it('is the published one of the leukaemia trial, with its limits', () => {
    const curve = survivalCurve(FREIREICH)
    expect(curve).toMatchObject({ n: 21, ended: 9, censored: 12, median: 23 })
    expect(
      curve.points.map(({ age, atRisk, share, lower, upper }) => [
        ...[age, atRisk, rounded(share), rounded(lower), rounded(upper)],
      ]),
    ).toEqual([
      [6, 21, 0.857, 0.62, 0.952],
      [7, 17, 0.807, 0.563, 0.923],
      [10, 15, 0.753, 0.503, 0.889],
      [13, 12, 0.69, 0.432, 0.849],
      [16, 11, 0.627, 0.368, 0.805],
      [22, 7, 0.538, 0.268, 0.747],
      [23, 6, 0.448, 0.188, 0.68],
    ])
  })

  it('has no limits where nobody is left, and no median where more than half are', () => {
    const gone = survivalCurve([{ age: 5, ended: 2, going: 0 }])
    expect(gone.points).toEqual([
      { age: 5, atRisk: 2, ended: 2, share: 0, lower: null, upper: null },
    ])
    expect(gone.median).toBe(5)
    expect(survivalCurve([{ age: 9, ended: 0, going: 4 }])).toEqual({
      ...{ n: 4, ended: 0, censored: 4, median: null, points: [] },
    })
  })

  it('does not mind the order of ages', () => {
    expect(survivalCurve([...FREIREICH].reverse())).toEqual(survivalCurve(FREIREICH))
  })
})
