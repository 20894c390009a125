import { describe, expect, it } from '@jest/globals'
import { backTestForecast, judgeForecasts } from './back-test-forecast.js'
import type { PastDeal } from './past-deal.js'
import { randomNumbers } from './random-numbers.js'

const DAY = 86_400_000

const deal = (began: number, closed: number | null, won = false, amount = 100): PastDeal => ({
  began: began * DAY,
  closed: closed === null ? null : closed * DAY,
  won,
  worth: [{ from: began * DAY, amount }],
})

/** Deals of one kind: a day apart, each closing after ten days, every second one won. */
const steady = (days: number): readonly PastDeal[] =>
  Array.from({ length: days }, (_, i) => deal(i, i + 10, i % 2 === 0))

describe('back-test of a forecast', () => {
  it('is that of the worked example: ten open deals, all of which close in time, half of them won', () => {
    const { rounds, meanError, bias, coverage } = backTestForecast(steady(200), {
      now: 200 * DAY,
      ahead: 10 * DAY,
      rounds: 1,
      seed: 'w',
    })
    expect(rounds).toHaveLength(1)
    // On day 190 the deals of days 181 to 190 are open; 180 have closed, half of them won.
    expect(rounds[0]).toMatchObject({ made: 190 * DAY, until: 200 * DAY, actual: 500 })
    expect(rounds[0]?.expected).toBeCloseTo(10 * 100 * (91 / 181), 9)
    expect(meanError).toBeCloseTo(91 / 181 / 0.5 - 1, 9)
    expect(bias).toBeCloseTo(91 / 181 / 0.5 - 1, 9)
    expect(coverage).toBe(1)
  })

  it('tells what came of deals opened afterwards apart', () => {
    const late = [...steady(200), deal(192, 195, true, 7_000)]
    const ask = { now: 200 * DAY, ahead: 10 * DAY, rounds: 1, seed: 'w' }
    const [without] = backTestForecast(steady(200), ask).rounds
    expect(backTestForecast(late, ask).rounds).toEqual([{ ...without, unforeseen: 7_000 }])
  })

  it('knows nothing of what came later: the future of a round changes its actual alone', () => {
    const ask = { now: 200 * DAY, ahead: 10 * DAY, rounds: 1, seed: 'w' }
    const other = steady(200).map((one) =>
      (one.closed ?? 0) > 190 * DAY ? { ...one, won: false } : one,
    )
    const [first] = backTestForecast(steady(200), ask).rounds
    expect(backTestForecast(other, ask).rounds).toEqual([{ ...first, actual: 0 }])
  })

  it('takes amounts as they were known then, and what was won as it was won', () => {
    const raised: PastDeal = {
      ...deal(185, 195, true),
      worth: [
        { from: 185 * DAY, amount: 100 },
        { from: 193 * DAY, amount: 900 },
      ],
    }
    const ask = { now: 200 * DAY, ahead: 10 * DAY, rounds: 1, seed: 'w' }
    const plain = backTestForecast([...steady(200), deal(185, 195, true)], ask).rounds[0]
    expect(backTestForecast([...steady(200), raised], ask).rounds[0]).toEqual({
      ...plain,
      actual: (plain?.actual ?? 0) + 800,
    })
  })

  it('leaves rounds out that would have had fewer than 50 closed deals to learn from', () => {
    const { rounds } = backTestForecast(steady(100), { now: 100 * DAY, ahead: 10 * DAY, seed: 'w' })
    // 50 have closed by day 59 for the first time.
    expect(rounds.map(({ made }) => made / DAY)).toEqual([60, 70, 80, 90])
    expect(backTestForecast([], { now: 0, ahead: DAY, seed: 'w' })).toEqual({
      rounds: [],
      meanError: null,
      bias: null,
      coverage: null,
    })
  })

  it('leaves what cannot be converted out of both sides', () => {
    const unknown: PastDeal = {
      ...deal(185, 195, true),
      worth: [{ from: 185 * DAY, amount: null }],
    }
    const ask = { now: 200 * DAY, ahead: 10 * DAY, rounds: 1, seed: 'w' }
    const [told] = backTestForecast([...steady(200), unknown], ask).rounds
    expect(told?.actual).toBe(500)
  })

  it('holds its limits about as often as they promise where deals go on as they did', () => {
    const random = randomNumbers('deals')
    const deals = Array.from({ length: 1_600 }, (_, i) => {
      const began = i / 2
      const closes = began + 1 + 80 * random() ** 2
      return deal(began, closes > 800 ? null : closes, random() < 0.4, 50 + 100 * random())
    })
    const { rounds, coverage, meanError, bias } = backTestForecast(deals, {
      now: 800 * DAY,
      ahead: 30 * DAY,
      rounds: 16,
      seed: 'w',
    })
    expect(rounds).toHaveLength(16)
    expect(coverage).toBeGreaterThan(0.6)
    expect(coverage).toBeLessThan(0.96)
    expect(meanError).toBeLessThan(0.35)
    expect(Math.abs(bias ?? 1)).toBeLessThan(0.1)
  })
})

describe('the judgement of forecasts', () => {
  it('is the mean error of those that brought anything, and the share whose limits held', () => {
    const round = (expected: number, actual: number) => ({
      expected,
      lower: expected - 10,
      upper: expected + 10,
      actual,
    })
    const { meanError, bias, coverage } = judgeForecasts([
      round(110, 100),
      round(50, 100),
      round(20, 0),
      round(205, 200),
    ])
    expect(meanError).toBeCloseTo((0.1 + 0.5 + 0.025) / 3, 12)
    expect(bias).toBeCloseTo((385 - 400) / 400, 12)
    expect(coverage).toBe(0.5)
  })
})
