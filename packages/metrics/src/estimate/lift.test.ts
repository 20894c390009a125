import { describe, expect, it } from '@jest/globals'
import { lift } from './lift.js'

/** So many rows of one side of a stratum, the first of them with an outcome. */
const people = (
  nurtured: boolean,
  outcomes: number,
  of: number,
  stratum = '',
): readonly (readonly unknown[])[] =>
  Array.from({ length: of }, (_, i) => [nurtured, i < outcomes, i % 2 === 0, stratum, 1])

describe('lift', () => {
  it('is that of the worked example, with its interval', () => {
    const estimate = lift([[...people(true, 200, 1000), ...people(false, 30, 180)]])
    expect(estimate.value).toBeCloseTo(0.2, 12)
    expect(estimate.numerator).toBeCloseTo(1 / 30, 12)
    expect(estimate.denominator).toBeCloseTo(1 / 6, 12)
    expect(estimate.lower).toBeCloseTo(-0.145, 3)
    expect(estimate.upper).toBeCloseTo(0.71, 3)
    expect(estimate).toMatchObject({ n: 1180, immature: 590 })
  })

  it('weighs others by strata and leaves out those with one side alone', () => {
    // Stratum a: 100 nurtured, 200 others of weight 1/2; b: 100 nurtured, 50 others of weight 2.
    const rows = [
      ...people(true, 20, 100, 'a'),
      ...people(false, 20, 200, 'a'),
      ...people(true, 40, 100, 'b'),
      ...people(false, 20, 50, 'b'),
      ...people(true, 77, 77, 'c'),
      ...people(false, 77, 77, 'd'),
    ]
    const estimate = lift([rows])
    // Nurtured 60 of 200; others (20 × 1/2 + 20 × 2) ÷ 200 = 25 %, worth 200² ÷ (50 + 200) = 160 people.
    expect(estimate.value).toBeCloseTo(0.3 / 0.25 - 1, 12)
    expect(estimate.n).toBe(450)
    const same = lift([[...people(true, 60, 200), ...people(false, 40, 160)]])
    expect(estimate.lower).toBeCloseTo(same.lower as number, 12)
    expect(estimate.upper).toBeCloseTo(same.upper as number, 12)
  })

  it('takes a row for as many people as it says', () => {
    const row = (nurtured: boolean, outcome: boolean, count: number): readonly unknown[] => [
      nurtured,
      outcome,
      false,
      '',
      count,
    ]
    const told = lift([
      [row(true, true, 200), row(true, false, 800), row(false, true, 30), row(false, false, 150)],
    ])
    expect(told.value).toBeCloseTo(0.2, 12)
    expect(told.n).toBe(1180)
  })

  it('says why there is none where a side is too small', () => {
    const few = lift([[...people(true, 200, 1000), ...people(false, 9, 180)]])
    expect(few).toMatchObject({ value: null, n: 1180, reason: { code: 'NOT_ENOUGH_DATA' } })
    expect(few.reason?.text).toContain('9 of 180')
    expect(lift([[...people(true, 20, 100), ...people(false, 20, 99)]]).value).toBeNull()
    expect(lift([[...people(true, 10, 100), ...people(false, 10, 100)]]).value).toBe(0)
    expect(lift([[]])).toMatchObject({ value: null, n: 0, immature: 0 })
  })
})
