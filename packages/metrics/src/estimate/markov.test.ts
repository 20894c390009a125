import { describe, expect, it } from '@jest/globals'
import { markovModel } from './markov.js'
import { shapleyModel, shapleyValues } from './shapley.js'
import type { TouchPath } from './touch-path.js'

const path = (steps: string, conversions: number, nulls = 0, value = conversions): TouchPath => ({
  steps: steps.split(' > '),
  conversions,
  value,
  nulls,
})

const by = <T>(shares: readonly ({ readonly state: string } & T)[], of: keyof T) =>
  Object.fromEntries(shares.map((share) => [share.state, Number(share[of])]))

describe('a Markov chain of paths', () => {
  // Three paths, of which one converts; every number is worked out by hand.
  const three = [path('c1 > c2 > c3', 1), path('c1', 0, 1), path('c2 > c3', 0, 1)]

  it('has the steps, the conversion rate and the removal effects of the well-known example', () => {
    const { conversionRate, shares, transitions } = markovModel(three)
    // start → c1 2/3, c2 1/3; c1 → c2 1/2; c2 → c3 1; c3 → conversion 1/2.
    const step = (from: string, to: string) =>
      transitions.find((one) => one.from === from && one.to === to)?.probability
    expect(step('(start)', 'c1')).toBeCloseTo(2 / 3, 12)
    expect(step('c1', '(null)')).toBeCloseTo(1 / 2, 12)
    expect(step('c3', '(conversion)')).toBeCloseTo(1 / 2, 12)
    expect(conversionRate).toBeCloseTo(1 / 3, 12)
    // Without c1 one third of paths begin with c2, half of which convert: 1 − (1/6) ÷ (1/3).
    const effects = by(shares, 'removalEffect')
    expect(effects['c1']).toBeCloseTo(0.5, 12)
    expect(effects['c2']).toBeCloseTo(1, 12)
    expect(effects['c3']).toBeCloseTo(1, 12)
    const ofConversions = by(shares, 'ofConversions')
    expect(ofConversions['c1']).toBeCloseTo(0.2, 12)
    expect(ofConversions['c2']).toBeCloseTo(0.4, 12)
  })

  it('agrees with the published example of three paths that all convert', () => {
    const paths = ['a > b > a > b > b > a', 'a > b > b > a > a', 'a > a'].map((way) => path(way, 1))
    const { shares, transitions } = markovModel(paths)
    expect(transitions.map(({ from, to, probability }) => [from, to, probability])).toEqual([
      ['(start)', 'a', 1],
      ['a', 'b', 0.5],
      ['b', 'a', 1],
      ['a', '(conversion)', 0.5],
    ])
    expect(by(shares, 'removalEffect')).toEqual({ a: 1, b: 0.5 })
    // Of three conversions 2 and 1, where a simulation of the same chain finds 1.99 and 1.01.
    expect(by(shares, 'ofConversions')['a']).toBeCloseTo(2 / 3, 12)
  })

  it('gives the same whatever order paths come in, and however often a step repeats', () => {
    const paths = [path('a > b', 3, 1), path('b > a > b', 2, 5), path('c', 1, 4), path('a > c', 2)]
    const again = [...paths].reverse()
    expect(markovModel(again).shares).toEqual(markovModel(paths).shares)
    const stutter = paths.map((one) => ({ ...one, steps: one.steps.flatMap((s) => [s, s]) }))
    const [plain, repeated] = [paths, stutter].map((of) =>
      by(markovModel(of).shares, 'removalEffect'),
    )
    for (const [state, effect] of Object.entries(plain ?? {})) {
      expect(repeated?.[state]).toBeCloseTo(effect, 12)
    }
  })

  it('knows what simulation of the chain finds', () => {
    const paths = [path('a > b > a > c', 4, 6), path('b > c', 3, 9), path('c > a', 2, 4)]
    const { shares, transitions, conversionRate } = markovModel(paths)
    const { converted, through } = simulate(transitions, 200_000)
    expect(converted / 200_000).toBeCloseTo(conversionRate, 2)
    for (const { state, removalEffect } of shares) {
      expect((through.get(state) ?? 0) / converted).toBeCloseTo(removalEffect, 2)
    }
  })

  it('remembers more steps where that is asked for', () => {
    // After a > b nothing converts, after c > b everything does: only the second order sees it.
    const paths = [path('a > b', 0, 10), path('c > b', 10)]
    const effect = (order: number) => by(markovModel(paths, { order }).shares, 'removalEffect')
    expect(effect(1)['a']).toBeCloseTo(0.5, 12)
    expect(effect(2)['a']).toBe(0)
    expect(effect(2)['c']).toBeCloseTo(1, 12)
  })

  it('weighs by value where conversions differ in worth', () => {
    const paths = [path('a', 1, 0, 900), path('b', 1, 0, 100)]
    expect(by(markovModel(paths).shares, 'ofConversions')).toEqual({ a: 0.5, b: 0.5 })
    expect(by(markovModel(paths).shares, 'ofValue')).toEqual({ a: 0.9, b: 0.1 })
  })
})

