import { describe, expect, it } from '@jest/globals'
import { ONE } from './effects.js'
import { learn, type Way } from './learned.js'

const way = (steps: string, conversions: number, lost = 0, value = conversions): Way => ({
  steps: steps.split(' > '),
  conversions,
  lost,
  value: BigInt(value),
  earned: BigInt(value),
})

/** Effects and shares by group, each in millionths. */
function found(model: string, ways: readonly Way[], order?: number) {
  const { effects } = learn({ model, ...(order !== undefined && { order }) }, ways)
  const millionths = (part: bigint): number => Number((2n * part * 1_000_000n + ONE) / (2n * ONE))
  return Object.fromEntries(
    [...effects].map(([group, { removed, share }]) => [
      JSON.parse(group) as string,
      [millionths(removed), millionths(share)],
    ]),
  )
}

/** Credit in whole units by group. */
const credit = (model: string, ways: readonly Way[]): Record<string, number> =>
  Object.fromEntries(
    [...learn({ model }, ways).credits].map(([group, units]) => [
      JSON.parse(group) as string,
      Number(units),
    ]),
  )

describe('a chain of ways', () => {
  it('loses with each step what leads over it: one way of three converts', () => {
    // Without c1 only c2 > c3 is left: a third of ways, of which half arrive, against a third of all.
    const ways = [way('c1 > c2 > c3', 1), way('c1', 0, 1), way('c2 > c3', 0, 1)]
    expect(found('markov', ways)).toEqual({
      c1: [500_000, 200_000],
      c2: [1_000_000, 400_000],
      c3: [1_000_000, 400_000],
    })
  })

  it('shares four conversions of five ways as 3 is to 2', () => {
    // 4 of 5 begin with an ad: half convert, a quarter go on to mail, which always converts.
    // Without mail 0.8 × 0.5 = 0.4 of 0.8 arrive, without the ad 0.2.
    const ways = [way('ad', 2, 1), way('mail', 1), way('ad > mail', 1)]
    expect(found('markov', ways)).toEqual({ ad: [750_000, 600_000], mail: [500_000, 400_000] })
    expect(
      credit('markov', [way('ad', 2, 1, 200), way('mail', 1, 0, 100), way('ad > mail', 1, 0, 100)]),
    ).toEqual({ ad: 240, mail: 160 })
  })

  it('goes around loops, where a step repeated in a row is one', () => {
    // a → b ½, b → a 1, a → conversion ½: all lead over a, half over b.
    const ways = [way('a > b > a > b > b > a', 1), way('a > b > b > a > a', 1), way('a > a', 1)]
    expect(found('markov', ways)).toEqual({ a: [1_000_000, 666_667], b: [500_000, 333_333] })
  })

  it('remembers more steps where it is asked to', () => {
    // Whatever came by a > b is lost, what came by c > b arrives: one step alone does not see that.
    const ways = [way('a > b', 0, 10), way('c > b', 10)]
    expect(found('markov', ways)).toEqual({
      a: [500_000, 250_000],
      b: [1_000_000, 500_000],
      c: [500_000, 250_000],
    })
    expect(found('markov', ways, 2)).toEqual({
      a: [0, 0],
      b: [1_000_000, 500_000],
      c: [1_000_000, 500_000],
    })
  })
})

describe('a game of groups', () => {
  it('gives each of a coalition the same, and what one has alone to itself', () => {
    const ways = [way('a > b > a', 6, 0, 600), way('b', 2, 0, 50), way('c > b > a', 3, 0, 90)]
    // a: 6 ÷ 2 + 3 ÷ 3; b: 2 more; c: 3 ÷ 3; of 11.
    expect(found('shapley', ways)).toEqual({
      a: [818_182, 363_636],
      b: [1_000_000, 545_455],
      c: [272_727, 90_909],
    })
    expect(credit('shapley', ways)).toEqual({ a: 330, b: 380, c: 30 })
  })

  it('splits what a pair and each of it alone bring as orders of joining do', () => {
    // Alone a brings 4 and b 2, together 12: a adds 4 or 10, b 8 or 2.
    const ways = [way('a', 4), way('b', 2), way('a > b', 6)]
    expect(credit('shapley', ways)).toEqual({ a: 7, b: 5 })
  })
})
