import { describe, expect, it } from '@jest/globals'
import { judgeEffect, judgeShare } from './score-effect.js'

describe('what comes of points', () => {
  it('is an effect where the limits of the difference lie above 0', () => {
    // 40 % against 20 %, 200 people each: Newcombe's limits are 11.07 and 28.51 points.
    const judged = judgeEffect({ hits: 80, of: 200 }, { hits: 40, of: 200 }, true)
    expect(judged.effect).toBe('EFFECT')
    expect(judged.difference).toBeCloseTo(0.2, 12)
    expect(judged.interval?.lower).toBeCloseTo(0.1107, 4)
    expect(judged.interval?.upper).toBeCloseTo(0.2851, 4)
  })

  it('is none where 0 lies within them, and the contrary where they lie below 0', () => {
    const others = { hits: 40, of: 200 }
    expect(judgeEffect({ hits: 42, of: 200 }, others, true).effect).toBe('NO_EFFECT')
    expect(judgeEffect({ hits: 30, of: 200 }, others, true).effect).toBe('NO_EFFECT')
    // 10 % against 20 %: Newcombe's limits are 16.99 and 3.00 points below 0.
    const fewer = judgeEffect({ hits: 20, of: 200 }, others, true)
    expect(fewer.effect).toBe('FEWER')
    expect(fewer.interval?.lower).toBeCloseTo(-0.1699, 4)
    expect(fewer.interval?.upper).toBeCloseTo(-0.03, 4)
    expect(judgeEffect({ hits: 20, of: 200 }, others, false).effect).toBe('TAKES')
  })

  it('cannot be told of few people or few MQLs, and is not asked of what only takes', () => {
    const others = { hits: 40, of: 200 }
    expect(judgeEffect({ hits: 99, of: 99 }, others, true).effect).toBe('TOO_FEW')
    expect(judgeEffect({ hits: 5, of: 200 }, { hits: 4, of: 200 }, true).effect).toBe('TOO_FEW')
    expect(judgeEffect({ hits: 80, of: 200 }, others, false).effect).toBe('TAKES')
    expect(judgeEffect({ hits: 0, of: 0 }, others, true)).toEqual({
      difference: null,
      interval: null,
      effect: 'TOO_FEW',
    })
  })

  it('is a share of nobody without a rate', () => {
    expect(judgeShare({ hits: 0, of: 0 })).toEqual({
      converted: 0,
      n: 0,
      rate: null,
      interval: null,
    })
    expect(judgeShare({ hits: 2, of: 8 }).rate).toBe(0.25)
  })
})