describe('Shapley values', () => {
  it('are those of the glove game and the airport game', () => {
    const gloves = (coalition: readonly string[]) =>
      coalition.includes('right') && coalition.length > 1 ? 1 : 0
    const [left, other, right] = shapleyValues(['left1', 'left2', 'right'], gloves)
    expect(left).toBeCloseTo(1 / 6, 12)
    expect(other).toBeCloseTo(1 / 6, 12)
    expect(right).toBeCloseTo(4 / 6, 12)
    const runway: Record<string, number> = { a: 8, b: 11, c: 13, d: 18 }
    const cost = (coalition: readonly string[]) =>
      Math.max(0, ...coalition.map((plane) => runway[plane] ?? 0))
    const values = shapleyValues(Object.keys(runway), cost)
    expect(values.map((value) => Number(value.toFixed(9)))).toEqual([2, 3, 4, 9])
  })

  it('share a path evenly among its channels, as the game over all coalitions does', () => {
    const paths = [path('a > b > a', 6, 0, 600), path('b', 2, 0, 50), path('c > b > a', 3, 0, 90)]
    const { shares, byPosition } = shapleyModel(paths)
    const worth = (coalition: readonly string[]) =>
      paths
        .filter(({ steps }) => steps.every((step) => coalition.includes(step)))
        .reduce((sum, { conversions }) => sum + conversions, 0)
    const values = shapleyValues(['a', 'b', 'c'], worth)
    shares.forEach(({ ofConversions }, i) => {
      expect(ofConversions * 11).toBeCloseTo(values[i] ?? 0, 9)
    })
    expect(byPosition.find(({ state, position }) => state === 'a' && position === 3)).toMatchObject(
      {
        conversions: 1,
        value: 30,
      },
    )
  })
})

/** Walks a chain many times, with a generator that always draws the same. */
function simulate(
  transitions: ReturnType<typeof markovModel>['transitions'],
  walks: number,
): { readonly converted: number; readonly through: ReadonlyMap<string, number> } {
  let seed = 1
  const random = (): number => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647
  const through = new Map<string, number>()
  let converted = 0
  for (let walk = 0; walk < walks; walk++) {
    const met = new Set<string>()
    let here = '(start)'
    while (here !== '(conversion)' && here !== '(null)') {
      if (here !== '(start)') met.add(here)
      let draw = random()
      const steps = transitions.filter(({ from }) => from === here)
      here =
        steps.find(({ probability }) => (draw -= probability) < 0)?.to ??
        steps.at(-1)?.to ??
        '(null)'
    }
    if (here === '(null)') continue
    converted++
    for (const state of met) through.set(state, (through.get(state) ?? 0) + 1)
  }
  return { converted, through }
}
